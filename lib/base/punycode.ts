/** The numbers of RFC 3492 section 5. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;

/** A label of a domain as people write it: `xn--blbr-roah` → `blåbær`. A label that is no valid punycode stays as it is. */
export function unicodeLabel(label: string): string {
  if (!/^xn--[a-z0-9-]+$/.test(label)) return label;
  try {
    return decode(label.slice(4));
  } catch {
    return label;
  }
}

/** RFC 3492 section 6.2. Throws `RangeError` on a wrong input. */
function decode(input: string): string {
  const end = input.lastIndexOf('-');
  const output = end > 0 ? Array.from(input.slice(0, end), (letter) => letter.codePointAt(0) ?? 0) : [];
  let [code, position, bias, index] = [128, 0, 72, end > 0 ? end + 1 : 0];
  while (index < input.length) {
    const before = position;
    for (let weight = 1, k = base; ; k += base) {
      const digit = Number.parseInt(input.charAt(index++) || '?', base);
      const value = digitValue(digit);
      position += value * weight;
      const threshold = Math.min(tMax, Math.max(tMin, k - bias));
      if (value < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    position %= length;
    output.splice(position++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** Punycode counts a–z as 0–25 and 0–9 as 26–35; base 36 counts the digits first. */
function digitValue(digit: number): number {
  if (Number.isNaN(digit)) throw new RangeError('not punycode');
  return digit < 10 ? digit + 26 : digit - 10;
}

function adapt(delta: number, length: number, first: boolean): number {
  let left = Math.floor(delta / (first ? damp : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew));
}
