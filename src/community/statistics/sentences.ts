import { aboutWeeks } from "../sentences.ts";
import type { CommunitySummary, Sentences } from "./shape.ts";
import { FEWEST_FOR_PERCENT, shareText, wholePercent } from "./share.ts";

type Facts = Omit<CommunitySummary, "sentences" | "suppressed">;

export function sentencesFor(facts: Facts): Sentences {
  const { shedOfThoseWhoSaid: share, restart } = facts;
  return {
    answer: answerFor(facts),
    share: share && `Shed, of those who said: ${shareText(share)}.`,
    hearing: hearingFor(facts),
    bounds: boundsFor(facts),
    curve: curveFor(facts),
    restart: restart?.share
      ? `Of those who started again and say how it went, ${shareText(restart.share)} had their hair back.`
      : null,
  };
}

function answerFor({
  state,
  smallestCell,
  shedOfThoseWhoSaid: share,
  reports,
  curve,
  funnel,
}: Facts): string {
  if (state === "nothing imported") return "No stories have been imported yet, so there is nothing to count.";
  if (state === "too few")
    return `Too few stories to show: a number is shown only when at least ${smallestCell} people stand behind it.`;
  const read = funnel.find(({ key }) => key === "rows")?.count;
  const posts = read === undefined ? "" : `, found in ${read} posts`;
  const told = `${reports} stories tell of a stop, pause, taper or lower dose${posts}. They come from people who write in forums. Those who keep their hair often do not write`;
  if (!share) return `${told}. Too few tell one of the outcomes to show how many shed.`;
  const half = curve?.medianWeeks
    ? `, half of those followed within about ${aboutWeeks(curve.medianWeeks)}`
    : "";
  return `${told}. Of the ${share.of} that say what happened, ${share.count} saw shedding${half}; ${share.of - share.count} still had none when they last wrote.`;
}

/** How evenly the reader hears, and what that does to the share. */
function hearingFor({ hearing, corrected, shedOfThoseWhoSaid: share }: Facts): string {
  const of = ({ count, of: all }: Facts["hearing"]["lost"]) => `${count} of ${all}`;
  const heard = `On labelled posts kept apart for testing, the reader heard of lost hair in ${of(hearing.lost)} such stories and of kept hair in ${of(hearing.kept)}; it found ${of(hearing.change)} of all changes.`;
  const uneven = hearing.isEven
    ? ""
    : " That is not even, so the counted share leans towards the one heard better.";
  if (!corrected || !share || share.of < FEWEST_FOR_PERCENT) return `${heard}${uneven}`;
  return `${heard}${uneven} With the unheard put back, the share that shed, of those who say, is between ${wholePercent(corrected.low)} and ${wholePercent(corrected.high)} %, before chance.`;
}

/** The bias dial in a line; only where percentages are shown. */
function boundsFor({ bounds, reports }: Facts): string | null {
  if (!bounds || reports === null || reports < FEWEST_FOR_PERCENT) return null;
  return `If everyone who does not say, and everyone the reader does not hear, kept their hair, ${wholePercent(bounds.best)} % shed; if they all lost it, ${wholePercent(bounds.worst)} %.`;
}

function curveFor({ curve }: Facts): string | null {
  const end = curve?.steps.at(-1);
  if (!curve || !end) return null;
  const steps = curve.steps.map(
    ({ toWeek, without }) =>
      `${Math.round(100 * without)} of 100 after ${toWeek} week${toWeek === 1 ? "" : "s"}`,
  );
  return `Still without shedding: ${steps.join(", ")}.`;
}
