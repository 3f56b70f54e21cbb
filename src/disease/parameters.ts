/** One number of a disease structure that calibration may move: what it means, in which unit and range, and why. */
export interface ParameterDefinition {
  /** Name in code and files. */
  readonly name: string;
  /** Short name in results and tables; docs/model.md gives the letter it stands for in the equations. */
  readonly symbol: string;
  readonly meaning: string;
  readonly unit: string;
  /** Bounds for calibration; biology keeps the hair rates inside theirs. */
  readonly low: number;
  readonly high: number;
  /** Calibration searches the range evenly in the number itself or in its logarithm. */
  readonly scale: "linear" | "log";
  /** Where the range comes from. */
  readonly source: string;
}

/** Values of all parameters of a structure by name. */
export type ParameterValues = Readonly<Record<string, number>>;

/** A definition as a structure's file writes it, under its name. */
interface ParameterEntry extends Pick<ParameterDefinition, "symbol" | "meaning" | "unit"> {
  /** Lowest and highest value. */
  readonly range: readonly [low: number, high: number];
  /** "linear" where not given. */
  readonly scale?: ParameterDefinition["scale"];
  /** PROTOTYPE where not given. */
  readonly source?: string;
}

/** Source of a range that no observation pins. */
const PROTOTYPE = "docs/model.md: range found by fitting a prototype and removing parts; a working prior";

/** The definitions of `entries`, in their order. */
export function defineParameters(
  entries: Readonly<Record<string, ParameterEntry>>,
): readonly ParameterDefinition[] {
  return Object.entries(entries).map(
    ([name, { symbol, meaning, unit, range, scale = "linear", source = PROTOTYPE }]) => {
      const [low, high] = range;
      return { name, symbol, meaning, unit, low, high, scale, source };
    },
  );
}
