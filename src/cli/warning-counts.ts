import { warningText } from "../explain/words/warnings.ts";
import type { TableWarning } from "../formats/table-summary.ts";
import { oneLine } from "../input/input-error.ts";
import { WARNING_CODES, type Warning, type WarningCode } from "../warnings/warning.ts";

/** Warnings of many people, by code: an example, and how many people it concerns. */
export class WarningCounts {
  #people = 0;
  readonly #kinds = new Map<
    WarningCode,
    { readonly example: Warning; readonly id: string; people: number }
  >();

  /** Adds the warnings of one person; several of one code count once. */
  add(id: string, warnings: readonly Warning[]): void {
    this.#people++;
    for (const code of new Set(warnings.map((warning) => warning.code))) {
      const known = this.#kinds.get(code);
      if (known !== undefined) known.people++;
      else
        this.#kinds.set(code, {
          example: warnings.find((warning) => warning.code === code) as Warning,
          id: oneLine(id),
          people: 1,
        });
    }
  }

  /** One summary for each code, in the order of the codes. */
  summaries(): TableWarning[] {
    return WARNING_CODES.flatMap((code) => {
      const kind = this.#kinds.get(code);
      if (kind === undefined) return [];
      const { example, id, people } = kind;
      const text = `${people} of ${this.#people} people: ${warningText(example)} (ID ${id})`;
      return [{ code, people, id, example, text }];
    });
  }
}
