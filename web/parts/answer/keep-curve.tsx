import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { KeepChart, keepText } from "../../charts/keep-chart.tsx";
import { useWords } from "../../words/context.ts";

/** How many have their hair without starting again, week by week. */
export function KeepCurve(props: {
  options: readonly OptionForecast[];
  chosen: number;
  weeksAfter: number;
  rough: boolean;
}) {
  const { m } = useWords();
  return (
    <figure>
      <KeepChart {...props} />
      <figcaption>
        {keepText(m, props.options[props.chosen], props.rough)} {m.answer.keepBars}
      </figcaption>
    </figure>
  );
}
