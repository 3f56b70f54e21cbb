import type { Comparison } from "../../cohort/result.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { figureHtml, reportPage, section, table } from "../report/parts.ts";
import { comparisonFigures } from "./figures.ts";
import { BIN_HEAD, binLines, GROUP_HEAD, groupLines } from "./rows.ts";
import { assumptionWords, leftOutWords, verdictWords } from "./words.ts";

/** A comparison as a page that stands alone. */
export function comparisonPage(comparison: Comparison): string {
  const { calibration } = comparison;
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("\n");
  const [response, salt, ranks, groups] = comparisonFigures(comparison).map(figureHtml);
  const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(escapeHtml));
  return reportPage(
    "The people of a clinic beside the model",
    "Each reading of a person but the first, predicted from all readings before it under the doses that were taken, and what was seen. Everything here is of at least ten people together.",
    [
      section("verdict", "What it comes to", paragraphs(verdictWords(comparison))),
      section("pictures", "Calibration and ranks", [response, salt, ranks].join("\n")),
      section(
        "groups",
        "By drug, dose and time",
        `${groups}\n${table("Groups", ["group", ...GROUP_HEAD], cells(groupLines(comparison)))}`,
      ),
      section(
        "calibration",
        "Calibration in numbers",
        [
          "<h3>Percent of readings with SALT 20 or less</h3>",
          table(
            "Predicted chance of SALT 20 or less",
            ["predicted", ...BIN_HEAD],
            cells(binLines(calibration.response)),
          ),
          "<h3>SALT</h3>",
          table("Predicted SALT", ["predicted", ...BIN_HEAD], cells(binLines(calibration.salt))),
        ].join("\n"),
      ),
      section("assumptions", "What this takes for granted", paragraphs(assumptionWords(comparison))),
      section("left-out", "What was left out", paragraphs(leftOutWords(comparison))),
    ],
    comparison,
  );
}
