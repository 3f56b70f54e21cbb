import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTableFile } from "../../src/files/records.ts";
import { toQuestion } from "../../src/forecast/case/question.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import { EventTable, type TableOptions } from "../../src/formats/event-table/table.ts";
import { fromDays, TIME_UNITS, type TimeUnit } from "../../src/formats/event-table/times.ts";

/** A row in days; what is undefined is a missing value. */
type Row = Readonly<Record<string, string | number | undefined>> & { readonly TIME: number };

/** How the same rows are written. */
interface Writing {
  readonly unit?: TimeUnit;
  readonly separator?: "," | ";" | "\t";
  readonly columns?: readonly string[];
  readonly decimalComma?: boolean;
  readonly encode?: (text: string) => Uint8Array;
  readonly options?: TableOptions & { readonly encoding?: string };
}

const COLUMNS = ["ID", "TIME", "EVID", "AMT", "II", "ADDL", "DV", "MDV", "AGE", "EGFR", "C"];

function written(rows: readonly Row[], { unit = "days", separator = ",", ...how }: Writing): string {
  const columns = how.columns ?? COLUMNS;
  const cell = (column: string, value: string | number | undefined) => {
    if (value === undefined) return ".";
    const time = column === "TIME" || column === "II";
    const text = String(time ? Number(fromDays(Number(value), unit).toFixed(6)) : value);
    return how.decimalComma ? text.replace(".", ",") : text;
  };
  const header = columns.map((column) => (column === "TIME" ? `TIME_${unit.toUpperCase()}` : column));
  const lines = rows.map((row) => columns.map((column) => cell(column, row[column])).join(separator));
  return `${[header.join(separator), ...lines].join("\n")}\n`;
}

/** What a forecast would be made from, for each person: weeks count from where the history begins. */
async function inputs(rows: readonly Row[], how: Writing = {}): Promise<unknown[]> {
  const bytes = (how.encode ?? ((text) => new TextEncoder().encode(text)))(written(rows, how));
  const { encoding, ...options } = how.options ?? {};
  const { records, separator } = await openTableFile("table", encoding, bytes);
  const table = await EventTable.open(records, { decimalCommas: separator !== ",", ...options });
  const found: unknown[] = [];
  for await (const person of table.people(USUAL_PLANS)) {
    if ("fault" in person) throw person.fault;
    const { firstWeek: _, ...question } = toQuestion(person.input);
    found.push({ id: person.id, question });
  }
  return found;
}

/** Rows of a person with readings weeks apart and doses in series that follow one another. */
const person = (id: string): fc.Arbitrary<Row[]> =>
  fc
    .record({
      first: fc.integer({ min: 0, max: 400 }),
      score: fc.integer({ min: 500, max: 1000 }),
      readings: fc.array(fc.tuple(fc.integer({ min: 11, max: 100 }), fc.integer({ min: 0, max: 1000 })), {
        minLength: 1,
        maxLength: 5,
      }),
      doses: fc.array(
        fc.record({
          gap: fc.integer({ min: 0, max: 30 }),
          mg: fc.constantFrom(1, 2, 4, 3.5),
          apart: fc.constantFrom(1, 1, 1, 2, 3),
          count: fc.integer({ min: 2, max: 120 }),
        }),
        { maxLength: 4 },
      ),
      singles: fc.subarray(Array.from({ length: 21 }, (_, day) => day)),
      age: fc.option(fc.integer({ min: 20, max: 70 }), { nil: undefined }),
      filtration: fc.option(fc.integer({ min: 300, max: 1200 }), { nil: undefined }),
    })
    .map(({ first, score, readings, doses, singles, age, filtration }) => {
      const covariates = { ID: id, AGE: age, EGFR: filtration === undefined ? undefined : filtration / 10 };
      const rows: Row[] = [{ ...covariates, TIME: first, EVID: 0, DV: score / 10 }];
      let day = first;
      for (const [apart, value] of readings) {
        day += apart;
        rows.push({ ...covariates, TIME: day, EVID: 0, DV: value / 10 });
      }
      let from = first;
      for (const { gap, mg, apart, count } of doses) {
        from += gap;
        rows.push({ ...covariates, TIME: from, EVID: 1, AMT: mg, II: apart, ADDL: count - 1 });
        from += apart * count;
      }
      for (const at of singles) rows.push({ ...covariates, TIME: from + at, EVID: 1, AMT: 4 });
      return rows.sort((a, b) => a.TIME - b.TIME);
    });
const people = fc.tuple(person("Zoé"), person("2")).map(([one, other]) => [...one, ...other]);
const RUNS = { numRuns: 60 };

describe("the input of a forecast stays the same", () => {
  it("in whichever order the rows of a day stand", async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (rows, noise) => {
          const order = new Map(rows.map((row) => [row, noise.next().value as number]));
          const ids = [...new Set(rows.map((row) => row.ID))];
          const shuffled = [...rows].sort(
            (a, b) =>
              ids.indexOf(a.ID) - ids.indexOf(b.ID) ||
              a.TIME - b.TIME ||
              (order.get(a) as number) - (order.get(b) as number),
          );
          expect(await inputs(shuffled)).toEqual(await inputs(rows));
        },
      ),
      RUNS,
    );
  });

  it("when all times are shifted by whole weeks, also to before 0", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: -60, max: 60 }), async (rows, weeks) => {
        const shifted = rows.map((row) => ({ ...row, TIME: row.TIME + 7 * weeks }));
        expect(await inputs(shifted)).toEqual(await inputs(rows));
      }),
      RUNS,
    );
  });

  it("when a series is given in two rows", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.double({ min: 0, max: 1, noNaN: true }), async (rows, share) => {
        const split = rows.flatMap((row) => {
          const count = Number(row.ADDL ?? 0) + 1;
          const first = Math.round(share * count);
          if (first < 2 || count - first < 2) return [row];
          const later = row.TIME + first * Number(row.II);
          return [
            { ...row, ADDL: first - 1 },
            { ...row, TIME: later, ADDL: count - first - 1 },
          ];
        });
        const ids = [...new Set(rows.map((row) => row.ID))];
        split.sort((a, b) => ids.indexOf(a.ID) - ids.indexOf(b.ID) || a.TIME - b.TIME);
        expect(await inputs(split)).toEqual(await inputs(rows));
      }),
      RUNS,
    );
  });

  it("in every unit of time, with fractions as doses are taken", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...TIME_UNITS), async (rows, unit) => {
        expect(await inputs(rows, { unit })).toEqual(await inputs(rows));
      }),
      RUNS,
    );
  });

  it("in every order of columns, with any separator and decimal sign, in every encoding", async () => {
    const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
    const encodings: Pick<Writing, "encode" | "options">[] = [
      {},
      { encode: (text) => new TextEncoder().encode(`\ufeff${text.replaceAll("\n", "\r\n")}`) },
      { encode: utf16 },
      { encode: (text) => Uint8Array.from(Buffer.from(text, "latin1")), options: { encoding: "latin1" } },
    ];
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
        fc.constantFrom(
          { separator: "," as const },
          { separator: ";" as const },
          { separator: "\t" as const },
          { separator: ";" as const, decimalComma: true },
          { separator: "\t" as const, decimalComma: true },
        ),
        fc.constantFrom(...encodings),
        async (rows, columns, separation, encoding) => {
          const how = { columns, ...separation, ...encoding };
          expect(await inputs(rows, how)).toEqual(await inputs(rows));
        },
      ),
      RUNS,
    );
  });

  it("when rows are added that a flag excludes, whatever they hold", async () => {
    const anything = fc.oneof(
      fc.integer({ min: -200, max: 2000 }),
      fc.constantFrom("x", "8:30", "-99", undefined),
    );
    const flag = fc.constantFrom<Partial<Record<string, string | number>>>(
      { C: "C" },
      { C: "c" },
      { EVID: 0, MDV: 1 },
      { EVID: 0, MDV: 101 },
      { mark: "#" },
    );
    await fc.assert(
      fc.asyncProperty(people, fc.array(fc.tuple(fc.nat(), anything, anything, flag)), async (rows, more) => {
        const added = [...rows];
        for (const [place, score, dose, { mark, ...flags }] of more) {
          const at = place % added.length;
          const by = added[at];
          const isFree = flags.MDV === undefined;
          added.splice(at, 0, {
            ID: mark === undefined ? by.ID : `${mark}${by.ID}`,
            TIME: by.TIME,
            EVID: isFree ? 1 : 0,
            DV: score,
            AMT: isFree ? dose : undefined,
            ...flags,
          });
        }
        expect(await inputs(added)).toEqual(await inputs(rows));
      }),
      RUNS,
    );
  });
});
