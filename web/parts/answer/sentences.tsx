import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { OptionForecast, OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import type { Lead } from "./lead.ts";

/** One option in sentences, both frames always together. */
export function Sentences(props: { option: OptionForecast; row: OutcomeRow; lead: Lead; rough: boolean }) {
  const { m } = useWords();
  const { option, row, lead, rough } = props;
  const { keepsSalt20: keep, losesBenefit: loses, regainsAfterRestart: regains, weeksAfter } = row;
  const { of100: count } = lead.of(row);
  const told = { name: option.name, weeks: weeksAfter, total: PEOPLE };
  const has = row.hasSalt20.of100;
  const first =
    lead.meaning === "holds"
      ? [
          m.answer.holdsSentence({ ...told, count, interval: intervalOf(rough, lead.of(row)) }),
          m.answer.reach({ count: has, total: PEOPLE }),
          `${m.answer.hasNot({ count: PEOPLE - has, total: PEOPLE })}.`,
        ]
      : [
          m.answer.sentence({
            ...told,
            keep: keep.of100,
            back: regains === null ? null : Math.max(0, has - keep.of100),
            salt: RESPONSE_SALT,
            interval: intervalOf(rough, keep),
          }),
        ];
  const parts = [
    ...first,
    m.answer.lossSentence({ count: loses.of100, total: PEOPLE, points: LOSS_OF_BENEFIT_POINTS }),
  ];
  if (regains !== null) {
    parts.push(m.answer.restartSentence({ count: regains.restartedOf100, total: PEOPLE }));
    const { of100, low, high } = regains;
    if (of100 !== null && low !== null && high !== null)
      parts.push(
        m.answer.regainSentence({
          count: of100,
          total: PEOPLE,
          salt: RESPONSE_SALT,
          interval: intervalOf(rough, { low, high }),
        }),
      );
  }
  return <>{parts.join(" ")}</>;
}
