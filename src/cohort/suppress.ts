import { GROUPINGS, type Group } from "./groups.ts";

/** Fewest people a published group may hold. */
export const FEWEST_PEOPLE = 10;

/** Readings that no grouping tells apart: the groups they belong to, one of each grouping, and whose they are. */
export interface Atom {
  readonly groups: readonly Group[];
  readonly people: ReadonlySet<number>;
}

/** A group with the atoms it is made of. */
interface Cell {
  readonly key: string;
  readonly group: Group;
  readonly atoms: readonly number[];
  readonly people: number;
}

/**
 * The groups that may be shown beside the whole, so that no small group is told of:
 *
 * - a group of fewer than FEWEST_PEOPLE people is hidden;
 * - what is hidden of a grouping, which is the whole less what is shown of it, holds at least two groups and FEWEST_PEOPLE people; and
 *   so the doses of a drug that is shown;
 * - no hidden group is a sum or difference of the whole and shown ones, over all groupings together.
 *
 * While one of these fails, the smallest shown group that may help is hidden, too.
 */
export function showable(atoms: readonly Atom[]): Set<string> {
  const cells = cellsOf(atoms);
  const hidden = new Set(cells.filter(({ people }) => people < FEWEST_PEOPLE));
  for (;;) {
    const next = smallestOf(mustHide(cells, hidden, atoms));
    if (next === undefined) break;
    hidden.add(next);
  }
  return new Set(cells.filter((cell) => !hidden.has(cell)).map(({ key }) => key));
}

/** Tells groups apart. */
export function keyOf({ by, drug, mgPerDay, since, fromWeek }: Group): string {
  return JSON.stringify([by, drug, mgPerDay, since, fromWeek]);
}

function cellsOf(atoms: readonly Atom[]): Cell[] {
  const places = new Map<string, { group: Group; atoms: number[] }>();
  atoms.forEach(({ groups }, at) => {
    for (const group of groups) {
      const key = keyOf(group);
      const known = places.get(key) ?? { group, atoms: [] };
      known.atoms.push(at);
      places.set(key, known);
    }
  });
  return [...places].map(([key, { group, atoms: own }]) => ({
    key,
    group,
    atoms: own,
    people: peopleOf(own, atoms),
  }));
}

function peopleOf(places: readonly number[], atoms: readonly Atom[]): number {
  return new Set(places.flatMap((at) => [...atoms[at].people])).size;
}

function smallestOf(cells: readonly Cell[]): Cell | undefined {
  return [...cells].sort((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1))[0];
}

/** Shown cells of which one must be hidden; none when all is safe. */
function mustHide(cells: readonly Cell[], hidden: ReadonlySet<Cell>, atoms: readonly Atom[]): Cell[] {
  const isShown = (cell: Cell) => !hidden.has(cell);
  for (const part of partitions(cells, hidden)) {
    const away = part.filter((cell) => hidden.has(cell));
    const few = peopleOf(
      away.flatMap((cell) => cell.atoms),
      atoms,
    );
    if (away.length > 0 && (away.length < 2 || few < FEWEST_PEOPLE)) {
      const shown = part.filter(isShown);
      if (shown.length > 0) return shown;
    }
  }
  const known = new Span(atoms.length);
  known.add(atoms.map((_, at) => at));
  for (const cell of cells) if (isShown(cell)) known.add(cell.atoms);
  for (const cell of hidden)
    if (known.holds(cell.atoms)) {
      const like = cells.filter((each) => isShown(each) && each.group.by === cell.group.by);
      const shown = like.length > 0 ? like : cells.filter(isShown);
      if (shown.length > 0) return shown;
    }
  return [];
}

/** Sets of cells that together make up something shown: all of a grouping, or the doses of a shown drug. */
function partitions(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell[][] {
  const whole = GROUPINGS.map((by) => cells.filter(({ group }) => group.by === by));
  const drugs = cells.filter((cell) => cell.group.by === "drug" && !hidden.has(cell));
  const ofDrugs = drugs.map(({ group: { drug } }) =>
    cells.filter(({ group }) => group.by === "dose" && group.drug === drug),
  );
  return [...whole, ...ofDrugs];
}

const NEARLY_NOTHING = 1e-9;

/** What follows by adding and subtracting from sums over atoms that are known (Gaussian elimination). */
class Span {
  readonly #size: number;
  /** Rows in echelon form, each with the place of its first number. */
  readonly #rows: { readonly first: number; readonly row: Float64Array }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  add(atoms: readonly number[]): void {
    const row = this.#rest(atoms);
    const first = row.findIndex((value) => Math.abs(value) > NEARLY_NOTHING);
    if (first >= 0) this.#rows.push({ first, row });
  }

  /** Whether the sum over these atoms follows from the known ones. */
  holds(atoms: readonly number[]): boolean {
    return this.#rest(atoms).every((value) => Math.abs(value) <= NEARLY_NOTHING);
  }

  #rest(atoms: readonly number[]): Float64Array {
    const rest = new Float64Array(this.#size);
    for (const at of atoms) rest[at] = 1;
    for (const { first, row } of this.#rows) {
      const times = rest[first] / row[first];
      if (times !== 0) for (let at = 0; at < rest.length; at++) rest[at] -= times * row[at];
    }
    return rest;
  }
}
