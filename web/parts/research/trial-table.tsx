import type { TrialRow } from "../../../src/trial/result.ts";
import { hasNoInterval } from "../../charts/no-interval.ts";
import { useWords } from "../../words/context.ts";
import { TableFrame, TableHead } from "../table-frame.tsx";

const SHOWN_ROWS = 200;
const COLUMNS = [
  "stage",
  "arm",
  "subgroup",
  "week",
  "weeksSinceChange",
  "endpoint",
  "value",
  "low",
  "high",
  "virtualPatients",
  "studySize",
] as const satisfies readonly (keyof TrialRow)[];

/** The first rows of the table of a virtual trial; the files hold all. */
export function TrialTable({ rows }: { rows: readonly TrialRow[] }) {
  const { m } = useWords();
  const r = m.research;
  return (
    <details>
      <summary>{r.table}</summary>
      <p class="hint">{r.tableShown(Math.min(SHOWN_ROWS, rows.length), rows.length)}</p>
      <TableFrame label={r.table}>
        <table>
          <TableHead columns={COLUMNS} />
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row) => (
              <tr key={`${row.stage} ${row.arm} ${row.subgroup} ${row.week} ${row.endpoint}`}>
                {COLUMNS.map((column) => (
                  <td key={column}>
                    {hasNoInterval(row) && (column === "low" || column === "high")
                      ? r.notEstimated
                      : row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
