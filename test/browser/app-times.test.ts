import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { dateFrom, dayFromIso, dayText, isoOf, monthText } from "../../web/state/calendar.ts";
import { isMiddle, numberFrom } from "../../web/state/number.ts";
import { type TimeUnit, timeFrom } from "../../web/state/time.ts";
import { check, stopped } from "./support/drafts.ts";

const TODAY = dayFromIso("2026-11-28") as number;
const read = (text: string, unit: TimeUnit = "weeks") => timeFrom(text, unit, TODAY, true);

describe("numbers as people write them", () => {
  it.each([
    ["5", 5],
    ["5 %", 5],
    ["~5", 5],
    ["ca. 5", 5],
    ["about 5", 5],
    ["unos 5", 5],
    ["1,5", 1.5],
    ["061", 61],
    ["5,", 5],
    ["SALT 45", 45],
    ["4 mg", 4],
    ["4 mg/day", 4],
    ["4 mg al día", 4],
    ["5-10", 7.5],
    ["5 to 10 %", 7.5],
    ["5 a 10", 7.5],
    ["-5", -5],
  ])("are read: %s", (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  it.each([
    "",
    "x",
    "5 weeks",
    "0 100 24 45 52 8",
    "1.2.3",
    "5 10",
    "1e3",
    "Infinity",
  ])("are none where there is none: %s", (text) => {
    expect(numberFrom(text)).toBeNull();
  });

  it("are said to be the middle where a range was written", () => {
    expect(["5-10", "5", "-5", "~5"].map(isMiddle)).toEqual([true, false, false, false]);
  });

  it("of any text are finite or none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = numberFrom(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        const text = value.toFixed(3);
        expect(numberFrom(text)).toBe(Number(text));
        expect(numberFrom(`${text.replace(".", ",")} %`)).toBe(Number(text));
      }),
    );
  });
});

describe("dates as people write them", () => {
  it.each([
    ["2025-09-01", "2025-09-01"],
    ["1/9/2025", "2025-09-01"],
    ["01.09.2025", "2025-09-01"],
    ["1/9/25", "2025-09-01"],
    ["9/25/2025", "2025-09-25"],
    ["1 Sept 2025", "2025-09-01"],
    ["Sept 1, 2025", "2025-09-01"],
    ["1st September 2025", "2025-09-01"],
    ["1 de septiembre de 2025", "2025-09-01"],
    ["Sept 2025", "2025-09-15"],
    ["enero 2026", "2026-01-15"],
    ["9/2025", "2025-09-15"],
    ["2025-09", "2025-09-15"],
  ])("are read: %s", (text, day) => {
    expect(isoOf(dateFrom(text, true) as number)).toBe(day);
  });

  it("are read and written at every keystroke without making a format anew, which takes longer than all else", () => {
    let made = 0;
    const construct = (Format: typeof Intl.DateTimeFormat, how: [string?, Intl.DateTimeFormatOptions?]) => {
      made++;
      return new Format(...how);
    };
    vi.stubGlobal("Intl", { DateTimeFormat: new Proxy(Intl.DateTimeFormat, { construct }) });
    onTestFinished(() => void vi.unstubAllGlobals());
    for (let keystroke = 0; keystroke < 20; keystroke++) {
      check(stopped);
      for (const language of ["en", "es"]) dayText(20_000, language);
      for (const language of ["en", "es"]) monthText(20_000, language);
    }
    // One for the order of day and month, and two a language.
    expect(made).toBeLessThanOrEqual(5);
  });

  it("are read with the month first where people write it so", () => {
    expect(isoOf(dateFrom("1/9/2025", false) as number)).toBe("2025-01-09");
  });

  it.each([
    "2025-02-31",
    "31/2/2025",
    "Sept",
    "2025",
    "the 5th of May",
    "32 May 2025",
    "40/40/2025",
  ])("are none where there is none: %s", (text) => {
    expect(dateFrom(text, true)).toBeNull();
  });

  it("come back from the words of a language that are shown", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 30_000 }),
        fc.constantFrom("en-GB", "en-US", "es"),
        (day, language) => {
          expect(dateFrom(dayText(day, language), true)).toBe(day);
          expect(dateFrom(isoOf(day), true)).toBe(day);
        },
      ),
    );
  });
});

describe("times as people say them", () => {
  it.each([
    ["61", "weeks", { kind: "length", weeks: 61 }],
    ["14", "months", { kind: "length", weeks: 61 }],
    ["52", "treatment", { kind: "since", weeks: 52 }],
    ["14 months", "weeks", { kind: "length", weeks: 61 }],
    ["14 months ago", "date", { kind: "ago", weeks: 61 }],
    ["hace 3 semanas", "date", { kind: "ago", weeks: 3 }],
    ["1 year 2 months", "weeks", { kind: "length", weeks: 61 }],
    ["1 año y 2 meses", "weeks", { kind: "length", weeks: 61 }],
    ["1.5 years", "weeks", { kind: "length", weeks: 78 }],
    ["for 60 weeks", "months", { kind: "length", weeks: 60 }],
    ["week 24", "months", { kind: "since", weeks: 24 }],
    ["semana 24", "months", { kind: "since", weeks: 24 }],
    ["after 6 months", "weeks", { kind: "since", weeks: 26 }],
    ["tras 6 meses", "weeks", { kind: "since", weeks: 26 }],
    ["today", "weeks", { kind: "ago", weeks: 0 }],
    ["2025-09-27", "weeks", { kind: "ago", weeks: 61 }],
    ["Sept 2025", "months", { kind: "ago", weeks: 63 }],
  ] as const)("are read: %s, counted in %s", (text, unit, said) => {
    expect(read(text, unit)).toEqual(said);
  });

  it.each([
    "",
    "x",
    "soon",
    "14 moons",
    "in spring",
    "5 weeks and a bit",
  ])("are none where there is none: %s", (text) => {
    expect(read(text)).toBeNull();
  });

  it("of a bare number are none where dates are meant", () => {
    expect(read("14", "date")).toBeNull();
  });

  it("of any text are finite or none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const said = read(text);
        expect(said === null || Number.isFinite(said.weeks)).toBe(true);
      }),
    );
  });
});
