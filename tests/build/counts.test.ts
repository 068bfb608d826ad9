import { describe, expect, test } from 'vitest';
import { add, countsOf, countsOfReport, settle } from '../../scripts/check/counts.ts';
import { runStages } from '../../scripts/check/run-stages.ts';
import type { Stage } from '../../scripts/check/stages.ts';

describe('the counts of a program', () => {
  test('are read from its last line and from nowhere else', () => {
    expect(countsOf('a test\n3 passed, 1 failed\n')).toEqual({ passed: 3, failed: 1 });
    expect(countsOf('3 passed, 0 failed\nthen it died\n')).toBeUndefined();
    expect(countsOf('')).toBeUndefined();
  });

  test('hold a failed test when it failed, whatever it printed', () => {
    expect(settle(false, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 1 });
    expect(settle(false, { passed: 5, failed: 2 })).toEqual({ passed: 5, failed: 2 });
    expect(settle(false)).toEqual({ passed: 0, failed: 1 });
  });

  test('hold a failed test when it printed one, whatever its exit code', () => {
    expect(settle(true, { passed: 5, failed: 2 })).toEqual({ passed: 5, failed: 2 });
  });

  test('hold a failed test when it ran none', () => {
    expect(settle(true, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 });
    expect(settle(true)).toEqual({ passed: 0, failed: 1 });
  });

  test('count a test that was skipped, or is still to do, as failed', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    expect(countsOfReport(JSON.stringify(report))).toEqual({ passed: 7, failed: 6 });
  });

  test('add up', () => {
    expect(add({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({ passed: 4, failed: 6 });
  });
});

describe('the stages', () => {
  const stage = (id: string, passed: number, failed: number): Stage => ({
    id,
    name: id,
    run: async () => ({ counts: { passed, failed }, output: `all that ${id} said` }),
  });
  const stages = [stage('first', 2, 0), stage('second', 1, 1), stage('third', 9, 0)];

  const printed = async (stopAtFailure: boolean): Promise<string> => {
    let text = '';
    const out = { write: (part: string) => (text += part) };
    const counts = await runStages(stages, { stopAtFailure, out });
    return `${text}${counts.passed}/${counts.failed}`;
  };

  test('stop at the first that fails, and say all of that one only', async () => {
    const text = await printed(true);
    expect(text).toContain('all that second said');
    expect(text).not.toContain('all that first said');
    expect(text).not.toContain('third');
    expect(text).toMatch(/3\/1$/);
  });

  test('all run where each stands for itself', async () => {
    expect(await printed(false)).toMatch(/12\/1$/);
  });
});
