import { peopleOf } from "../../evidence/counts.ts";
import type { Evidence, Observation } from "../../evidence/index.ts";
import { WEEKS_A_MONTH } from "../../math/calendar.ts";
import type { Group, Measure, Situation } from "../frames/frame.ts";

/** An observation in the slots that texts are read into. */
export interface RowFrame {
  readonly row: Observation;
  readonly drug: string;
  /** mg a day; after a stop the dose before it; empty where several doses or none are counted together */
  readonly doses: readonly number[];
  readonly situation: Situation;
  readonly measure: Measure;
  /** percent of people, a rate or years; what the text's number is compared with */
  readonly value: number;
  readonly unit: "percent" | "rate" | "years" | "people" | "weeks";
  readonly people: { readonly events: number; readonly n: number } | null;
  readonly groups: readonly Group[];
  /** who and where, lower case, for places named in a text */
  readonly who: string;
}

const SALT = /^SALT<=(\d+)(?: \(responders eligible.*| responder by .*)?$/;
const KEPT = /^(?:SALT<=\d+ maintained|maintenance of SALT<=\d+|no recurrence)$/;
const HARMS: Readonly<Record<string, Measure>> = {
  acne: "acne",
  "upper respiratory tract infection": "airwayInfection",
  "urinary tract infection": "urinaryInfection",
  nasopharyngitis: "coldSymptoms",
  "COVID-19": "covid",
  headache: "headache",
  hypercholesterolaemia: "cholesterol",
  "blood CPK increased": "cpk",
};
const RATES: Readonly<Record<string, Measure>> = {
  "serious infection": "seriousInfection",
  MACE: "heartEvents",
  malignancy: "cancer",
  VTE: "clots",
  mortality: "death",
};

/** What an endpoint counts, in the words texts share; null for what no text is judged by. */
function measureOfEndpoint(endpoint: string): Measure | null {
  const salt = SALT.exec(endpoint);
  if (salt) return salt[1] === "20" ? "salt20" : salt[1] === "10" ? "salt10" : null;
  if (KEPT.test(endpoint)) return "kept";
  const reduction = /^SALT(30|50|75|90)$/.exec(endpoint);
  if (reduction) return `reduction${reduction[1]}` as Measure;
  if (/eyebrow(?:\/| and )eyelash/.test(endpoint)) return "browAndLash";
  if (/eyebrow/.test(endpoint)) return "brow";
  if (/eyelash/.test(endpoint)) return "lash";
  if (/^PRO scalp/.test(endpoint)) return "patientReported";
  if (/^recapture/.test(endpoint)) return "recapture";
  if (/^time to (?:relapse|recurrence)/.test(endpoint)) return "timeToLoss";
  if (/^(?:loss of (?:treatment benefit|response)|relapse|pooled recurrence|recurrences)/.test(endpoint))
    return "loss";
  if (/^share of all randomised/.test(endpoint)) return "shareOfAll";
  const harm = /^adverse event: (.*)$/.exec(endpoint);
  if (harm) return HARMS[harm[1]] ?? null;
  const rate = /^incidence rate: (.*)$/.exec(endpoint);
  if (rate) return RATES[rate[1]] ?? null;
  const exact: Readonly<Record<string, Measure>> = {
    "serious adverse events": "seriousEvents",
    "discontinuation due to adverse event": "harmStop",
    female: "female",
    "age, mean": "age",
    "disease duration since onset, mean": "diseaseYears",
    "current episode duration, mean": "episodeYears",
    "significant regrowth": "response",
    "complete regrowth": "salt0",
  };
  return exact[endpoint] ?? (/good response|responders$/.test(endpoint) ? "response" : null);
}

/** Every observation that a number in a text can be held against. */
export function rowFrames(evidence: Pick<Evidence, "observations" | "split">): RowFrame[] {
  return evidence.observations.flatMap((row): RowFrame[] => {
    const measure = row.setAside === undefined ? measureOfEndpoint(row.endpoint) : null;
    const read = measure === null ? null : comparable(row, evidence.split);
    if (measure === null || read === null) return [];
    const who = [row.study, row.population, row.subgroup, row.arm].filter(Boolean).join(" ").toLowerCase();
    const situation = situationOf(row, measure);
    return [
      {
        row,
        drug: row.drug,
        doses: dosesOf(row, situation),
        situation,
        measure,
        ...read,
        groups: groupsOf(row, who, situation),
        who,
      },
    ];
  });
}

function comparable(
  row: Observation,
  split: Evidence["split"],
): Pick<RowFrame, "value" | "unit" | "people"> | null {
  const people = peopleOf(row, split);
  if (row.unit === "percent") return { value: row.value, unit: "percent", people };
  if (row.unit === "per 100 patient-years") return { value: row.value, unit: "rate", people: null };
  if (row.unit === "years") return { value: row.value, unit: "years", people: null };
  if (row.unit === "weeks") return { value: row.value, unit: "weeks", people: null };
  if (row.unit === "months") return { value: row.value * WEEKS_A_MONTH, unit: "weeks", people: null };
  if (
    row.unit === "patients" &&
    row.n !== null &&
    row.value <= row.n &&
    /responders|deaths/.test(row.endpoint)
  )
    return { value: (100 * row.value) / row.n, unit: "percent", people: { events: row.value, n: row.n } };
  return null;
}

function situationOf(row: Observation, measure: Measure): Situation {
  const arm = row.arm ?? "";
  if (/-> placebo ->|retreat/.test(arm)) return "restarted";
  if (/-> placebo/.test(arm)) return "stopped";
  if (/->/.test(arm)) return "lowered";
  if (/continu/.test(arm) || measure === "kept") return "kept";
  if (measure === "loss" || measure === "timeToLoss")
    return /on continued/.test(row.endpoint) ? "kept" : "stopped";
  return measure === "recapture" ? "restarted" : "on";
}

function dosesOf(row: Observation, situation: Situation): number[] {
  const arm = row.arm ?? "";
  const before = /^([\d./]+) ?mg/.exec(arm)?.[1].split("/").map(Number);
  if (situation === "stopped" || situation === "lowered") return before ?? [];
  const own = row.dosePerDayMg === null ? [] : [row.dosePerDayMg];
  return [...new Set([...own, ...(before ?? [])])];
}

function groupsOf(row: Observation, who: string, situation: Situation): Group[] {
  const groups: Group[] = [];
  const add = (group: Group, test: RegExp, text = who) => {
    if (test.test(text)) groups.push(group);
  };
  add("young", /adolescen|child|paediatric|\bjia\b|12-17/);
  add("place", /japan|chin(?:a|ese)|korea|ital|istanbul|saudi|siriraj|turk|australia|taiwan|tohoku/);
  add(
    "otherStudy",
    /cohort|retrospective|meta-analysis|review|consensus|phase 2|open label|open-label|clinical pharmacology|ole\b|-lt\b|pooled timing|single case|\d{4}$|interruption|addendum|safety dataset/,
    // The name of a paper ends with its year.
    `${row.subgroup?.toLowerCase() ?? ""} ${row.study.toLowerCase()}`,
  );
  add(
    "otherDisease",
    /\bra\b|\bad\b|rheumatoid|atopic|androgenetic|\bjia\b/,
    `${row.population ?? ""} ${row.study}`.toLowerCase().replace(/brave-aa\d/g, ""),
  );
  add("lowRisk", /low[- ]risk/);
  add("atRisk", /at[- ]risk/);
  if (row.subgroup !== null) {
    const part = row.subgroup.toLowerCase();
    if (/respon|salt<=20|salt30/.test(part)) groups.push("responseGroup");
    if (/severe|salt 50-94/.test(part) || /\bA[TU]\b/.test(row.subgroup)) groups.push("severityGroup");
    if (/episode/.test(part)) groups.push("durationGroup");
    if (!groups.some((group) => group !== "otherStudy")) groups.push("otherGroup");
  }
  return situation === "on" ? groups : groups.filter((group) => group !== "responseGroup");
}
