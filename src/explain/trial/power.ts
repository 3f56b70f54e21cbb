import type { Power } from "../../trial/power/power-result.ts";
import { textTable, wrap } from "../text-table.ts";

const METHODS: Readonly<Record<Power["method"], string>> = {
  exact: "exact, over all tables of a score test",
  normal: "by the normal distribution of the test's statistic",
  replicated: "by replicated studies",
};

/** Power by size: one block for each comparison. */
export function powerText(powers: readonly Power[]): string {
  const blocks = powers.map((power) => {
    const hasDraws = power.curve.some(({ lowPercent }) => lowPercent !== null);
    const table = textTable(
      [
        "people",
        power.arm,
        power.control,
        "assurance",
        "middle draw",
        ...(hasDraws ? ["9 of 10 draws"] : []),
        "precision",
      ],
      power.curve.map((each) => [
        String(each.total),
        String(each.armSize),
        String(each.controlSize),
        `${each.assurancePercent.toFixed(1)} %`,
        `${each.middlePercent.toFixed(1)} %`,
        ...(hasDraws ? [`${each.lowPercent?.toFixed(0)} to ${each.highPercent?.toFixed(0)} %`] : []),
        each.precision === null ? "-" : isRatio(power) ? `×/÷ ${each.precision}` : `± ${each.precision}`,
      ]),
    );
    return [
      `Power, ${power.comparison}`,
      wrap(testSentence(power)),
      "",
      table,
      wrap(targetSentence(power)),
      ...looksLines(power),
    ].join("\n");
  });
  return [
    ...blocks,
    wrap(
      "Assurance is the power averaged over all that is not known about the model: the chance that such a study succeeds. The middle draw is the power if the middle of the model were the truth. Precision is the expected half-width of the study's own interval at the level of the test.",
    ),
  ].join("\n\n");
}

function testSentence({ test, margin, alpha, method, studies, week }: Power): string {
  const what = {
    difference: `a difference, two-sided ${100 * alpha} %`,
    superiority: `superiority of the arm, one-sided ${50 * alpha} %`,
    nonInferiority: `non-inferiority by a margin of ${margin}, one-sided ${50 * alpha} %`,
  }[test];
  return `Test of ${what}, at week ${week}; ${METHODS[method]}${studies === null ? "" : ` (${studies} of each size)`}.`;
}

function targetSentence({ target }: Power): string {
  const { assurancePercent, total, armSize, controlSize, searchedTo } = target;
  return total === null
    ? `No study of up to ${searchedTo} people has an assurance of ${assurancePercent} %.`
    : `An assurance of ${assurancePercent} % takes ${total} people: ${armSize} and ${controlSize}.`;
}

function looksLines({ looks }: Power): string[] {
  if (looks === null) return [];
  const each = looks.at.map(
    (share, at) =>
      `${Math.round(100 * share)} % of the people, bound ${looks.bounds[at].toFixed(3)}, stops ${looks.stopPercent[at]} %`,
  );
  return [
    wrap(
      `Looks (${looks.boundary}), of ${looks.size} people: ${each.join("; ")}. Followed on average: ${looks.expectedTotal}.`,
    ),
  ];
}

function isRatio({ method }: Power): boolean {
  return method === "replicated";
}
