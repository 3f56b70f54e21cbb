import type { Report } from "./report.ts";

const EVENTS: Readonly<Record<Report["event"], string>> = {
  stop: "stopped",
  taper: "tapered off",
  pause: "paused",
  reduce: "lowered",
  switch: "switched from",
  restart: "began again with",
};

/**
 * A sentence made from a report's facts alone, for the search: "Stopped baricitinib 4 mg after about 14 months with
 * full regrowth (insurance); first shedding after about 6 weeks; restarted and regained hair."
 */
export function factSentence(report: Report): string {
  const parts: string[] = [];
  const drug = `${report.drug ?? "a JAK inhibitor"}${report.doseBefore === null ? "" : ` ${report.doseBefore} mg`}`;
  const to = report.event === "switch" && report.switchedTo ? ` to ${report.switchedTo}` : "";
  const lower = report.event === "reduce" && report.doseAfter !== null ? ` to ${report.doseAfter} mg` : "";
  const months = report.monthsOnDrug ? ` after about ${middle(report.monthsOnDrug)} months` : "";
  const before =
    report.regrowthBefore === null
      ? ""
      : ` with ${report.regrowthBefore === "none" ? "no" : report.regrowthBefore} regrowth`;
  const reasons =
    report.reasons.length > 0
      ? ` (${report.reasons.map((reason) => reason.replaceAll("_", " ")).join(", ")})`
      : "";
  parts.push(`${EVENTS[report.event]} ${drug}${to}${lower}${months}${before}${reasons}`);
  if (report.shed === true)
    parts.push(
      report.firstShedWeeks
        ? `first shedding after about ${aboutWeeks(middle(report.firstShedWeeks))}`
        : "shedding, time not told",
    );
  if (report.shed === false)
    parts.push(
      report.followUpWeeks
        ? `no shedding ${aboutWeeks(report.followUpWeeks)} on`
        : "no shedding when last told",
    );
  if (report.restarted) parts.push(restartWords(report.recaptured));
  else if (report.event === "restart" && report.recaptured !== null)
    parts.push(restartWords(report.recaptured));
  if (report.sideEffects.length > 0) parts.push(`side effects told: ${report.sideEffects.join(", ")}`);
  const text = parts.join("; ");
  return `${report.reporter === "caregiver" ? "Told by a relative: " : ""}${text[0].toUpperCase()}${text.slice(1)}.`;
}

function restartWords(recaptured: Report["recaptured"]): string {
  if (recaptured === null) return "restarted";
  return {
    yes: "hair regained on restart",
    partial: "hair partly regained on restart",
    no: "no regrowth on restart",
  }[recaptured];
}

function middle({ low, high }: { readonly low: number; readonly high: number }): number {
  return Math.round((low + high) / 2);
}

/** "6 weeks", and months from 13 weeks on, because people round. */
export function aboutWeeks(weeks: number): string {
  if (weeks < 13) return Math.round(weeks) === 1 ? "1 week" : `${Math.round(weeks)} weeks`;
  const months = Math.round(weeks / 4.348);
  return `${months} months`;
}

/** A report as the search reads it. */
export interface CommunityDocument {
  readonly kind: "community";
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What `anagen search` may index of the stories: sentences made from facts, never words of a post. */
export function communityDocuments(reports: readonly Report[]): CommunityDocument[] {
  return reports
    .filter(({ band }) => band === "high")
    .map((report) => ({
      kind: "community",
      id: report.reportId,
      title: `Story: ${EVENTS[report.event]} ${report.drug ?? "a JAK inhibitor"}`,
      text: factSentence(report),
    }));
}
