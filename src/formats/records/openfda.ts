import * as z from "zod/mini";
import { InputError } from "../../input/input-error.ts";
import type { DraftSource } from "./draft.ts";

const texts = z.optional(z.array(z.string()));
const label = z.object({
  id: z.optional(z.string()),
  set_id: z.optional(z.string()),
  version: z.optional(z.union([z.string(), z.number()])),
  effective_time: z.optional(z.string()),
  openfda: z.optional(
    z.object({ brand_name: texts, generic_name: texts, manufacturer_name: texts, application_number: texts }),
  ),
  boxed_warning: texts,
  indications_and_usage: texts,
});
const answer = z.object({
  results: z.optional(z.array(label)),
  error: z.optional(z.object({ code: z.optional(z.string()), message: z.optional(z.string()) })),
});

/**
 * Drug labels of an openFDA answer (drug/label endpoint) as sources. Numbers in labels are left to people.
 *
 * @throws InputError when it is not such an answer
 */
export function readOpenfda(input: unknown): { sources: DraftSource[]; notes: string[] } {
  const parsed = z.safeParse(answer, input);
  if (!parsed.success || (parsed.data.results === undefined && parsed.data.error === undefined))
    throw new InputError(
      "the record",
      Object.keys((input ?? {}) as object).join(", ") || typeof input,
      'it must be an answer of the openFDA drug label endpoint, with "results"',
    );
  const { results = [], error } = parsed.data;
  if (results.length === 0) {
    const why = error?.message ?? error?.code;
    return { sources: [], notes: [`the answer holds no label${why ? ` (${why})` : ""}`] };
  }
  const notes = ["numbers in labels are not read: a person enters them with their place"];
  const newest = new Map<string, (typeof results)[number]>();
  for (const found of results) {
    const known = found.set_id === undefined ? undefined : newest.get(found.set_id);
    if (found.set_id !== undefined && (known === undefined || isNewer(found, known)))
      newest.set(found.set_id, found);
  }
  const sources = results.flatMap((found, at) => {
    if (found.set_id !== undefined && newest.get(found.set_id) !== found) {
      notes.push(`results[${at}] is an older version of label ${found.set_id} and was left out`);
      return [];
    }
    const brand = found.openfda?.brand_name?.[0] ?? found.openfda?.generic_name?.[0];
    if (brand === undefined || found.set_id === undefined) {
      const named = brand ?? found.set_id ?? found.id;
      notes.push(
        `results[${at}]${named === undefined ? "" : ` (${named})`} names no drug or no label number and was left out`,
      );
      return [];
    }
    const year = /^(\d{4})/.exec(found.effective_time ?? "")?.[1];
    const generic = found.openfda?.generic_name?.[0];
    return [
      {
        authorsShort: found.openfda?.manufacturer_name?.[0] ?? null,
        title: `${brand}${generic && generic !== brand ? ` (${generic})` : ""}: US prescribing information`,
        journal: ["DailyMed", found.openfda?.application_number?.[0]].filter(Boolean).join(", "),
        year: year === undefined ? null : Number(year),
        doi: null,
        pmid: null,
        url: `https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=${found.set_id}`,
      },
    ];
  });
  return { sources, notes };
}

function isNewer(one: z.infer<typeof label>, other: z.infer<typeof label>): boolean {
  const [version, known] = [Number(one.version ?? 0), Number(other.version ?? 0)];
  return version === known ? (one.effective_time ?? "") > (other.effective_time ?? "") : version > known;
}
