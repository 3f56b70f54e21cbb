import { JAK_INHIBITORS, namesOf } from "../../drug/catalogue.ts";
import { type TableRecord, textAt } from "./cells.ts";
import type { Header } from "./columns.ts";
import { type TimeUnit, unitInName } from "./times.ts";

/** A cell of a column that is not read, and why the row cannot mean what was read of it. */
interface Clash {
  readonly column: string;
  readonly text: string;
  readonly allowed: string;
}

/** Columns that say what AMT counts. */
const UNIT_OF_AMOUNT =
  /^(?:UNITS?|(?:AMT|AMOUNT|DOSE|EXDOS|DOS)_?(?:U|UNITS?)|AMT_?UNT|EX(?:DOSE)?UNIT|UNITS?_?(?:AMT|DOSE))$/;
const MILLIGRAMS = /^(?:mgs?|milligrams?|milligramos?)\b/i;
/** Columns that say what TIME counts. */
const UNIT_OF_TIME = /^(?:TIME_?(?:U|UNITS?)|TUNIT|UNITS?_?TIME)$/;
/** Columns that may name the drug; a note of any other name may well speak of an earlier one. */
const NAMES_DRUG = /TRT|TREAT|ARM|DRUG|MEDIC|COMPOUND|SUBST|THERAP|PRODUCT|AGENT|GROUP|COHORT/;
const DRUGS = new Map(JAK_INHIBITORS.flatMap((drug) => namesOf(drug).map((name) => [name, drug.name])));

/**
 * What a column that nobody reads says against a dose as it was read: another drug, or another unit. A table whose
 * drug stands in a column "TRT" would else be forecast as another drug's, with a warning that is easily passed over.
 *
 * @param drug the drug that the dose was read as
 */
export function clashOf(record: TableRecord, { unread, unit }: Header, drug: string): Clash | null {
  for (const { name, at } of unread) {
    const text = textAt(record, at);
    if (text === "") continue;
    const upper = name.toUpperCase();
    if (UNIT_OF_AMOUNT.test(upper) && /^\p{L}/u.test(text) && !MILLIGRAMS.test(text))
      return { column: name, text, allowed: "AMT is read in mg; convert it and write mg here" };
    if (UNIT_OF_TIME.test(upper) && !saysUnit(text, unit))
      return { column: name, text, allowed: `TIME is read in ${unit}, as the table or --time-unit says` };
    if (!NAMES_DRUG.test(upper)) continue;
    const named = text
      .toLowerCase()
      .split(/[^\p{L}\d-]+/u)
      .map((word) => DRUGS.get(word))
      .find((found) => found !== undefined);
    if (named !== undefined && named !== drug)
      return {
        column: name,
        text,
        allowed: `the dose was read as ${drug}; the drug of a dose stands in a column DRUG: rename this one if it says so`,
      };
  }
  return null;
}

function saysUnit(text: string, unit: TimeUnit): boolean {
  const said = unitInName(`TIME_${text}`);
  return said === null || said === unit;
}
