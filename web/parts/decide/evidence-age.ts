/** The evidence is read again at least once in so many months: docs/decision-aid.md. */
const MONTHS_BETWEEN_READINGS = 12;

/** Whether the reading of the evidence, a month as YYYY-MM, is longer ago than it should be. */
export function isOld(read: string, now = new Date()): boolean {
  const [year, month] = read.split("-").map(Number);
  return (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month > MONTHS_BETWEEN_READINGS;
}
