import { LOSS_OF_BENEFIT_POINTS } from "../../../src/disease/salt/thresholds.ts";
import type { OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { changeRow } from "../../state/draft/draft.ts";
import { changeOptions, optionsOf } from "../../state/draft/offered.ts";
import { numberFrom } from "../../state/number.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import { Slider } from "../fields.tsx";

/** The restart rule of the options under a slider. */
export function Early({ session, row, rough }: { session: Session; row: OutcomeRow; rough: boolean }) {
  const { m } = useWords();
  const { draft, change, start } = session;
  const option = optionsOf(draft, start).find((each) => each.restart !== null);
  if (option?.restart == null) return null;
  const { restart } = option;
  const { hasSalt20: has } = row;
  return (
    <>
      <p>{m.questions.earlyText}</p>
      <Slider
        id="early"
        label={m.questions.earlySlider}
        value={numberFrom(restart.worsensBy) ?? LOSS_OF_BENEFIT_POINTS}
        min={5}
        max={50}
        step={5}
        onInput={(value) =>
          change((before) =>
            changeOptions(before, start, (options) =>
              changeRow(options, option.key, { restart: { ...restart, worsensBy: String(value) } }),
            ),
          )
        }
      />
      <p>
        {m.questions.earlyResult({
          count: has.of100,
          total: PEOPLE,
          without: Math.min(has.of100, row.keepsSalt20.of100),
          weeks: row.weeksAfter,
          interval: intervalOf(rough, has),
        })}
      </p>
    </>
  );
}
