import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from '@/components/workspace/data/csv';

/** RFC 4180, strictly; the separator as a spreadsheet of another country reads it. */
function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted, begun] = ['', false, false];
  const end = () => {
    rows.at(-1)?.push(cell);
    [cell, begun] = ['', false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && !begun) [quoted, begun] = [true, true];
    else if (char === separator) end();
    else if (char === '\n') {
      end();
      rows.push([]);
    } else if (char !== '\r') [cell, begun] = [cell + char, true];
  }
  return rows.slice(0, -1);
}

const dangerous = /^[=+\-@\t\r]/;
const hostile = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ',', '"', "'", 'a', ' ', 'é', '＝'),
  maxLength: 12,
});

describe('a CSV cell', () => {
  test.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', '"\'=1+1"'],
    ['+47 22 33 44 55', '"\'+47 22 33 44 55"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '"\'\t =1"'],
    ['\r=1', '"\'\r =1"'],
    ['Ola;=cmd()', '"Ola; =cmd()"'],
    ['list:\n- one', '"list:\n - one"'],
    ['a-b+c=d@e', 'a-b+c=d@e'],
    ['', ''],
  ])('%j → %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('no cell begins as a formula, whatever it holds, and the row keeps its number of cells', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (cells) => {
        const [row, ...rest] = parse(csvLine(cells));
        expect(rest).toEqual([]);
        expect(row).toHaveLength(cells.length);
        for (const cell of row ?? []) expect(cell).not.toMatch(dangerous);
      }),
    );
  });

  test('a harmless text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', 'é', "'") }), (text) => {
        expect(parse(csvLine([text]))).toEqual([[text]]);
      }),
    );
  });

  test('where ; separates and quotes mean nothing, no cell begins as a formula either', () => {
    const spreadsheet = (line: string) => line.split(/[;\r\n]/);
    fc.assert(
      fc.property(hostile, (text) => {
        for (const cell of spreadsheet(csvLine(['x', text]))) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
