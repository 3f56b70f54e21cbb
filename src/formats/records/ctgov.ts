import * as z from "zod/mini";
import { InputError } from "../../input/input-error.ts";
import type { DraftObservation, DraftSource } from "./draft.ts";

const text = z.optional(z.string());
const measurement = z.object({ groupId: z.string(), value: text, lowerLimit: text, upperLimit: text });
const group = z.object({ id: z.string(), title: text });
const outcome = z.object({
  type: text,
  title: z.string(),
  description: text,
  timeFrame: text,
  paramType: text,
  unitOfMeasure: text,
  groups: z.optional(z.array(group)),
  denoms: z.optional(
    z.array(z.object({ counts: z.array(z.object({ groupId: z.string(), value: z.string() })) })),
  ),
  classes: z.optional(
    z.array(
      z.object({
        title: text,
        categories: z.optional(
          z.array(z.object({ title: text, measurements: z.optional(z.array(measurement)) })),
        ),
      }),
    ),
  ),
});
type Outcome = z.infer<typeof outcome>;
/** The parts of a ClinicalTrials.gov study (API version 2) that are read. */
const study = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId: z.string().check(z.regex(/^NCT\d{8}$/)),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    sponsorCollaboratorsModule: z.optional(z.object({ leadSponsor: z.optional(z.object({ name: text })) })),
  }),
  resultsSection: z.optional(
    z.object({
      outcomeMeasuresModule: z.optional(z.object({ outcomeMeasures: z.optional(z.array(outcome)) })),
    }),
  ),
});

/** Answer of a search: several studies. */
const list = z.object({ studies: z.array(z.unknown()) });

interface StudyDrafts {
  readonly sources: DraftSource[];
  readonly observations: DraftObservation[];
  readonly notes: string[];
}

/**
 * The record of a study, or of a search's studies, as sources, and every posted outcome as a draft. A record without results gives none.
 *
 * @throws InputError when it is not such a record
 */
export function readCtgov(input: unknown): StudyDrafts {
  const listed = z.safeParse(list, input);
  if (!listed.success) return readStudy(input);
  const parts = listed.data.studies.map(readStudy);
  return {
    sources: parts.flatMap(({ sources }) => sources),
    observations: parts.flatMap(({ observations }) => observations),
    notes: parts.length === 0 ? ["the answer holds no study"] : parts.flatMap(({ notes }) => notes),
  };
}

function readStudy(input: unknown): StudyDrafts {
  const result = z.safeParse(study, input);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      issue.path.join(".") || "the record",
      undefined,
      `it must be a study as the ClinicalTrials.gov API (version 2) gives it: ${issue.message}`,
    );
  }
  const { protocolSection, resultsSection } = result.data;
  const { nctId, briefTitle, officialTitle, acronym } = protocolSection.identificationModule;
  const sponsor = protocolSection.sponsorCollaboratorsModule?.leadSponsor?.name;
  const source: DraftSource = {
    authorsShort: sponsor === undefined ? null : `${sponsor} (sponsor record)`,
    title: officialTitle ?? briefTitle ?? nctId,
    journal: "ClinicalTrials.gov",
    year: null,
    doi: null,
    pmid: null,
    url: `https://clinicaltrials.gov/study/${nctId}`,
  };
  const outcomes = resultsSection?.outcomeMeasuresModule?.outcomeMeasures ?? [];
  const notes: string[] = [];
  if (outcomes.length === 0) notes.push("the record holds no results, so there is no draft of a number");
  const observations = outcomes.flatMap((each) => draftsOf(each, acronym ?? nctId, nctId, notes));
  return { sources: [source], observations, notes };
}

function draftsOf(outcome: Outcome, name: string, nctId: string, notes: string[]): DraftObservation[] {
  const groups = new Map((outcome.groups ?? []).map(({ id, title }) => [id, title ?? id]));
  const people = new Map(
    (outcome.denoms?.[0]?.counts ?? []).map(({ groupId, value }) => [groupId, numberIn(value)]),
  );
  return (outcome.classes ?? []).flatMap((part) =>
    (part.categories ?? []).flatMap((category) =>
      (category.measurements ?? []).flatMap((measured): DraftObservation[] => {
        const value = numberIn(measured.value);
        if (value === null) {
          notes.push(
            `"${outcome.title}", ${groups.get(measured.groupId) ?? measured.groupId}: no number (${measured.value ?? "empty"})`,
          );
          return [];
        }
        return [
          {
            study: name,
            registrations: [nctId],
            arm: groups.get(measured.groupId) ?? null,
            n: people.get(measured.groupId) ?? null,
            endpoint: [outcome.title, part.title, category.title].filter(Boolean).join(": "),
            endpointDefinition: outcome.description ?? null,
            timeFrame: outcome.timeFrame ?? null,
            value,
            unit: outcome.unitOfMeasure ?? "not given",
            low: numberIn(measured.lowerLimit),
            high: numberIn(measured.upperLimit),
            located: `ClinicalTrials.gov results, ${(outcome.type ?? "outcome").toLowerCase()} outcome`,
          },
        ];
      }),
    ),
  );
}

function numberIn(written: string | undefined): number | null {
  const plain = written?.replaceAll(",", "").trim();
  return plain !== undefined && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
