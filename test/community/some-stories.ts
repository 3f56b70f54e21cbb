import type { Report } from "../../src/community/index.ts";

/** A report of a stop of baricitinib 4 mg with full regrowth before, and nothing else said. */
export function someReport(at: number, facts: Partial<Report> = {}): Report {
  return {
    reportId: `r${at}`,
    source: "forum",
    period: "2024-H1",
    reporter: "self",
    drug: "baricitinib",
    doseBefore: 4,
    doseAfter: null,
    indication: "alopecia areata",
    event: "stop",
    switchedTo: null,
    reasons: [],
    monthsOnDrug: null,
    regrowthBefore: "full",
    shed: null,
    firstShedWeeks: null,
    followUpWeeks: null,
    extent: null,
    restarted: null,
    recaptured: null,
    sideEffects: [],
    band: "high",
    confidence: 0.9,
    rules: ["stop-verb"],
    extractorVersion: "1",
    ...facts,
  };
}

/** Reports of which so many shed (at 4, 6, 8 or 12 weeks, as people say), kept their hair, and do not say. */
export function storiesOf(shed: number, kept: number, notSaid: number): Report[] {
  return Array.from({ length: shed + kept + notSaid }, (_, at) => {
    if (at < shed) {
      const week = [4, 6, 8, 12][at % 4];
      return someReport(at, { shed: true, firstShedWeeks: { low: week - 0.5, high: week + 0.5 } });
    }
    return someReport(at, at < shed + kept ? { shed: false, followUpWeeks: 20 + at - shed } : {});
  });
}
