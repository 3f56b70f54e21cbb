import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { KeepChart, keepText } from "../../charts/keep-chart.tsx";
import { useWords } from "../../words/context.ts";
import type { Lead } from "./lead.ts";

/** The number at every time that is counted. */
export function KeepCurve(props: {
  options: readonly OptionForecast[];
  lead: Lead;
  chosen: number;
  weeksAfter: number;
  rough: boolean;
}) {
  const { m } = useWords();
  return (
    <figure>
      <KeepChart {...props} of={props.lead.of} />
      <figcaption>
        {keepText(m, props.options[props.chosen], props.lead.of, props.rough)} {m.answer.keepBars}
      </figcaption>
    </figure>
  );
}
