import { describe, expect, it } from "vitest";
import {
  DAYS,
  faultOf,
  readText as read,
  reading,
  series,
  single,
} from "../../../test/support/event-tables.ts";

const dosesOf = async (...rows: string[]) => (await read(rows)).cases[0]?.doses;

describe("weeks of a series of doses", () => {
  it("have the dose from four days on, and in the week before the decision from one", async () => {
    for (const [days, doses] of [
      [
        17,
        [
          { fromWeek: 0, mgPerDay: 4 },
          { fromWeek: 2, mgPerDay: 0 },
        ],
      ],
      [
        18,
        [
          { fromWeek: 0, mgPerDay: 4 },
          { fromWeek: 3, mgPerDay: 0 },
        ],
      ],
    ] as const)
      expect(await dosesOf(reading(0, 90), series(0, 4, days), reading(42, 40))).toEqual(doses);
    expect(await dosesOf(reading(0, 90), series(0, 4, 36), reading(42, 40))).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
    ]);
    expect(await dosesOf(reading(0, 90), series(0, 4, 35), reading(42, 40))).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 5, mgPerDay: 0 },
    ]);
  });

  it("have the dose of most days where two meet, the later one at a tie", async () => {
    for (const [day, week] of [
      [10, 1],
      [11, 2],
    ] as const)
      expect(await dosesOf(reading(0, 90), series(0, 4, 60), series(day, 2, 60), reading(42, 40))).toEqual([
        { fromWeek: 0, mgPerDay: 4 },
        { fromWeek: week, mgPerDay: 2 },
      ]);
    // Three days of each and one without.
    const tie = [reading(0, 90), series(0, 4, 3), series(4, 2, 60), reading(42, 40)];
    expect((await dosesOf(...tie))?.[0]).toEqual({ fromWeek: 0, mgPerDay: 2 });
  });

  it("keep how far apart doses are, and how many are taken", async () => {
    const header = `${DAYS},ADHERENCE`;
    const rows = [`${reading(0, 90)},.`, `${series(0, 4, 42, 2)},80`, `${reading(42, 40)},.`];
    const { cases, codes } = await read(rows, header);
    expect(cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 4, everyDays: 2, adherencePercent: 80 }]);
    expect(codes).not.toContain("adherenceUnread");
    // Filled down to rows that it says nothing of, it is read where it counts.
    const filled = [`${reading(0, 90)},80`, `${series(0, 4, 42, 2)},80`, `${reading(42, 40)},80`];
    const { cases: same, codes: none } = await read(filled, header);
    expect([same[0].doses, none.includes("adherenceUnread")]).toEqual([cases[0].doses, false]);
    const other = [`${reading(0, 90)},.`, `${single(0, 4)},80`, `${reading(7, 80)},70`];
    const unread = (await read(other, header)).report.notes.find(({ code }) => code === "adherenceUnread");
    expect(unread).toMatchObject({ count: 1, line: 3, of: "people" });
  });

  it("run on as one where the same dose comes early, and give way where another comes", async () => {
    const same = await read([reading(0, 90), series(0, 4, 28), series(21, 4, 7), reading(42, 40)]);
    expect(same.codes).toContain("supplyMerged");
    expect(same.cases[0].doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 4, mgPerDay: 0 },
    ]);
    const longer = await read([reading(0, 90), series(0, 4, 60), series(21, 4, 7), reading(42, 40)]);
    expect(longer.cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 4 }]);
    const other = await read([reading(0, 90), series(0, 4, 60), series(21, 2, 7), reading(42, 40)]);
    expect(other.codes).toContain("seriesReplaced");
    expect(other.cases[0].doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 3, mgPerDay: 2 },
      { fromWeek: 4, mgPerDay: 0 },
    ]);
    // One that begins on the day on which the last is over replaces nothing.
    const next = await read([reading(0, 90), series(0, 4, 21), series(21, 2, 30), reading(42, 40)]);
    expect(next.codes).not.toContain("seriesReplaced");
  });

  it("are refused where two begin on one day, or one begins with a single dose", async () => {
    expect(await faultOf([reading(0, 90), series(0, 4, 28), series(0, 2, 28), reading(42, 40)])).toMatch(
      /^line 4, ID a: TIME: 0 .*a second dose falls on day 0, after that of line 3/,
    );
    expect(await faultOf([reading(0, 90), series(0, 4, 28, 2), single(4, 4), reading(42, 40)])).toMatch(
      /a second dose falls on day 4, after that of line 3/,
    );
    // Between the days of a series there is room.
    expect((await read([reading(0, 90), series(0, 4, 28, 2), single(5, 4), reading(42, 40)])).faults).toEqual(
      [],
    );
  });
});

describe("weeks of single doses", () => {
  it("have the share of days with a dose", async () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 7, 9, 11].map((day) => single(day, 4));
    expect(await dosesOf(reading(0, 90), ...rows, reading(21, 40))).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 1, mgPerDay: 4, adherencePercent: 42.9 },
      { fromWeek: 2, mgPerDay: 0 },
    ]);
  });

  it("have the dose of most days, of the later where two are as many", async () => {
    const rows = [single(0, 4), single(1, 2), single(2, 2), single(3, 4)];
    expect(await dosesOf(reading(0, 90), ...rows, reading(7, 80))).toEqual([
      { fromWeek: 0, mgPerDay: 4, adherencePercent: 57.1 },
    ]);
  });

  it("have no dose on a day of 0 mg", async () => {
    const rows = [0, 1, 2, 3, 4, 5].map((day) => single(day, 4));
    expect(await dosesOf(reading(0, 90), ...rows, single(6, 0), reading(7, 80))).toEqual([
      { fromWeek: 0, mgPerDay: 4, adherencePercent: 85.7 },
    ]);
  });

  it("add the doses of one day, unless they are three quarters of a day apart or written as whole days", async () => {
    const of = (second: string) => read([reading(0, 90), single(0, 2), single(second, 2), reading(7, 80)]);
    const near = await of("0.74");
    expect(near.codes).toContain("dosesAdded");
    expect(near.cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 4, adherencePercent: 14.3 }]);
    const far = await of("0.76");
    expect(far.codes).not.toContain("dosesAdded");
    expect(far.cases[0].doses).toEqual([{ fromWeek: 0, mgPerDay: 2, adherencePercent: 28.6 }]);
    expect((await of("0")).faults[0]).toMatch(/a second dose falls on day 0, after that of line 3/);
    expect((await of("0.01")).faults[0]).toMatch(/a second dose falls on day 0/);
  });

  it("are refused where two drugs fall on one day", async () => {
    const header = `${DAYS},DRUG`;
    const rows = [
      "a,0,0,.,.,.,90,.",
      "a,0,1,4,.,.,.,baricitinib",
      "a,0.5,1,50,.,.,.,ritlecitinib",
      "a,7,0,.,.,.,80,.",
    ];
    expect(await faultOf(rows, header)).toMatch(/a second dose falls on day 0, after that of line 3/);
  });

  it("are called lone where none follows within a week", async () => {
    const lone = (...days: number[]) =>
      read([reading(0, 90), ...days.map((day) => single(day, 4)), reading(84, 40)]).then(({ codes }) =>
        codes.includes("loneDoses"),
      );
    expect(await lone(0, 8, 16)).toBe(true);
    const { report } = await read([reading(0, 90), single(0, 4), single(8, 4), reading(84, 40)]);
    expect(report.notes.find(({ code }) => code === "loneDoses")).toMatchObject({ of: "people", count: 1 });
    expect(await lone(0, 7, 16)).toBe(false);
    expect(await lone(0)).toBe(true);
    // A day of 0 mg is no dose that follows.
    expect((await read([reading(0, 90), single(0, 4), single(3, 0), reading(84, 40)])).codes).toContain(
      "loneDoses",
    );
  });

  it("count for the day after where they are taken within three hours of midnight", async () => {
    for (const [time, mg] of [
      ["7.87", 1],
      ["7.88", 2],
    ] as const) {
      const { cases } = await read([reading(0, 90), single(time, 1), single(8, 1), reading(14, 80)]);
      const week = cases[0]?.doses?.find(({ fromWeek }) => fromWeek === 1);
      expect([time, week?.mgPerDay]).toEqual([time, mg]);
    }
  });
});

describe("an end of the supply before the decision", () => {
  const noteOf = async (taken: number, until: number) => {
    const { report } = await read([reading(0, 90), series(0, 4, taken), reading(until, 40)]);
    return report.notes.find(({ code }) => code === "offSince" || code === "supplyEnds");
  };

  it("is told up to 28 days before, with the days", async () => {
    expect(await noteOf(56, 84)).toMatchObject({ code: "offSince", details: ["28"], of: "people", line: 3 });
    expect(await noteOf(55, 84)).toBeUndefined();
    expect(await noteOf(84, 84)).toBeUndefined();
    expect(await noteOf(83, 84)).toMatchObject({ code: "supplyEnds", details: ["1"] });
    expect(await noteOf(78, 84)).toMatchObject({ code: "supplyEnds", details: ["6"] });
    expect(await noteOf(77, 84)).toMatchObject({ code: "offSince", details: ["7"] });
  });

  it("is told with the days without a dose in weeks that count as treated", async () => {
    const gaps = async (second: number) =>
      (
        await read([reading(0, 90), series(0, 4, 14), series(second, 4, 60), reading(42, 40)])
      ).report.notes.find(({ code, of }) => code === "gapDays" && of === "people")?.details;
    expect(await gaps(14)).toBeUndefined();
    expect(await gaps(15)).toEqual(["1"]);
    expect(await gaps(17)).toEqual(["3"]);
    // A week with four days without a dose is one without.
    expect(await gaps(18)).toBeUndefined();
  });
});
