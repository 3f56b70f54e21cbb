import type { ReportFacts } from "../report.ts";
import { countBy } from "./counts.ts";
import type { RestartPanel } from "./shape.ts";
import { countedShare } from "./share.ts";
import { suppress } from "./suppress.ts";

export function restartPanel(reports: readonly ReportFacts[], smallest: number): RestartPanel {
  const again = reports.filter(({ restarted }) => restarted === true);
  const restarted = suppress(
    countBy(reports, (report) => (report.restarted === null ? "not said" : report.restarted ? "yes" : "no")),
    smallest,
  );
  const shown = restarted.cells.some(({ key, count }) => key === "yes" && count !== null);
  const counted = suppress(
    countBy(again, ({ recaptured }) => recaptured ?? "not said"),
    smallest,
  );
  const recaptured = shown
    ? counted
    : { cells: counted.cells.map(({ key }) => ({ key, count: null })), total: null };
  const open = shown && again.length >= smallest && recaptured.cells.every(({ count }) => count !== null);
  const said = again.filter((report) => report.recaptured !== null);
  const back = said.filter((report) => report.recaptured === "yes");
  return { restarted, recaptured, share: open ? countedShare(back.length, said.length) : null };
}
