import { describe, expect, test } from 'vitest';
import { lastContact, undoneIn } from '@/components/panel/last-contact';
import { loggedText, whoText } from '@/components/panel/said';
import { sourceText } from '@/components/panel/source-text';
import { suspiciousName } from '@/components/panel/suspicious-name';
import { isCovered } from '@/components/panel/use-visible';
import { sourceKinds } from '@/lib/base/codes';
import { translator } from '@/lib/i18n/translate';
import type { Activity } from '@/lib/log/model';

const t = translator('en');

describe('a name that shows another address', () => {
  test.each([
    ['Boss <boss@bank.example>', 'eve@evil.example'],
    ['boss@bank.example', 'eve@evil.example'],
    ['"boss@bank.example"', 'eve@evil.example'],
    ['boss＠bank．example', 'eve@evil.example'],
    ['eve@evil.example boss@bank.example', 'eve@evil.example'],
    ['eve@evil.example.bank.example', 'eve@evil.example'],
  ])('%s from %s is marked', (name, address) => expect(suspiciousName(name, address)).toBe(true));

  test.each([
    ['Nora Lindqvist', 'nora@arkvista.example'],
    ['nora@arkvista.example', 'nora@arkvista.example'],
    ["'Nora@Arkvista.example'", 'nora@arkvista.example'],
    ['Nora @ Arkvista', 'nora@arkvista.example'],
    ['', 'nora@arkvista.example'],
  ])('%s from %s is not', (name, address) => expect(suspiciousName(name, address)).toBe(false));
});

describe('what was logged', () => {
  const output = { contactId: 'c', messages: 3, unreadable: 2, created: true };
  test.each([
    [output, 'Contact logged. 3 messages, 2 could not be read.'],
    [{ ...output, messages: 1, unreadable: 0 }, 'Contact logged. 1 message.'],
    [{ ...output, created: false, messages: 1, unreadable: 1 }, 'Mail logged. 1 message, 1 could not be read.'],
    [{ ...output, created: false, messages: 0 }, 'This mail was already logged.'],
    [{ ...output, messages: 0, unreadable: 0 }, 'Contact logged.'],
  ])('%o', (said, text) => expect(loggedText(t, said)).toBe(text));

  test('who: name and department, as far as they are said', () => {
    expect(whoText({ name: 'Kari', department: 'Sales' })).toBe('Kari, Sales');
    expect(whoText({ name: 'Kari', department: '' })).toBe('Kari');
    expect(whoText({ name: '', department: '' })).toBe('');
  });
});

describe('where a field came from', () => {
  test('a code has its words', () => {
    expect(sourceText(t, { kind: 'message', from: 'from-header' })).toBe('From header');
    expect(sourceText(t, { kind: 'rule', from: 'domain' })).toBe('domain of the address');
  });

  test('an unknown code is told by its kind, whatever it is called', () => {
    for (const kind of sourceKinds) {
      const words = sourceText(t, { kind });
      expect(words).toMatch(/\w/);
      expect(sourceText(t, { kind, from: 'of-a-later-version' })).toBe(words);
      expect(sourceText(t, { kind, from: 'toString' })).toBe(words);
    }
  });
});

const activity = (id: string, kind: Activity['kind'], at: string, detail: Activity['detail'] = {}): Activity => ({
  id,
  contactId: 'c',
  kind,
  at,
  recordedAt: at,
  recordedBy: { name: '', department: '' },
  summary: '',
  detail,
  change: 1,
});

describe('the last contact', () => {
  const history = [
    activity('undo', 'undone', '2026-11-24T12:00:00Z', { undoes: ['newest'] }),
    activity('status', 'status-changed', '2026-11-24T11:30:00Z'),
    activity('note', 'note', '2026-11-24T11:00:00Z'),
    activity('newest', 'mail-received', '2026-11-24T10:00:00Z'),
    activity('older', 'mail-received', '2026-11-22T10:00:00Z'),
    activity('call', 'call', '2026-11-23T10:00:00Z'),
  ];

  test('is the newest mail, call or meeting that was not undone, by when it happened', () => {
    expect(lastContact(history)?.id).toBe('call');
    expect(lastContact(history.slice(1))?.id).toBe('newest');
    expect(lastContact(history.slice(0, 3))).toBeUndefined();
  });

  test('only an undone entry undoes', () => {
    expect([...undoneIn(history)]).toEqual(['newest']);
    expect([...undoneIn([activity('a', 'note', '2026-11-24T12:00:00Z', { undoes: ['x'] })])]).toEqual([]);
    expect([...undoneIn([activity('a', 'undone', '2026-11-24T12:00:00Z', { undoes: 'x' })])]).toEqual([]);
  });
});

describe('covered', () => {
  const entry = { isIntersecting: true, intersectionRatio: 1 } as IntersectionObserverEntry;
  test.each([
    ['no measurement yet', undefined, false],
    ['a browser without isVisible', entry, false],
    ['seen whole', { ...entry, isVisible: true }, false],
    ['something on top', { ...entry, isVisible: false }, true],
    ['half outside the window', { ...entry, isVisible: true, intersectionRatio: 0.5 }, true],
    ['outside altogether', { ...entry, isVisible: false, isIntersecting: false, intersectionRatio: 0 }, false],
  ])('%s', (_what, seen, covered) => expect(isCovered(seen)).toBe(covered));
});
