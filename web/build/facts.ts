import { citeShort } from "../../src/evidence/cite.ts";
import type { Evidence, Observation, Source } from "../../src/evidence/index.ts";
import { observationsShown } from "../../src/evidence/shown.ts";
import { formatValue } from "../../src/evidence/units.ts";
import { answerWords } from "../../src/explain/words/article/index.ts";
import type { AnswerWords } from "../../src/explain/words/article/shape.ts";
import type { Fact, FactSource } from "../site-data/shapes.ts";

/** The published numbers that pages show beside a forecast, and their sources. */
export function shownFacts(evidence: Evidence, language = "en"): { rows: Fact[]; sources: FactSource[] } {
  const sourceOf = new Map(evidence.sources.map((source) => [source.id, source]));
  const rows = [
    ...new Set(
      observationsShown(evidence.shown).flatMap(([field, id]) =>
        field === "pages" || field === "harms" ? [id] : [],
      ),
    ),
  ].map((id) => {
    const row = evidence.observations.find((each) => each.id === id);
    if (row === undefined)
      throw new Error(`data/evidence/shown.json names ${id}, which is not in the evidence`);
    return toFact(row, evidence, answerWords(language));
  });
  const used = new Set(rows.map((row) => row.source));
  const sources = [...used].sort().map((id) => toSource(sourceOf.get(id) as Source));
  return { rows, sources };
}

/** Short names of diseases as observations have them. */
const DISEASES = [
  [/\bAA\b/g, "alopecia areata"],
  [/\bRA\b/g, "rheumatoid arthritis"],
] as const;

function toFact(row: Observation, { observations }: Evidence, words: AnswerWords): Fact {
  const { id, study, n, weeksSinceChange, week, source, located } = row;
  const say = words.note.endpoint;
  const sayMaybe = (text: string | null) => (text === null ? null : say(text));
  const people = [row.subgroup, row.population].flatMap((part) => sayMaybe(part) ?? []).join(": ");
  const group = DISEASES.reduce((text, [short, name]) => text.replaceAll(short, name), people);
  const others = observations.filter((each) => row.conflictsWith.includes(each.id));
  return {
    id,
    study,
    arm: sayMaybe(row.arm),
    endpoint: say(row.endpoint),
    value: printed(row, words),
    group,
    subgroup: sayMaybe(row.subgroup),
    note: [row.note, row.doubt].flatMap((part) => (part == null ? [] : say(part))).join(" ") || null,
    conflicts: others.map((each) => ({ id: each.id, value: printed(each, words) })),
    n,
    weeksSinceChange,
    week,
    source,
    located,
    secondHand: row.secondHand === true,
  };
}

/** A number as its source prints it. */
function printed(row: Observation, { live, note }: AnswerWords): string {
  const inEnglish = formatValue(row.value, row.decimals, row.unit);
  const value = live.digits(inEnglish.replace(row.unit, note.endpoint(row.unit)));
  return row.qualifier ? `${note.endpoint(row.qualifier)}: ${value}` : value;
}

function toSource(source: Source): FactSource {
  const { id, doi, pmid, url, authorsShort } = source;
  return {
    id,
    cite: citeShort(source),
    brief: citeShort(authorsShort && (doi ?? pmid ?? url) ? { ...source, title: "" } : source),
    url: doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url,
  };
}
