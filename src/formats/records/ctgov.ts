import * as z from "zod/mini";
import { InputError } from "../../input/input-error.ts";
import {
  type Denominators,
  type Outcome,
  studyListSchema,
  studySchema,
  type Written,
} from "./ctgov-schema.ts";
import type { DraftObservation, DraftSource } from "./draft.ts";

interface StudyDrafts {
  readonly sources: DraftSource[];
  readonly observations: DraftObservation[];
  readonly notes: string[];
}

/** States of a study that say something about its results. */
const STOPPED: ReadonlySet<string> = new Set(["TERMINATED", "WITHDRAWN", "SUSPENDED", "UNKNOWN"]);

/**
 * The record of a study, or of a search's studies, as sources, and every posted outcome as a draft. A record without
 * results gives none; a study of a search that cannot be read is named in the notes and the others are kept.
 *
 * @throws InputError when it is not such a record
 */
export function readCtgov(input: unknown): StudyDrafts {
  const listed = z.safeParse(studyListSchema, input);
  if (!listed.success) return readStudy(input);
  const drafts: StudyDrafts = { sources: [], observations: [], notes: [] };
  const faults: InputError[] = [];
  const { studies, nextPageToken } = listed.data;
  studies.forEach((study, at) => {
    try {
      const { sources, observations, notes } = readStudy(study);
      if (drafts.sources.some(({ url }) => url === sources[0].url)) {
        drafts.notes.push(`studies[${at}]: ${sources[0].url} stands twice; the first record was read`);
        return;
      }
      drafts.sources.push(...sources);
      drafts.observations.push(...observations);
      drafts.notes.push(...notes);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
      drafts.notes.push(`left out: studies[${at}].${error.message}`);
    }
  });
  if (drafts.sources.length === 0 && faults.length > 0) throw faults[0];
  if (studies.length === 0) drafts.notes.push("the answer holds no study");
  if (nextPageToken !== undefined)
    drafts.notes.push("the answer is one page of several: the studies of the next pages are not in it");
  return drafts;
}

function readStudy(input: unknown): StudyDrafts {
  const result = z.safeParse(studySchema, input);
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
  const { overallStatus, whyStopped } = protocolSection.statusModule ?? {};
  if (overallStatus !== undefined && STOPPED.has(overallStatus))
    notes.push(`${nctId} is ${overallStatus.toLowerCase()}${whyStopped ? `: ${whyStopped}` : ""}`);
  if (outcomes.length === 0) notes.push("the record holds no results, so there is no draft of a number");
  const observations = outcomes.flatMap((each) => draftsOf(each, acronym ?? nctId, nctId, notes));
  return { sources: [source], observations, notes };
}

function draftsOf(outcome: Outcome, name: string, nctId: string, notes: string[]): DraftObservation[] {
  const { title, reportingStatus, anticipatedPostingDate, analyses = [] } = outcome;
  if (reportingStatus === "NOT_POSTED") {
    notes.push(`"${title}" is not posted yet${anticipatedPostingDate ? ` (${anticipatedPostingDate})` : ""}`);
    return [];
  }
  if (analyses.length > 0)
    notes.push(`"${title}": its comparisons (${analyses.length}, such as p values) are not read`);
  const groups = new Map((outcome.groups ?? []).map(({ id, title: named }) => [id, named ?? id]));
  const ofAll = peopleOf(outcome.denoms, title, notes);
  return (outcome.classes ?? []).flatMap((part) => {
    const people = part.denoms === undefined ? ofAll : peopleOf(part.denoms, title, notes);
    return (part.categories ?? []).flatMap((category) =>
      (category.measurements ?? []).flatMap((measured): DraftObservation[] => {
        const value = numberIn(measured.value);
        if (outcome.groups !== undefined && !groups.has(measured.groupId)) {
          notes.push(
            `"${title}": a number of ${measured.groupId}, which is none of its groups, was left out`,
          );
          return [];
        }
        const n = people.get(measured.groupId) ?? null;
        if (outcome.paramType === "COUNT_OF_PARTICIPANTS" && value !== null && n !== null && value > n)
          notes.push(`"${title}", ${groups.get(measured.groupId)}: ${value} people of ${n} analysed`);
        if (value === null) {
          notes.push(
            `"${title}", ${groups.get(measured.groupId) ?? measured.groupId}: no number (${measured.value ?? "empty"})`,
          );
          return [];
        }
        return [
          {
            study: name,
            registrations: [nctId],
            arm: groups.get(measured.groupId) ?? null,
            n,
            endpoint: [title, part.title, category.title].filter(Boolean).join(": "),
            endpointDefinition: outcome.description ?? null,
            timeFrame: timeOf(part.title, category.title) ?? outcome.timeFrame ?? null,
            value,
            unit: outcome.unitOfMeasure ?? "not given",
            statistic: outcome.paramType ?? null,
            dispersion: outcome.dispersionType ?? null,
            spread: numberIn(measured.spread),
            low: numberIn(measured.lowerLimit),
            high: numberIn(measured.upperLimit),
            located: `ClinicalTrials.gov results, ${(outcome.type ?? "outcome").toLowerCase()} outcome`,
          },
        ];
      }),
    );
  });
}

/** The one time that a class or category names: it counts for its numbers, whatever the outcome covers. */
function timeOf(...titles: (string | undefined)[]): string | null {
  const named = titles.flatMap((title) => title?.match(/\b(?:week|month|day)\s+\d+\b/gi) ?? []);
  return named.length === 1 ? named[0] : null;
}

/** People analysed in each group. Where only something else was counted, nobody's number is known. */
function peopleOf(denoms: Denominators, title: string, notes: string[]): Map<string, number | null> {
  const ofPeople = denoms?.find(
    ({ units }) => units === undefined || /participant|people|patient/i.test(units),
  );
  const [other] = denoms ?? [];
  if (ofPeople === undefined && other !== undefined)
    notes.push(
      `"${title}": the numbers analysed are ${other.units} (${other.counts.map(({ value }) => value).join(", ")}), not people`,
    );
  return new Map((ofPeople?.counts ?? []).map(({ groupId, value }) => [groupId, numberIn(value)]));
}

function numberIn(written: Written): number | null {
  if (typeof written === "number") return Number.isFinite(written) ? written : null;
  const plain = written?.replaceAll(",", "").trim();
  return plain !== undefined && /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}
