import { warningText } from "../explain/words/warnings.ts";
import type { TableWarning } from "../formats/table-summary.ts";
import { oneLine } from "../input/input-error.ts";
import { ordered, type Warning, type WarningCode } from "../warnings/warning.ts";

/** Warnings of many people by kind, with an example and how many people it concerns. */
export class WarningCounts {
  #people = 0;
  readonly #kinds = new Map<
    string,
    { readonly code: WarningCode; readonly example: Warning; readonly id: string; people: number }
  >();

  /** Adds the warnings of one person; several of one kind count once. */
  add(id: string, warnings: readonly Warning[]): void {
    this.#people++;
    const own = new Map<string, Warning>();
    for (const warning of warnings) if (!own.has(kindOf(warning))) own.set(kindOf(warning), warning);
    for (const [kind, example] of own) {
      const known = this.#kinds.get(kind);
      if (known !== undefined) known.people++;
      else this.#kinds.set(kind, { code: example.code, example, id: oneLine(id), people: 1 });
    }
  }

  /** One summary for each kind, in the order of the codes. */
  summaries(): TableWarning[] {
    return ordered([...this.#kinds.values()]).map(({ code, example, id, people }) => {
      const text = `${people} of ${this.#people} people: ${warningText(example)} (ID ${id})`;
      return { code, people, id, example, text };
    });
  }
}

/** Warnings of one code are one kind whatever their fields are, but about different options they are different. */
function kindOf(warning: Warning): string {
  return JSON.stringify([warning.code, "option" in warning ? warning.option : null]);
}
