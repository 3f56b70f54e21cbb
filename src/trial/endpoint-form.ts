/**
 * The threshold in an endpoint's name by a form such as "salt<=N": a whole number from 0 to 100 without leading zeros; 0
 * where the form has none, null where the name has another form.
 */
export function thresholdIn(form: string, name: string): number | null {
  const [before, after] = form.split("N");
  if (after === undefined) return name === form ? 0 : null;
  if (!name.startsWith(before) || !name.endsWith(after)) return null;
  const digits = name.slice(before.length, name.length - after.length);
  return /^(?:0|[1-9]\d?|100)$/.test(digits) ? Number(digits) : null;
}
