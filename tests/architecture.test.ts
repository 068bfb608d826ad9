import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as code from './support/architecture/code-rules.ts';
import { type Files, type Rule, readProject } from './support/architecture/files.ts';
import * as imports from './support/architecture/import-rules.ts';
import { languagesAgree } from './support/architecture/locales.ts';
import './support/architecture/planted-code.ts';
import './support/architecture/planted-imports.ts';

const rules: Readonly<Record<string, Rule>> = { ...imports, ...code, languagesAgree };

describe('the project keeps to its rules', () => {
  const project = readProject(join(import.meta.dirname, '..'));

  test('which are read from real files', () => {
    expect(project.size).toBeGreaterThan(50);
    expect([...project.keys()]).toContain('tests/architecture.test.ts');
  });

  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(project).join('\n')).toBe('');
  });
});

describe('every rule', () => {
  const nothing: Files = new Map();
  test.each(Object.entries(rules))('%s has nothing to say where nothing is', (_, rule) => {
    expect(rule(nothing)).toEqual([]);
  });
});
