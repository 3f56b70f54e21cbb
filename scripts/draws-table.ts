import { leaveOneOut } from "../src/calibrate/stacking.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel, loadModelFiles } from "../src/package-data/model.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const number = (value: number) => String(Number(value.toPrecision(2)));

/** What the shipped draws are: convergence, fit of each target, and what the data say about each parameter. */
export function drawTables(): string {
  const files = loadModelFiles();
  const evidence = loadEvidence();
  const { structureWeights } = loadModel(evidence);
  const observations = new Map(evidence.observations.map((each) => [each.id, each]));
  const names = files.map((file) => file.structure);
  const columns = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const rule = (count: number) => columns(Array.from({ length: count }, () => "---"));
  const facts: [string, (file: (typeof files)[number]) => string][] = [
    ["draws", (file) => String(file.draws.length)],
    ["seed", (file) => String(file.seed)],
    ["largest potential scale reduction", (file) => file.convergence.scaleReduction.toFixed(2)],
    [
      "emulator's mean error where the draws lie, standard errors: over targets",
      (file) => file.convergence.bias.toFixed(2),
    ],
    ["the same, worst target", (file) => file.convergence.worstBias.toFixed(2)],
    [
      `mean deviance of the draws, ${files[0].targets.length} targets with correlated errors`,
      (file) => file.convergence.meanDeviance.toFixed(1),
    ],
    [
      "logarithm of the predictive density of left-out targets, summed",
      (file) => sum(leaveOneOut(file)).toFixed(1),
    ],
    ["weight", (file) => structureWeights[file.structure].toFixed(2)],
    ["called provisional", (file) => (file.provisional ? "yes" : "no")],
  ];
  const informedOf = (file: (typeof files)[number]) => [
    ...file.informed,
    ...file.given.flatMap(({ informed }) => informed),
  ];
  const fitRows = (byFile: readonly (typeof files)[number]["targets"][]) =>
    byFile[0].map(({ observations: ids, observed }, at) => {
      const first = observations.get(ids[0]);
      const what = `${first?.endpoint}, ${first?.arm}, week ${first?.week ?? `${first?.weeksSinceChange} of the stage`}`;
      return columns([
        ids.join("+"),
        what,
        number(observed),
        ...byFile.map((targets) => targets[at].meanResidual.toFixed(1)),
      ]);
    });
  return [
    "",
    columns(["", ...names]),
    rule(1 + files.length),
    ...facts.map(([name, of]) => columns([name, ...files.map(of)])),
    "",
    "How the draws fit: mean residual in standard errors of the data (positive: observed more than predicted).",
    "",
    columns(["observations", "what", "observed", ...names]),
    rule(3 + files.length),
    ...fitRows(files.map((file) => [...file.targets, ...file.given.flatMap(({ targets }) => targets)])),
    "",
    "What the data say about each parameter: 90 % of the draws, and how much narrower they are than the prior range.",
    "",
    columns(["parameter", ...names.flatMap((name) => [name, "narrower by"])]),
    rule(1 + 2 * files.length),
    ...[...new Set(files.flatMap(informedOf).map(({ parameter }) => parameter))].map((parameter) =>
      columns([
        `\`${parameter}\``,
        ...files.flatMap((file) => {
          const row = informedOf(file).find((each) => each.parameter === parameter);
          return row === undefined
            ? ["", ""]
            : [`${number(row.p05)} to ${number(row.p95)}`, `${Math.round(100 * row.learned)} %`];
        }),
      ]),
    ),
    "",
  ].join("\n");
}
