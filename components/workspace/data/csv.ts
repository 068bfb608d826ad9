/** A spreadsheet takes a cell that begins so for a formula. The last four are their full-width forms, read alike in some locales. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
// Where a spreadsheet splits at `;` instead of `,` (most of Europe), a new cell begins there, and after a line break.
const hiddenStart = /([;\t\r\n])(?=[=+\-@＝＋－＠])/g;

/** One cell by RFC 4180, harmless in a spreadsheet: what would be read as a formula gets a `'` in front. */
export function csvCell(text: string): string {
  const harmless = (formula.test(text) ? `'${text}` : text).replace(hiddenStart, '$1 ');
  return /[",;\t\r\n]/.test(harmless) || harmless !== text ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line, with its CRLF. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** UTF-8 with this in front is read as UTF-8 by Excel. */
export const byteOrderMark = '\ufeff';
