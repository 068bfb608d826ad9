const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[^\s<>()[\]",;:]+/gu;

/** A name that holds an address other than the real one: a common way to pass as somebody else. */
export function suspiciousName(name: string, realAddress: string): boolean {
  const real = realAddress.toLowerCase();
  // NFKC: a full-width @ or dot looks the same to a reader.
  const shown = name.normalize('NFKC').toLowerCase().match(address) ?? [];
  return shown.some((other) => other.replace(/^['‘’]+|[.'‘’]+$/gu, '') !== real);
}
