import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE, unbroken } from "../../words/numbers.ts";
import { TableFrame } from "../table-frame.tsx";
import type { Lead } from "./lead.ts";

/** The number of every option at every time, as a table; of a restart also who has hair without it. */
export function KeepTable(props: { options: readonly OptionForecast[]; lead: Lead; rough: boolean }) {
  const { options, lead, rough } = props;
  const { m } = useWords();
  return (
    <TableFrame label={m.answer.table}>
      <table class="keep-table">
        <caption>{m.answer.tableCaption[lead.meaning](PEOPLE)}</caption>
        <thead>
          <tr>
            <th scope="col">{m.answer.option}</th>
            {options[0].outcomes.map((row) => (
              <th key={row.weeksAfter} scope="col">
                {m.answer.week(row.weeksAfter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.flatMap(({ name, outcomes, restart }) => {
            const row = (title: string, of: Lead["of"]) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {outcomes.map((outcome) => (
                  <td key={outcome.weeksAfter}>
                    {unbroken(
                      m.answer.cell({
                        count: of(outcome).of100,
                        total: PEOPLE,
                        interval: intervalOf(rough, of(outcome)),
                      }),
                    )}
                  </td>
                ))}
              </tr>
            );
            return restart === null || lead.meaning === "holds"
              ? [row(name, lead.of)]
              : [
                  row(m.answer.againOrNot(name), lead.of),
                  row(m.answer.notAgain(name), ({ keepsSalt20 }) => keepsSalt20),
                ];
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
