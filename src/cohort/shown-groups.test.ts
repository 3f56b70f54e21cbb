import { describe, expect, it } from "vitest";
import type { Group } from "./groups.ts";
import { type Atom, keyOf, showable } from "./suppress.ts";

const NONE = { drug: null, mgPerDay: null, since: null, fromWeek: null, untilWeek: null };
let next = 0;
/** Readings of so many people of a drug and dose, some time since its start. */
const atom = (drug: string, mgPerDay: number, fromWeek: number, count: number): Atom => ({
  groups: [
    { ...NONE, by: "drug", drug },
    { ...NONE, by: "dose", drug, mgPerDay },
    { ...NONE, by: "time", since: "start", fromWeek },
    { ...NONE, by: "ahead", fromWeek: 0 },
  ],
  people: new Set(Array.from({ length: count }, () => next++)),
});
const shownOf = (by: Group["by"], ...atoms: Atom[]) =>
  [...showable(atoms)]
    .map((key) => JSON.parse(key) as [string, string | null, number | null, string | null, number | null])
    .filter(([own]) => own === by)
    .map(([, drug, mgPerDay, , fromWeek]) =>
      [drug, mgPerDay ?? fromWeek].filter((part) => part !== null).join(" "),
    );

describe("groups beside the whole", () => {
  it("need ten people", () => {
    expect(shownOf("ahead", atom("a", 4, 0, 10))).toEqual(["0"]);
    expect(shownOf("ahead", atom("a", 4, 0, 9))).toEqual([]);
    expect(shownOf("drug", atom("a", 4, 0, 10), atom("b", 4, 0, 10))).toEqual(["a", "b"]);
  });

  it("hide a second one where one alone is hidden, the smallest of those shown", () => {
    expect(shownOf("drug", atom("a", 4, 0, 30), atom("b", 4, 0, 20), atom("c", 4, 0, 9))).toEqual(["a"]);
    expect(shownOf("drug", atom("a", 4, 0, 20), atom("b", 4, 0, 30), atom("c", 4, 0, 9))).toEqual(["b"]);
    // Of two alike the first by name.
    expect(shownOf("drug", atom("b", 4, 0, 20), atom("a", 4, 0, 20), atom("c", 4, 0, 9))).toEqual(["b"]);
  });

  it("hide no third where two that are hidden have ten people", () => {
    expect(shownOf("drug", atom("a", 4, 0, 30), atom("b", 4, 0, 5), atom("c", 4, 0, 5))).toEqual(["a"]);
    expect(
      shownOf("drug", atom("a", 4, 0, 30), atom("d", 4, 0, 12), atom("b", 4, 0, 5), atom("c", 4, 0, 4)),
    ).toEqual(["a"]);
  });

  it("hide all where nothing else helps", () => {
    expect(shownOf("drug", atom("a", 4, 0, 30), atom("c", 4, 0, 9))).toEqual([]);
  });

  it("do so among the doses of a drug that is shown", () => {
    // The dose of nine would be the drug less the other doses.
    const doses = [
      atom("a", 2, 0, 9),
      atom("a", 4, 0, 12),
      atom("a", 8, 0, 40),
      atom("b", 5, 0, 40),
      atom("b", 10, 0, 40),
    ];
    expect(shownOf("drug", ...doses)).toEqual(["a", "b"]);
    expect(shownOf("dose", ...doses)).toEqual(["a 8", "b 5", "b 10"]);
  });

  it("hide what follows from other groupings", () => {
    // All of drug b are early, and all others late: the late ones would tell how drug a went.
    const atoms = [atom("a", 4, 26, 5), atom("b", 4, 0, 40), atom("c", 4, 26, 5)];
    expect(shownOf("drug", ...atoms)).toEqual(["b"]);
    const same = [atom("a", 4, 26, 9), atom("b", 4, 0, 40)];
    expect(shownOf("drug", ...same)).toEqual([]);
    expect(shownOf("time", ...same)).toEqual([]);
  });

  it("are told apart by what they are of", () => {
    const group: Group = { ...NONE, by: "time", since: "start", fromWeek: 13, untilWeek: 26 };
    for (const other of [
      { by: "ahead" },
      { drug: "a" },
      { mgPerDay: 4 },
      { since: "stop" },
      { fromWeek: 26 },
    ] as Partial<Group>[])
      expect(keyOf({ ...group, ...other })).not.toBe(keyOf(group));
    expect(showable([]).size).toBe(0);
  });
});
