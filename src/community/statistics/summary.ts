import type { Report } from "../report.ts";
import { countBy, floorTo, outcomeCounts } from "./counts.ts";
import { boundsOf, storyFilters } from "./filters.ts";
import { type Funnel, funnelRows } from "./funnel.ts";
import { correctedShare, hearing } from "./hearing.ts";
import { suppressedIn } from "./hidden.ts";
import { restartPanel } from "./restart-panel.ts";
import { sentencesFor } from "./sentences.ts";
import { severalOf } from "./several.ts";
import type { CommunitySummary, PublishedCells } from "./shape.ts";
import { countedShare } from "./share.ts";
import { sheddingCurve } from "./shedding-curve.ts";
import { SMALLEST_CELL, suppress } from "./suppress.ts";

/** What must stand beside every figure made from stories. */
export const SELECTION_STATEMENT =
  "These are people who chose to write. Loss is written about more than nothing happening; people who keep their hair stop visiting. Many had reasons to stop (side effects, cost, pregnancy). One person may appear under two names. Treat these as stories counted, not as a rate.";

/** Said wherever stories are shown. */
const ADVICE_STATEMENT =
  "Do not stop, lower or restart a medicine because of this page. Talk with your doctor first.";

const NOTHING: PublishedCells = { cells: [], total: null };

/**
 * Counts stories. Only the high band enters figures; the middle and low bands are counted apart.
 *
 * @param funnel counts of all imports, from rows read to reports kept
 * @param smallest fewest people behind a number that is shown; 0 is shown too
 */
export function summarise(
  reports: readonly Report[],
  funnel: Funnel,
  imports: number,
  smallest: number = SMALLEST_CELL,
): CommunitySummary {
  const high = reports.filter(({ band }) => band === "high");
  const all = high.filter(({ event }) => event !== "restart" && event !== "switch");
  const enough = all.length >= smallest && suppress({ ...outcomeCounts(all) }, smallest).total !== null;
  const changed = enough ? all : [];
  const counts = outcomeCounts(changed);
  const outcome = suppress({ ...counts }, smallest);
  const open = enough && outcome.cells.every(({ count }) => count !== null);
  const curve = open ? sheddingCurve(changed, smallest) : null;
  const heard = hearing();
  const facts = {
    schema: "anagen/community-report@2",
    state: imports === 0 ? "nothing imported" : enough ? "shown" : "too few",
    tooFew: !enough,
    selection: SELECTION_STATEMENT,
    advice: ADVICE_STATEMENT,
    smallestCell: smallest,
    reports: enough ? changed.length : null,
    outcome: enough ? outcome : NOTHING,
    shedOfThoseWhoSaid: open ? countedShare(counts.shed, counts.shed + counts.kept) : null,
    hearing: heard,
    corrected: open ? correctedShare(counts.shed, counts.kept, heard) : null,
    bounds: open ? boundsOf(counts) : null,
    curve,
    filters: open ? storyFilters(changed, curve, smallest) : [],
    reasons: severalOf(changed, ({ reasons }) => reasons, smallest),
    sideEffects: severalOf(changed, ({ sideEffects }) => sideEffects, smallest),
    changes: enough
      ? suppress(
          countBy(changed, ({ event }) => event),
          smallest,
        )
      : NOTHING,
    restart: enough ? restartPanel(changed, smallest) : null,
    bands: roundedDown(
      countBy(reports, ({ band }) => band),
      smallest,
    ),
    funnel: funnelRows(funnel, smallest),
    imports,
    extractorVersions: [...new Set(reports.map(({ extractorVersion }) => extractorVersion))].sort(),
  } as const;
  return { ...facts, sentences: sentencesFor(facts), suppressed: suppressedIn(facts) };
}

function roundedDown(counts: Funnel, smallest: number): Funnel {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, floorTo(count, smallest)]));
}
