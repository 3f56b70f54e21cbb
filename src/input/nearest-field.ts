import type * as z from "zod/mini";

/** Letters that may differ between a field and the one that was meant. */
const MOST_DIFFERENT = 0.6;

/**
 * The known field nearest to an unknown one, such as "virtualPatients" to "enrol.virtualPatiens": among those that stand
 * beside it, else any of the schema. Null where none is near.
 */
export function nearestField(schema: z.core.$ZodType, field: string): string | null {
  const name = field.slice(Math.max(field.lastIndexOf("."), field.lastIndexOf("]")) + 1);
  const all = fieldsOf(schema, "");
  let best: string | null = null;
  let least = MOST_DIFFERENT * name.length;
  for (const known of all) {
    const own = known.slice(known.lastIndexOf(".") + 1);
    const different = distance(name.toLowerCase(), own.toLowerCase());
    if (different >= least) continue;
    least = different;
    best = known;
  }
  return best;
}

/** Every field of a schema by its path, lists written as []. */
function fieldsOf(schema: z.core.$ZodType, path: string): string[] {
  const def = schema._zod.def as z.core.$ZodTypeDef & Definition;
  if (def.innerType) return fieldsOf(def.innerType, path);
  if (def.element) return fieldsOf(def.element, `${path}[]`);
  return Object.entries(def.shape ?? {}).flatMap(([name, inner]) => {
    const own = path === "" ? name : `${path}.${name}`;
    return [own, ...fieldsOf(inner, own)];
  });
}

interface Definition {
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length];
}
