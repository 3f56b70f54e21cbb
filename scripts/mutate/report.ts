/** What is read of a report of Stryker (mutation-testing-report-schema). */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A score as it is kept: with what it was measured by. */
export interface KeptScore extends Score {
  /** the tests that were let loose on the faults, as patterns */
  readonly tests: string;
  /** of so many faults those tried were drawn; absent where all were tried */
  readonly drawnFrom?: number;
  /** the first so many of the drawn were left out; absent where none were */
  readonly skipped?: number;
  /** what survived, in the words of unchanged.json, twice where it stands twice in a file; absent of older runs */
  readonly left?: readonly string[];
}

/** How many faults were put into a folder, and how many of them the tests noticed. */
interface Score {
  readonly mutants: number;
  /** a test failed, or did not come to an end */
  readonly killed: number;
  /** no test noticed, or none runs that code */
  readonly survived: number;
  /** percent of the faults that were noticed, rounded down */
  readonly percent: number;
}

const NOTICED = new Set(["Killed", "Timeout"]);
const MISSED = new Set(["Survived", "NoCoverage"]);

/** Mutants that cannot be compiled or run count for nothing. */
export function scoreOf(report: Report): Score {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const killed = all.filter(({ status }) => NOTICED.has(status)).length;
  const survived = all.filter(({ status }) => MISSED.has(status)).length;
  const mutants = killed + survived;
  return { mutants, killed, survived, percent: Math.floor((100 * killed) / Math.max(1, mutants)) };
}

/** Those that nothing noticed, one line each: where, what stood there, what stood in its place. */
export function survivorsOf(report: Report): string[] {
  return missed(report).map(
    ({ path, mutant: { location, status, mutatorName }, change }) =>
      `${path}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${change}`,
  );
}

/** The same without line and kind, as unchanged.json names them: that stays when lines move. */
export function namesOfSurvivors(report: Report): string[] {
  return missed(report)
    .map(({ path, change }) => `${path}: ${change}`)
    .sort();
}

/** How many survivors are listed as changing nothing. What is listed once counts once, even if two read alike. */
export function listedOf(left: readonly string[], unchanged: ReadonlySet<string>): number {
  return new Set(left.filter((name) => unchanged.has(name))).size;
}

function missed(report: Report): { path: string; mutant: Mutant; change: string }[] {
  return Object.entries(report.files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants
      .filter(({ status }) => MISSED.has(status))
      .map((mutant) => {
        const { start, end } = mutant.location;
        const last = start.line === end.line ? end.column - 1 : undefined;
        const was = lines[start.line - 1].slice(start.column - 1, last);
        return { path, mutant, change: `${was} -> ${(mutant.replacement ?? "").replaceAll("\n", " ")}` };
      });
  });
}
