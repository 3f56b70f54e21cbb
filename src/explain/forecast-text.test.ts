import { describe, expect, it } from "vitest";
import { FORECAST, RESTARTING, rowAfter, someOption } from "../../test/support/forecast/result.ts";
import { cellsOf, onOneLine, tableUnder } from "../../test/support/text-tables.ts";
import type { Forecast } from "../forecast/summarise/result.ts";
import { forecastDetail } from "./forecast-detail.ts";
import { forecastText, optionSentence } from "./forecast-text.ts";

const [stay] = FORECAST.options;
const told = (of: Partial<Forecast>, asked?: Parameters<typeof forecastText>[1]) =>
  forecastText({ ...FORECAST, ...of }, asked);
/** Somebody who takes a drug and has not got all of the hair back. */
const PARTLY = { salt: [{ week: 0, score: 40 }], doses: [{ fromWeek: 0, mgPerDay: 4 }] };

describe("a forecast on one screen", () => {
  const text = told({ warnings: [] });

  it("says what it compares and that it does not advise, then has its table, its course, its sentences and its limits", () => {
    expect(text.split("\n").slice(0, 2)).toEqual([
      "What may happen to your hair from here",
      "======================================",
    ]);
    expect(onOneLine(text)).toContain(
      "This compares 2 options from week 52 on, for 100 people whose hair went as yours did. It informs; it does not tell you what to do. Never change a dose without your doctor. SALT is the percent of the scalp without hair.",
    );
    const order = ["of 100 people:", "Middle course", "In words", "- stay: after", "Model m7"].map((part) =>
      text.indexOf(part),
    );
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order[0]).toBeGreaterThan(0);
    expect(onOneLine(text)).toMatch(
      /Model m7, data d8, seed 5, 4000 virtual patients \(effective sample size 61 after matching your readings\), result 0123456789ab\.$/,
    );
  });

  it("says who is counted: those with SALT 20 or less, without a restart where there may be one, or who is no worse", () => {
    const counted = (words: string) => /Counted are [^.]*\./.exec(onOneLine(words))?.[0];
    expect(counted(text)).toBe(
      "Counted are people with SALT 20 or less; under an option with a restart rule, only those who have not restarted.",
    );
    expect(counted(told({ options: [stay] }))).toBe("Counted are people with SALT 20 or less.");
    expect(counted(told({}, PARTLY))).toBe(
      "Counted are people who are no worse than now: SALT then above that of now by no more than one reading can be off.",
    );
    expect(counted(told({ options: [stay] }, { ...PARTLY, doses: [] }))).toBe(
      "Counted are people with SALT 20 or less.",
    );
  });

  it("has a table of both frames at 12, 24, 52 and 104 weeks", () => {
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith("of 100 people"));
    const options = [stay, someOption("stop", { outcomes: [rowAfter(12), rowAfter(24), rowAfter(52)] })];
    expect(cellsOf(lines[at])).toEqual([
      "of 100 people: SALT 20 or less / not",
      "after 12 weeks",
      "after 24 weeks",
      "after 52 weeks",
    ]);
    expect(cellsOf(lines[at + 2])).toEqual(["stay", "60 / 40 (56-65)", "60 / 40 (56-65)", "50 / 50 (46-55)"]);
    const holds = told({ options }, PARTLY).split("\n");
    const there = holds.findIndex((line) => line.startsWith("of 100 people"));
    expect(cellsOf(holds[there])[0]).toBe("of 100 people: no worse than now / not");
    expect(cellsOf(holds[there + 2])).toEqual([
      "stay",
      "80 / 20 (76-85)",
      "80 / 20 (76-85)",
      "80 / 20 (76-85)",
    ]);
  });

  it("shows the end where the forecast is shorter than twelve weeks, and two years where it is long", () => {
    const headOf = (option: typeof stay) =>
      cellsOf(
        told({ options: [option] })
          .split("\n")
          .find((line) => line.startsWith("of 100 people")) ?? "",
      ).slice(1);
    expect(headOf(someOption("x", { outcomes: [rowAfter(4)], atEnd: rowAfter(9) }))).toEqual([
      "after 9 weeks",
    ]);
    expect(headOf(someOption("x", { outcomes: [rowAfter(52), rowAfter(76), rowAfter(104)] }))).toEqual([
      "after 52 weeks",
      "after 104 weeks",
    ]);
  });

  it("draws the middle course every four weeks, and says where it begins and ends", () => {
    const rows = tableUnder(text, "Middle course (median SALT, one mark every 4 weeks; low is good)");
    expect(rows).toEqual([
      ["option", "course", "median SALT", "9 in 10 end at"],
      ["stay", "▁▁▁▁▁▁▁▅▅▅▅▅▅▅", "10 to 60", "2 to 92"],
      ["stop, then restart", "▁▁▁▁▁▁▁▅▅▅▅▅▅▅", "10 to 60", "2 to 92"],
    ]);
  });

  it("has warnings before the numbers, limits behind them, and neither heading where there are none", () => {
    const warned = told({});
    const at = (part: string) => warned.indexOf(part);
    expect(at("Before you read the numbers\n\n- no doses are given")).toBeGreaterThan(0);
    expect(at("of 100 people:")).toBeGreaterThan(at("Before you read the numbers"));
    expect(at("Limits of this forecast\n\n- missed doses are assumed")).toBeGreaterThan(at("In words"));
    expect(warned.slice(at("- no doses"), at("of 100 people:"))).not.toContain("missed doses");
    expect(onOneLine(warned)).toContain("follows from pharmacology, not from observation. Model");
    expect(text).not.toMatch(/Before you read|Limits of/);
  });
});

describe("an option in a few sentences", () => {
  it("speaks of the last time within a year, or of the end", () => {
    const outcomes = [rowAfter(24), rowAfter(52), rowAfter(53)];
    expect(optionSentence(someOption("stay", { outcomes }), 104)).toMatch(/^stay: after 52 weeks, /);
    expect(
      optionSentence(someOption("stay", { outcomes: [rowAfter(53)], atEnd: rowAfter(60) }), 104),
    ).toMatch(/^stay: after 60 weeks, /);
  });

  it("has both frames and the range of the first", () => {
    expect(optionSentence(stay, 52)).toBe(
      "stay: after 52 weeks, 50 of 100 people like you have SALT 20 or less, and 50 do not (the first number is most likely between 46 and 55, but may be outside). By then 25 of 100 have at some time been more than 20 points worse than now; 75 have not.",
    );
    expect(optionSentence(stay, 52, true)).toBe(
      "stay: after 52 weeks, 80 of 100 people like you are no worse than now, and 20 are worse (the first number is most likely between 76 and 85, but may be outside). SALT 20 or less have 70 of 100; 30 do not. By then 25 of 100 have at some time been more than 20 points worse than now; 75 have not.",
    );
  });

  it("tells of restarts, of those who come back, and of time on the drug", () => {
    expect(optionSentence(RESTARTING, 52)).toBe(
      "stop, then restart: after 52 weeks, 60 of 100 people like you have SALT 20 or less without a restart, and 40 do not (the first number is most likely between 56 and 65, but may be outside). By then 25 of 100 have at some time been more than 20 points worse than now; 75 have not. Half have lost that much after about 23 weeks. By then 44 of 100 have restarted, and of 100 who restarted 35 have been back at SALT 20 or less and 65 not yet. With the restart, 70 of 100 have SALT 20 or less at that time and 30 do not. Of 52 weeks they spend 20 on the drug on average (19 to 22).",
    );
    const early = { ...RESTARTING, outcomes: [RESTARTING.outcomes[0]], medianWeeksToLoss: null };
    expect(optionSentence(early, 52)).toMatch(/75 have not\. By then 0 of 100 have restarted\. Of 52 weeks/);
  });
});

describe("a forecast in detail", () => {
  const facts = [{ text: "In BRAVE-AA1 60 % lost it", source: "BARI-1" }];
  const text = forecastDetail(FORECAST, facts);
  const PRICES = `What each option costs over 52 weeks, in drug and in hair; below, person by person, less "stay"`;

  it("begins with what brackets and dashes are", () => {
    expect(text.split("\n").slice(0, 3)).toEqual(["In detail", "=========", ""]);
    expect(onOneLine(text)).toContain(
      "Brackets hold the 90 % interval over what is not known about the model. Quantiles are between people like this one. A dash: longer than the horizon, or too few people.",
    );
  });

  it("has all chances of each option and week, the one asked for first", () => {
    const rows = tableUnder(text, "Chances, of 100 people");
    expect(rows[0]).toEqual([
      ...[
        "option",
        "week",
        "keeps SALT 20",
        "has SALT 20",
        "loses benefit",
        "well without drug",
        "no worse than now",
      ],
      ...["restarted", "of them back"],
    ]);
    const chances = ["70 (66-75)", "25 (21-30)", "10 (6-15)", "80 (76-85)"];
    expect(rows[1]).toEqual(["stay", "4", "60 (56-65)", ...chances, "-"]);
    expect(rows[4].slice(0, 3)).toEqual(["stay", "52", "50 (46-55)"]);
    expect(rows[5]).toEqual(["stop, then restart", "4", "60 (56-65)", ...chances, "0", "-"]);
    expect(rows[8].slice(-2)).toEqual(["44", "35"]);
    expect(rows).toHaveLength(9);
  });

  it("has the mean SALT with its interval and quantiles between people", () => {
    const rows = tableUnder(text, "True SALT: mean over people, and quantiles between them");
    expect(rows.slice(0, 2)).toEqual([
      ["option", "week", "mean", "5 %", "25 %", "50 %", "75 %", "95 %"],
      ["stay", "4", "18.5 (12 to 27)", "1.0", "5.3", "12.0", "30.0", "77.0"],
    ]);
    expect(rows).toHaveLength(9);
  });

  it("has what each option costs, then the difference to the first", () => {
    expect(tableUnder(text, PRICES)).toEqual([
      ["option", "weeks on drug", "mg a day", "mean SALT", "weeks at 20 or less", "of 100 at the end"],
      ["stay", "50 (49 to 52)", "50.5 (49.5 to 52.5)", "51 (50 to 53)", "52 (51 to 54)", "53 (52 to 55)"],
      [
        "stop, then restart",
        "20 (19 to 22)",
        "20.5 (19.5 to 22.5)",
        "21 (20 to 23)",
        "22 (21 to 24)",
        "23 (22 to 25)",
      ],
      [
        "stop, then restart, difference",
        ...[
          "-30 (-31 to -28)",
          "-29.5 (-30.5 to -27.5)",
          "-29 (-30 to -27)",
          "-28 (-29 to -26)",
          "-27 (-28 to -25)",
        ],
      ],
    ]);
  });

  it("has the weeks that a quarter, half and three quarters wait", () => {
    const title = text.split("\n").find((line) => line.startsWith("Weeks until SALT"));
    expect(title).toBe(
      "Weeks until SALT is more than 20 points worse than at the decision, until the restart, and from a restart above SALT 20 until 20 or less: a quarter, half, three quarters of people",
    );
    expect(tableUnder(text, title ?? "")).toEqual([
      ["option", "loss", "restart", "back after restart"],
      ["stay", "16, -, -"],
      ["stop, then restart", "16, -, -", "12, 30, -", "8, 20, 33"],
    ]);
  });

  it("has early signs where there are some", () => {
    const signs = RESTARTING.earlySigns as NonNullable<typeof RESTARTING.earlySigns>;
    const detail = (change: object) =>
      forecastDetail(
        { ...FORECAST, options: [stay, { ...RESTARTING, earlySigns: { ...signs, ...change } }] },
        facts,
      );
    const words = (change: object) => onOneLine(detail(change));
    expect(words({})).toContain(
      'Early signs, "stop, then restart": of 100 people with such a reading then, how many have SALT 20 or less after 52 weeks. A reading at week 16 is the first to settle half of what is open. Among people still at 20 or less, week 12 warns most. reading at',
    );
    expect(words({ halfSettledWeek: null, mostWarningWeek: null })).toContain(
      "after 52 weeks. No reading settles half of what is open. reading at",
    );
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith("reading at"));
    expect(cellsOf(lines[at])).toEqual(["reading at", "0-20", "21-100", "settles %", "warns %"]);
    expect(cellsOf(lines[at + 2])).toEqual(["week 8", "76 (72-81)", "-", "42", "12"]);
    expect(text.match(/Early signs/g)).toHaveLength(1);
  });

  it("ends with what the trials found and what was not used, where something was not", () => {
    expect(onOneLine(text)).toMatch(
      / What the trials themselves found - In BRAVE-AA1 60 % lost it \[BARI-1\] Entered and not used - person\.sex: no result of baricitinib in alopecia areata that the model learns from is published by sex \[A-1, A-2\]$/,
    );
    expect(text).toContain("\n\nWhat the trials themselves found\n\n- In");
    expect(text).toContain("[BARI-1]\n\nEntered and not used\n\n- person");
    expect(forecastDetail({ ...FORECAST, notUsed: [] }, facts)).not.toContain("Entered and not used");
  });
});
