import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Case } from "../../../src/forecast/case/case.ts";
import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import type { Drugs } from "../../state/scope.ts";
import { useWords } from "../../words/context.ts";
import { Bars } from "./bars.tsx";
import { KeepCurve } from "./keep-curve.tsx";
import { KeepTable } from "./keep-table.tsx";
import { leadOf } from "./lead.ts";
import { OptionCards } from "./option-cards.tsx";
import { Sentences } from "./sentences.tsx";

const VIEWS = ["people", "words", "table", "curve", "bars"] as const;
type View = (typeof VIEWS)[number];

interface ViewsProps {
  options: readonly OptionForecast[];
  asked: Case;
  /** Index of the time that is shown. */
  at: number;
  rough: boolean;
  drugs: Drugs;
  /** Option that charts bring forward. */
  chosen: number;
}

/** Five equal views of the same number, one tap apart. */
export function Views({ options, asked, at, rough, drugs, chosen }: ViewsProps) {
  const { m } = useWords();
  const [view, setView] = useState<View>("people");
  const lead = leadOf(asked);
  const weeksAfter = options[0].outcomes[at].weeksAfter;
  const shown: Record<View, () => ComponentChildren> = {
    people: () => <OptionCards options={options} asked={asked} at={at} rough={rough} drugs={drugs} />,
    words: () => (
      <ul class="sentences">
        {options.map((option) => (
          <li key={option.name}>
            <Sentences option={option} row={option.outcomes[at]} lead={lead} rough={rough} />
          </li>
        ))}
      </ul>
    ),
    table: () => <KeepTable options={options} lead={lead} rough={rough} />,
    curve: () => (
      <KeepCurve options={options} lead={lead} chosen={chosen} weeksAfter={weeksAfter} rough={rough} />
    ),
    bars: () => <Bars options={options} at={at} lead={lead} rough={rough} />,
  };
  return (
    <>
      <div class="tabs views" role="group" aria-label={m.answer.views.label}>
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => setView(each)}>
            {m.answer.views[each]}
          </button>
        ))}
      </div>
      {view !== "people" && view !== "words" && <p>{m.answer.views.shows[lead.meaning]}</p>}
      <div data-view={view}>{shown[view]()}</div>
    </>
  );
}
