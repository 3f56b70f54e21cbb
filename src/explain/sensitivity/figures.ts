import type { AnswerSensitivity, FactRow } from "../../sensitivity/result.ts";
import { endpointWords } from "../endpoint-words.ts";
import type { Figure } from "../figures/figure.ts";
import { signed } from "../text-table.ts";
import { tornado } from "./tornado.ts";

const AXIS = "people of 100";

/** The three pictures of an answer: parameters, published facts, measurements that nobody has made. */
export function sensitivityFigures(answer: AnswerSensitivity, people: number): Figure[] {
  return [parametersFigure(answer), factsFigure(answer), measurementsFigure(answer, people)];
}

function parametersFigure({ name, what, of100, parameters, structures }: AnswerSensitivity): Figure {
  const several = structures.length > 1;
  return tornado(
    {
      name: `parameters-${name}`,
      caption: `Which parameters move the answer: ${what}`,
      axis: AXIS,
      ends: ["draws in the parameter's lowest fifth", "draws in its highest fifth"],
      doubt: "no more than chance would do",
    },
    of100,
    parameters.map((row) => ({
      label: `${several ? `${row.structure}: ` : ""}${row.symbol}, ${row.meaning}`,
      low: row.lowFifth.of100,
      high: row.highFifth.of100,
      doubtful: !row.clear,
      words: `${row.structure}, ${row.symbol} (${row.meaning}): accounts for ${shareWords(row.share, row.error)} of the variance${row.clear ? "" : ", no more than chance would"}; ${row.lowFifth.of100.toFixed(1)} of 100 in its lowest fifth (up to ${row.lowFifth.upTo}), ${row.highFifth.of100.toFixed(1)} in its highest (from ${row.highFifth.from}).`,
    })),
  );
}

function factsFigure({ name, what, of100, facts }: AnswerSensitivity): Figure {
  return tornado(
    {
      name: `facts-${name}`,
      caption: `Which published facts move the answer: ${what}`,
      axis: AXIS,
      ends: ["were the fact not known", "were it found once more"],
      doubt: "carried by few draws: a hint, no figure",
    },
    of100,
    facts.map((row) => ({
      label: factLabel(row),
      low: of100 + row.without.shift,
      high: of100 + row.twice.shift,
      lowError: row.without.error,
      highError: row.twice.error,
      doubtful: row.fewDraws,
      words: `${factLabel(row)}, ${row.study} (${row.observations.join(", ")}): without it ${signed(row.without.shift)} points (standard error ${row.without.error.toFixed(1)}), found once more ${signed(row.twice.shift)} (${row.twice.error.toFixed(1)})${row.fewDraws ? "; carried by few draws, a hint only" : ""}.`,
    })),
    [...new Set(facts.flatMap(({ observations }) => observations))],
  );
}

function measurementsFigure({ name, what, measurements }: AnswerSensitivity, people: number): Figure {
  return tornado(
    {
      name: `measurements-${name}`,
      caption: `What a study of ${people} people would tell about the answer: ${what}`,
      axis: "expected reduction of the answer's variance, percent",
      ends: ["expected reduction, with its standard error", ""],
      doubt: "not told from nothing",
    },
    0,
    measurements.map((row) => ({
      label: row.name,
      low: 100 * row.reduction,
      lowError: 100 * row.error,
      high: 0,
      doubtful: row.reduction <= 2 * row.error,
      words: `${row.what}, ${people} people: expected to take away ${shareWords(row.reduction, row.error)} of the variance, leaving a standard deviation of ${row.sdAfter.toFixed(1)} points; the model expects ${row.predicted.toFixed(1)} ${row.unit}, with a spread of ${row.sd.toFixed(1)}.`,
    })),
  );
}

/** A published result, or an arm, in a few words. */
export function factLabel({ kind, arm, endpoint, week, observations }: FactRow): string {
  return kind === "arm"
    ? `all on ${arm} (${observations.length} results)`
    : `${arm}: ${endpointWords(endpoint as string)}, week ${week}`;
}

/** "28 % (standard error 8)". */
export function shareWords(share: number, error: number): string {
  return `${Math.round(100 * share)} % (standard error ${Math.round(100 * error)})`;
}
