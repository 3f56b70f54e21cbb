import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { type Layout, SIGN_BANDS } from "../options/layout.ts";
import { byOutcome, SIGN_CHANCES, type SignOutcome } from "../options/outcomes.ts";
import { chanceIn, effectiveIn, type Judged, rounded } from "./chance.ts";
import type { EarlySigns, SignBand, SignReading } from "./result.ts";

/** Chances of a band that rests on fewer effective people are not reported. */
const LEAST_EFFECTIVE = 20;
/** Less early warning than this, in percent, is none. */
const LEAST_WARNING = 1;

/** Chances by readings after the decision under an option; null when the horizon ends before the first. */
export function earlySignsOf(option: number, layout: Layout, judged: Judged): EarlySigns | null {
  if (layout.signWeeks.length === 0) return null;
  const readings = layout.signWeeks.map((weeksAfter, week): SignReading => {
    const removed = uncertaintyRemoved(option, week, layout, judged);
    return { weeksAfter, bands: bandsOf(option, week, layout, judged), ...removed };
  });
  const best = readings.reduce((a, b) => (b.earlyWarningPercent > a.earlyWarningPercent ? b : a));
  return {
    outcomeWeek: layout.signOutcomeWeek,
    readings,
    halfSettledWeek: readings.find((each) => each.uncertaintyRemovedPercent >= 50)?.weeksAfter ?? null,
    mostWarningWeek: best.earlyWarningPercent >= LEAST_WARNING ? best.weeksAfter : null,
  };
}

function bandsOf(option: number, week: number, layout: Layout, judged: Judged): SignBand[] {
  const { outcomes } = judged;
  const cells = SIGN_BANDS.map((_, band) => layout.sign(option, week, band, "hasSalt20"));
  const people = cells.reduce((sum, cell) => sum + outcomes.count(cell), 0);
  const outcomeWeek = layout.outcomeWeeks.indexOf(layout.signOutcomeWeek);
  // The spread between draws is taken to be, on the scale of the angle, what it is without the reading.
  const without = (outcome: SignOutcome) => layout.outcome(option, outcomeWeek, outcome);
  return SIGN_BANDS.map((to, band) => {
    const effective = Math.floor(effectiveIn(judged, cells[band]));
    const chanceOf = (outcome: SignOutcome) =>
      effective < LEAST_EFFECTIVE
        ? null
        : chanceIn(judged, layout.sign(option, week, band, outcome), without(outcome));
    return {
      from: band === 0 ? 0 : SIGN_BANDS[band - 1] + 1,
      to,
      of100: Math.round((100 * outcomes.count(cells[band])) / people),
      effectiveSampleSize: effective,
      ...byOutcome(SIGN_CHANCES, ({ name }) => chanceOf(name)),
    };
  });
}

/**
 * Part of the variance p (1 - p) of "SALT 20 or less at the outcome week" that goes when the band of a reading is
 * known: the variance between the bands' shares. Its early part is the variance between the bands that are still
 * at 20 or less, which cannot be told apart by whether hair has been lost.
 */
function uncertaintyRemoved(
  option: number,
  week: number,
  layout: Layout,
  { outcomes }: Judged,
): Pick<SignReading, "uncertaintyRemovedPercent" | "earlyWarningPercent"> {
  const bands = SIGN_BANDS.map((to, band) => {
    const cell = layout.sign(option, week, band, "hasSalt20");
    return { well: to <= RESPONSE_SALT, people: outcomes.count(cell), share: outcomes.mean(cell) };
  });
  const everybody = sumOf(bands, (band) => band.people);
  const between = (group: typeof bands) => {
    const people = sumOf(group, (band) => band.people);
    if (people === 0) return 0;
    const mean = sumOf(group, (band) => band.people * band.share) / people;
    return sumOf(group, (band) => band.people * (band.share - mean) * (band.share - mean)) / everybody;
  };
  const share = sumOf(bands, (band) => band.people * band.share) / everybody;
  const open = share * (1 - share);
  const percent = (variance: number) => (open === 0 ? 0 : Math.min(100, rounded((100 * variance) / open)));
  return {
    uncertaintyRemovedPercent: percent(between(bands)),
    earlyWarningPercent: percent(between(bands.filter((band) => band.well))),
  };
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
