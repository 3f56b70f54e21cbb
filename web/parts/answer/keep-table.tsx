import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE, unbroken } from "../../words/numbers.ts";
import { TableFrame } from "../table-frame.tsx";

/** Who has hair under every option at every time, as a table. */
export function KeepTable({ options, rough }: { options: readonly OptionForecast[]; rough: boolean }) {
  const { m } = useWords();
  return (
    <TableFrame label={m.answer.table}>
      <table class="keep-table">
        <caption>{m.answer.tableCaption(PEOPLE)}</caption>
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
            const row = (title: string, chance: "keepsSalt20" | "hasSalt20") => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {outcomes.map(({ weeksAfter, [chance]: has }) => (
                  <td key={weeksAfter}>
                    {unbroken(
                      m.answer.cell({ count: has.of100, total: PEOPLE, interval: intervalOf(rough, has) }),
                    )}
                  </td>
                ))}
              </tr>
            );
            return restart === null
              ? [row(name, "keepsSalt20")]
              : [row(m.answer.notAgain(name), "keepsSalt20"), row(m.answer.againOrNot(name), "hasSalt20")];
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
