import { aboutWeeks } from "../sentences.ts";
import type { CommunitySummary, Sentences } from "./shape.ts";
import { FEWEST_FOR_PERCENT, shareText } from "./share.ts";

type Facts = Omit<CommunitySummary, "sentences" | "suppressed">;

export function sentencesFor(facts: Facts): Sentences {
  const { shedOfThoseWhoSaid: share, restart } = facts;
  return {
    answer: answerFor(facts),
    share: share && `Shed, of those who said: ${shareText(share)}.`,
    bounds: boundsFor(facts),
    curve: curveFor(facts),
    restart: restart?.share
      ? `Of those who started again and say how it went, ${shareText(restart.share)} had their hair back.`
      : null,
  };
}

function answerFor({ state, smallestCell, shedOfThoseWhoSaid: share, reports, curve }: Facts): string {
  if (state === "nothing imported") return "No stories have been imported yet, so there is nothing to count.";
  if (state === "too few")
    return `Too few stories to show: a number is shown only when at least ${smallestCell} people stand behind it.`;
  const told = `${reports} stories tell of a stop, pause, taper or lower dose`;
  if (!share) return `${told}; too few of one outcome to show how many shed.`;
  const half = curve?.medianWeeks
    ? `, half of those followed within about ${aboutWeeks(curve.medianWeeks)}`
    : "";
  return `${told}. Of the ${share.of} that say what happened, ${share.count} saw shedding${half}; ${share.of - share.count} still had none when they last wrote.`;
}

/** The bias dial in a line; only where percentages are shown. */
function boundsFor({ bounds, reports }: Facts): string | null {
  if (!bounds || reports === null || reports < FEWEST_FOR_PERCENT) return null;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return `If everyone who does not say kept their hair, ${percent(bounds.best)} shed; if they all lost it, ${percent(bounds.worst)}.`;
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
