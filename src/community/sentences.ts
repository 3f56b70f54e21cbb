import { WEEKS_A_MONTH } from "../math/calendar.ts";
import type { Report } from "./report.ts";

const EVENTS: Readonly<Record<Report["event"], string>> = {
  stop: "stopped",
  taper: "tapered off",
  pause: "paused",
  reduce: "lowered",
  switch: "switched",
  restart: "restarted",
};

/**
 * A report's facts as labelled words, for people and for the search: "Stopped: baricitinib; dose: 4 mg; reason:
 * insurance; regrowth before: full; first shedding: 5.5 to 6.5 weeks". It is made from the facts alone; labels keep
 * it from ever reading like the post.
 */
export function factSentence(report: Report): string {
  const facts: [string, string | number | null][] = [
    [EVENTS[report.event], report.drug ?? "JAK inhibitor, not named"],
    ["told by", report.reporter === "caregiver" ? "relative" : null],
    ["dose", mg(report.doseBefore)],
    ["new dose", mg(report.doseAfter)],
    ["new drug", report.switchedTo],
    ["reason", list(report.reasons)],
    ["months on it", span(report.monthsOnDrug)],
    ["regrowth before", report.regrowthBefore],
    ["shedding", report.shed === null ? null : report.shed ? "yes" : "none told"],
    ["first shedding", withUnit(span(report.firstShedWeeks))],
    ["followed", withUnit(report.followUpWeeks)],
    ["restarted", report.restarted === null ? null : report.restarted ? "yes" : "no"],
    ["regained", report.recaptured],
    ["side effects", list(report.sideEffects)],
  ];
  const told = facts.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}`);
  const text = told.join("; ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function mg(dose: number | null): string | null {
  return dose === null ? null : `${dose} mg`;
}

function list(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.map((item) => item.replaceAll("_", " ")).join(", ");
}

function span(of: Report["firstShedWeeks"]): string | null {
  return of === null ? null : `${of.low}–${of.high}`;
}

function withUnit(value: string | number | null): string | null {
  return value === null ? null : `${value} weeks`;
}

/** "6 weeks", and months from 13 weeks on, because people round. */
export function aboutWeeks(weeks: number): string {
  if (weeks < 13) return Math.round(weeks) === 1 ? "1 week" : `${Math.round(weeks)} weeks`;
  const months = Math.round(weeks / WEEKS_A_MONTH);
  return `${months} months`;
}

/** A report as the search reads it. */
export interface CommunityDocument {
  readonly kind: "community";
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** null where the story names none */
  readonly drug: string | null;
}

/**
 * What `anagen search` may index of the stories: sentences made from facts, never words of a post. They are single
 * stories, so they are for the person who imported them; published pages show counts alone.
 */
export function communityDocuments(reports: readonly Report[]): CommunityDocument[] {
  return reports
    .filter(({ band }) => band === "high")
    .map((report) => ({
      kind: "community",
      id: report.reportId,
      title: `Story: ${EVENTS[report.event]}, ${report.drug ?? "JAK inhibitor"}`,
      text: factSentence(report),
      drug: report.drug,
    }));
}
