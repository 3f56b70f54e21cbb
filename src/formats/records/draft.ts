/* Records of PubMed, ClinicalTrials.gov and openFDA as drafts of sources and numbers for a person to judge. */
import type { Evidence, Observation, Source } from "../../evidence/index.ts";
import type { StatusNote } from "./pubmed-status.ts";
import { valueInUnitOf } from "./units.ts";

/** A source read from a record: without an id, which a person gives. */
export type DraftSource = Omit<Source, "id">;

/** A number read from a record, for a person to judge; never used as it is. */
export interface DraftObservation {
  readonly study: string;
  readonly registrations: readonly string[];
  readonly arm: string | null;
  readonly n: number | null;
  readonly endpoint: string;
  readonly endpointDefinition: string | null;
  readonly timeFrame: string | null;
  readonly value: number;
  /** unit in the record's words */
  readonly unit: string;
  /** what the value is, in the record's words: a count, a mean, a median */
  readonly statistic: string | null;
  /** what spread, low and high are, in the record's words: a standard error, quartiles, an interval */
  readonly dispersion: string | null;
  readonly spread: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly located: string;
}

/** What an import gives: drafts for review and how they differ from what is held. Nothing is stored. */
export interface Draft {
  readonly schema: "anagen/import-draft@1";
  readonly kind: "pubmed" | "ctgov" | "openfda";
  readonly sources: readonly {
    readonly source: DraftSource;
    /** retracted, corrected, a preprint: what changes how it may be used */
    readonly status: readonly StatusNote[];
    readonly held: string | null;
    readonly differs: readonly string[];
  }[];
  readonly observations: readonly {
    readonly draft: DraftObservation;
    /**
     * ids of observations that print the same, and that print another number for the same thing; only values of one
     * unit are compared, counts of people as their share
     */
    readonly same: readonly string[];
    readonly other: readonly string[];
  }[];
  /** what the record lacks, in words */
  readonly notes: readonly string[];
}

/** What a record was read as. */
interface Drafts {
  readonly sources: readonly DraftSource[];
  /** one list for each source */
  readonly statuses?: readonly (readonly StatusNote[])[];
  readonly observations?: readonly DraftObservation[];
  readonly notes: readonly string[];
}

/** Compares drafts with the evidence. */
export function compareDraft(
  kind: Draft["kind"],
  { sources, statuses = [], observations = [], notes }: Drafts,
  evidence: Pick<Evidence, "observations" | "sources">,
): Draft {
  return {
    schema: "anagen/import-draft@1",
    kind,
    sources: sources.map((source, at) => {
      const held = evidence.sources.find((each) => isSame(each, source)) ?? null;
      return {
        source,
        status: statuses[at] ?? [],
        held: held?.id ?? null,
        differs: held ? differences(held, source) : [],
      };
    }),
    observations: observations.map((draft) => {
      const compared = evidence.observations.flatMap((row) => {
        const value = isAbout(row, draft) ? valueInUnitOf(row, draft) : null;
        return value === null ? [] : [{ row, value }];
      });
      const isEqual = ({ row, value }: { row: Observation; value: number }) =>
        Math.abs(row.value - value) < 0.5 * 10 ** -row.decimals + 1e-9;
      return {
        draft,
        same: compared.filter(isEqual).map(({ row }) => row.id),
        other: compared.filter((each) => !isEqual(each)).map(({ row }) => row.id),
      };
    }),
    notes,
  };
}

function isSame(held: Source, draft: DraftSource): boolean {
  if (draft.pmid !== null && held.pmid === draft.pmid) return true;
  if (draft.doi !== null && held.doi?.toLowerCase() === draft.doi.toLowerCase()) return true;
  return draft.url !== null && held.url !== null && held.url === draft.url;
}

function differences(held: Source, draft: DraftSource): string[] {
  const fields = ["authorsShort", "title", "journal", "year", "doi", "pmid"] as const;
  const plain = (value: unknown) =>
    String(value)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return fields.flatMap((field) => {
    const [ours, theirs] = [held[field], draft[field]];
    return theirs !== null && plain(ours) !== plain(theirs)
      ? [`${field}: we hold ${JSON.stringify(ours)}, the record has ${JSON.stringify(theirs)}`]
      : [];
  });
}

/** A category of those who did not: "SALT <= 20: No". */
const OF_THE_OTHERS = /:\s*(?:no|not|none|did not|failure|non-?\w+)\b[^:]*$/i;

/** Whether a held row may be the same thing: same registration, people and time, with the endpoint's first words. */
function isAbout(row: Observation, draft: DraftObservation): boolean {
  if (!row.registrations.some((each) => draft.registrations.includes(each))) return false;
  if (OF_THE_OTHERS.test(draft.endpoint)) return false;
  if (draft.n !== null && row.n !== null && row.n !== draft.n) return false;
  const week = /week (\d+)/i.exec(draft.timeFrame ?? "")?.[1];
  if (week !== undefined && row.week !== null && row.week !== Number(week)) return false;
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .replaceAll("≤", "<=")
        .match(/[a-z]{4,}|\d+/g) ?? [],
    );
  const [ours, theirs] = [words(`${row.endpoint} ${row.endpointDefinition ?? ""}`), words(draft.endpoint)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared >= Math.min(2, ours.size) && dosesAgree(row.arm, draft.arm);
}

function dosesAgree(ours: string | null, theirs: string | null): boolean {
  const dose = (text: string | null) =>
    /(?<!\d)(\d+(?:\.\d+)?)[ -]?mg/i.exec(text ?? "")?.[1] ?? (/placebo/i.test(text ?? "") ? "0" : null);
  const [one, other] = [dose(ours), dose(theirs)];
  return one === null || other === null || one === other;
}
