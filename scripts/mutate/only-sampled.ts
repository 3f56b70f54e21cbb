/**
 * A plugin of Stryker: of the faults at the places that were drawn, only those drawn are tried. It stands in the place
 * of a compiler, so that the others count as faults that cannot be compiled, and so for nothing.
 */
import { readFileSync } from "node:fs";
import { type Fault, nameOf } from "./sample.ts";

/** What stands in the file that the environment names: the drawn faults, and the folder that they are told from. */
interface Drawn {
  readonly root: string;
  readonly names: readonly string[];
}

class OnlySampled {
  #drawn: Drawn = { root: "", names: [] };

  async init() {
    this.#drawn = JSON.parse(readFileSync(process.env.ANAGEN_MUTATE_SAMPLE ?? "", "utf8")) as Drawn;
  }

  async check(faults: readonly (Fault & { readonly id: string })[]) {
    const { root, names } = this.#drawn;
    return Object.fromEntries(
      faults.map((fault) => [
        fault.id,
        names.includes(nameOf(fault, root))
          ? { status: "passed" }
          : { status: "compileError", reason: "not drawn" },
      ]),
    );
  }

  async group(faults: readonly { readonly id: string }[]) {
    return [faults.map(({ id }) => id)];
  }
}

// The name by which Stryker asks for it.
const strykerPlugins = [{ kind: "Checker", name: "only-sampled", injectableClass: OnlySampled }];
export { strykerPlugins };
