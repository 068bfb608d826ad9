const units: Readonly<Record<string, number>> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/**
 * A size as webmails write it, `231 KB`, `(~1,2 MB)`, `4.3 KiB`, in bytes: as exact as it is written. `undefined` where it says
 * none.
 */
export function sizeInBytes(text: string): number | undefined {
  const [, number = '', unit = ''] = /(\d+(?:[.,]\d+)?)\s*([kmg]?)(?:i?b|o)?\b/i.exec(text) ?? [];
  const value = Number(number.replace(',', '.'));
  return number === '' || Number.isNaN(value) ? undefined : Math.round(value * (units[unit.toLowerCase() || 'b'] ?? 1));
}
