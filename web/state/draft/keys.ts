let lastKey = 0;

/** A key for a new row, unique on this page. */
export const newKey = () => ++lastKey;

/** Makes the keys of new rows differ from one that came from elsewhere. */
export function reserveKey(key: number): void {
  if (Number.isSafeInteger(key)) lastKey = Math.max(lastKey, key);
}
