import { expect, test } from 'vitest';
import { phoneEntryOf } from '@/lib/log/phone';

test.each([
  ['+47 912 34 567', '+4791234567'],
  ['0047 912 34 567', '+4791234567'],
  ['(0047) 912 34 567', '+4791234567'],
  ['+45 33 12 34 56', '+4533123456'],
  ['+358 40 123 4567', '+358401234567'],
  ['+49 (0)30 901820', '+4930901820'],
  ['912 34 567', ''],
  ['040 123 4567', ''],
  ['+47 1', ''],
  ['+', ''],
  ['ring me', ''],
])('%s is %j in E.164', (raw, number) => {
  expect(phoneEntryOf(` ${raw}\n`)).toEqual({ number, raw });
});

test('what is written is cut, not refused', () => {
  expect(phoneEntryOf('9'.repeat(10_000))).toEqual({ number: '', raw: '9'.repeat(100) });
});
