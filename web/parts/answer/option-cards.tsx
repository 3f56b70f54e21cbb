import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import { DEFAULT_DRUG_NAME } from "../../../src/drug/default-drug.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { hasHairNow } from "../../../src/forecast/case/lead.ts";
import type { OptionForecast, OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { SeriesKey } from "../../charts/axes.tsx";
import { IconArray, IconLegend } from "../../charts/icon-array.tsx";
import { borrowedOf, drugAt, isUntested } from "../../state/plan-facts.ts";
import type { Drugs } from "../../state/scope.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { errorNow, type Lead, leadOf } from "./lead.ts";

interface CardsProps {
  options: readonly OptionForecast[];
  asked: Case;
  /** Index of the time that is shown. */
  at: number;
  rough: boolean;
  /** The drugs that may be taken. */
  drugs: Drugs;
}

/**
 * One card for each option. Who has got back a part of the hair on the drug asks whether it gets worse; all others
 * whether they have hair then, and those who have it now whether it stays.
 */
export function OptionCards({ options, asked, at, rough, drugs }: CardsProps) {
  const { m } = useWords();
  const hasHair = hasHairNow(asked);
  const lead = leadOf(asked);
  const asksToHold = lead.meaning === "holds";
  return (
    <>
      <ul class="option-cards">
        {options.map((option, index) => {
          const row = option.outcomes[at];
          return (
            <li key={option.name}>
              <h3>
                <SeriesKey series={index} />
                <span>{option.name}</span>
              </h3>
              {asksToHold ? (
                <HoldCard row={row} rough={rough} lead={lead} />
              ) : (
                <HairCard row={row} rough={rough} still={hasHair} />
              )}
              <Marks asked={asked} option={asked.options[index]} weeksAfter={row.weeksAfter} drugs={drugs} />
            </li>
          );
        })}
      </ul>
      <IconLegend
        kinds={
          asksToHold
            ? ["holds", "loses"]
            : options.some((option) => option.restart !== null)
              ? ["keep", "back", "lost"]
              : ["keep", "lost"]
        }
      />
      <p class="hint">
        {asksToHold && m.answer.holdsMeans(errorNow(asked))} {m.answer.hairMeans(RESPONSE_SALT)}{" "}
        {m.answer.rangeMeans}
      </p>
    </>
  );
}

interface CardProps {
  row: OutcomeRow;
  rough: boolean;
}

/** Who has hair then, and how many of them after starting again. */
function HairCard({ row, rough, still }: CardProps & { still: boolean }) {
  const { m } = useWords();
  const { hasSalt20: has, keepsSalt20: keeps, regainsAfterRestart: regains } = row;
  const back = regains === null ? 0 : Math.max(0, has.of100 - keeps.of100);
  const people = { count: has.of100, total: PEOPLE };
  return (
    <>
      <p class="frames">
        <strong>{regains === null ? m.answer.has({ ...people, still }) : m.answer.hasAgain(people)}</strong>
        {regains !== null && <span>{m.answer.back(back)}</span>}
        <strong>{m.answer.hasNot({ count: PEOPLE - has.of100, total: PEOPLE })}</strong>
      </p>
      <IconArray
        keep={has.of100 - back}
        back={back}
        low={rough ? 0 : has.low}
        high={rough ? 0 : has.high}
        meaning="hair"
      />
      <p class="hint">{rough ? m.answer.roughDoubt : m.answer.doubt(has.low, has.high)}</p>
    </>
  );
}

/** Who keeps what is there: the question of somebody who has lost much of the hair now. */
function HoldCard({ row, rough, lead }: CardProps & { lead: Lead }) {
  const { m } = useWords();
  const { hasSalt20: has } = row;
  const { of100: count, low, high } = lead.of(row);
  return (
    <>
      <p class="frames">
        <strong>{m.answer.holds({ count, total: PEOPLE })}</strong>
        <strong>{m.answer.holdsNot({ count: PEOPLE - count, total: PEOPLE })}</strong>
        <span>{m.answer.reach({ count: has.of100, total: PEOPLE })}</span>
      </p>
      <IconArray keep={count} back={0} low={rough ? 0 : low} high={rough ? 0 : high} meaning="holds" />
      <p class="hint">{rough ? m.answer.roughDoubt : m.answer.doubt(low, high)}</p>
    </>
  );
}

/** What must be read with the number: whether the drug is still taken then, and whether the plan was ever tested. */
function Marks(props: {
  asked: Case;
  option: Case["options"][number] | undefined;
  weeksAfter: number;
  drugs: Drugs;
}) {
  const { m } = useWords();
  const { asked, option, drugs } = props;
  if (option === undefined) return null;
  const borrowed = borrowedOf({ asked, option, drugs });
  const drug = drugAt(asked, option, props.weeksAfter);
  const marks = [
    drug?.kind === "on" ? m.answer.until(String(drug.mgPerDay)) : null,
    drug?.kind === "off" ? m.answer.sinceLastDose(drug.weeks) : null,
    borrowed === null ? null : m.answer.borrowed(borrowed, DEFAULT_DRUG_NAME),
    isUntested({ asked, option, drugs }) ? m.answer.untested : null,
  ].filter((mark) => mark !== null);
  if (marks.length === 0) return null;
  return (
    <div class="marks">
      {marks.map((mark) => (
        <p key={mark}>{mark}</p>
      ))}
    </div>
  );
}
