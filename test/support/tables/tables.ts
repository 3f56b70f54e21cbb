import fc from "fast-check";

const COLUMNS = [
  "ID",
  "TIME",
  "TIME_WEEKS",
  "TIME_DAYS",
  "EVID",
  "AMT",
  "II",
  "ADDL",
  "DV",
  "MDV",
  "SS",
  "RATE",
  "CMT",
];
const MORE = [
  "AGE",
  "SEX",
  "EPISODE_YEARS",
  "EGFR",
  "OAT3",
  "ADHERENCE",
  "DRUG",
  "C",
  "WT",
  "SITE",
  "=1+1",
  "",
];
const odd = fc.constantFrom(
  ...[
    "",
    ".",
    "NA",
    "NaN",
    "Infinity",
    "-Infinity",
    "1e308",
    "1e999",
    "-1",
    "-0",
    "0x10",
    "1,5",
    "1.5.2",
    " 7 ",
  ],
  ...["female", "yes", "2025-02-30", "=cmd()", "\u202e12", "\u0000", '"', "’", "9".repeat(400), "__proto__"],
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(String),
  fc.double({ min: 0, max: 400, noNaN: true }).map((value) => value.toFixed(2)),
);

/** A row that a person's history may hold, for the columns of a usual table. */
const usualRow = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 100 }))
    .map(([day, score]) => [day, "0", ".", ".", ".", String(score)] as const),
  fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom("0", "2", "4"), fc.integer({ min: 0, max: 300 }))
    .map(([day, mg, more]) => [day, "1", mg, "1", String(more), "."] as const),
);
const usualTable = fc
  .tuple(
    fc.array(fc.array(usualRow, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    fc.option(fc.tuple(fc.nat(), odd)),
  )
  .map(([people, spoilt]) => {
    const rows = people.flatMap((history, person) =>
      [[0, "0", ".", ".", ".", "90"] as const, ...[...history].sort(([a], [b]) => a - b)].map((row) =>
        [String(person + 1), ...row].map(String),
      ),
    );
    if (spoilt !== null) {
      const [which, cell] = spoilt;
      const row = rows[which % rows.length];
      row[which % row.length] = cell;
    }
    return [["ID", "TIME_DAYS", "EVID", "AMT", "II", "ADDL", "DV"], ...rows]
      .map((row) => row.join(","))
      .join("\n");
  });

/** Any columns in any order with any cells. */
const anyTable = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...COLUMNS, ...MORE), { minLength: 1, maxLength: 12 }),
    fc.array(fc.array(fc.oneof({ weight: 5, arbitrary: number }, odd), { maxLength: 13 }), { maxLength: 12 }),
    fc.constantFrom(",", ";", "\t", " "),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([columns, rows, separator, end]) => [columns, ...rows].map((row) => row.join(separator)).join(end));

/** Event tables, half of them usual ones with at most one odd cell. */
export const someTable: fc.Arbitrary<string> = fc.oneof(usualTable, anyTable);
