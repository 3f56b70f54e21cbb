/** A number as people type it: decimal comma or point, spaces around. null when it is none. */
export function numberFrom(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
