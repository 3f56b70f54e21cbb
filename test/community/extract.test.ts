import { expect, test } from "vitest";
import { extract } from "../../src/community/extract/extract.ts";
import { drugOfWord, mayNameDrug } from "../../src/community/lexicon/drugs.ts";
import { oneEdit } from "../../src/community/lexicon/edits.ts";
import { normalise } from "../../src/community/text/normalise.ts";
import { findSpans } from "../../src/community/time/span.ts";
import { measure } from "./measure.ts";
import { measureThreads } from "./measure-threads.ts";
import { readCorpus } from "./read-corpus.ts";
import { readThreads } from "./read-threads.ts";
import { generateStream } from "./streams/generate.ts";

const corpus = readCorpus();
const share = ({ right, of }: { right: number; of: number }) => right / of;

test("the corpus has at least 300 posts, split by number", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  const half = corpus.filter(({ split }) => split === "test").length;
  expect(Math.abs(half - corpus.length / 2)).toBeLessThan(10);
});

test.each(["development", "test"] as const)("on the %s half the extractor does what is promised", (split) => {
  const found = measure(corpus.filter((post) => post.split === split));
  expect(share(found.precision)).toBeGreaterThanOrEqual(0.85);
  expect(share(found.recall)).toBeGreaterThanOrEqual(0.6);
  expect(share(found.drug)).toBeGreaterThanOrEqual(0.95);
  expect(share(found.weeks)).toBeGreaterThanOrEqual(0.8);
});

test.each([
  "development",
  "test",
] as const)("in threads, %s half, what each writer did is kept of them", (split) => {
  const found = measureThreads(readThreads().filter((thread) => thread.split === split));
  const faults = found.faults.join("\n");
  expect(share(found.precision), faults).toBeGreaterThanOrEqual(0.85);
  expect(share(found.recall), faults).toBeGreaterThanOrEqual(0.6);
  expect(share(found.drug), faults).toBeGreaterThanOrEqual(0.95);
  expect(share(found.shed), faults).toBeGreaterThanOrEqual(0.85);
});

test("at natural rarity, 1 % of 10,000 rows, seven of ten events found are true", () => {
  let told = 0;
  let right = 0;
  const posts = corpus.filter(({ split }) => split === "test");
  for (const { row, event } of generateStream(posts, 10_000, 0.01)) {
    const found = extract(String(row.body)).event;
    if (found === null) continue;
    told++;
    if (found === event) right++;
  }
  expect(told).toBeGreaterThan(50);
  expect(right / told).toBeGreaterThanOrEqual(0.7);
});

test("drugs are found through slips of the pen, and the fast test misses none of them", () => {
  for (const name of [
    "olumiant",
    "baricitinib",
    "litfulo",
    "xeljanz",
    "tofacitinib",
    "rinvoq",
    "leqselvi",
    "jakafi",
  ]) {
    const drug = drugOfWord(name)?.name;
    for (const slip of oneEdit(name)) {
      const found = drugOfWord(slip);
      if (found?.kind !== "jak") continue;
      expect(found.name).toBe(drug);
      expect(mayNameDrug(`i stopped ${slip} today`), slip).toBe(true);
    }
  }
  for (const word of ["column", "volume", "barista", "minoxidil", "aluminium", "tofu"])
    expect(drugOfWord(word)?.kind ?? null).not.toBe("jak");
});

test.each([
  ["6-8 wks later", 6, 8],
  ["six to eight weeks", 6, 8],
  ["about 6 weeks", 4.8, 7.2],
  ["6wks", 5.5, 6.5],
  ["a couple of months", 6.1, 13],
  ["half a year", 21.7, 30.4],
  ["2 or 3 months", 8.7, 13],
  ["a year and a half", 73.9, 82.6],
  ["week 6", 5.5, 6.5],
  ["day 45", 6.1, 6.7],
])("%s is %d to %d weeks", (words, low, high) => {
  const [span] = findSpans(normalise(words));
  expect(span.low).toBeCloseTo(low, 0);
  expect(span.high).toBeCloseTo(high, 0);
});

test("ages and doses are no times", () => {
  expect(findSpans(normalise("my 12 year old takes 4 mg, I am 34f"))).toEqual([]);
});

test.each([
  "Has anyone stopped Olumiant and kept their hair?",
  "If I stop Olumiant my hair will fall out",
  "Don't stop Olumiant cold turkey",
  "My friend stopped Olumiant and lost her hair after 6 weeks",
  "I never stopped Olumiant",
  "I am going to stop Olumiant next month",
  "In the trial, patients who stopped baricitinib lost hair by week 16",
  "I stopped minoxidil when I started Olumiant",
  "My hair stopped falling on Olumiant",
  "Olumiant stopped working",
])("no event in: %s", (text) => {
  expect(extract(text).event).toBeNull();
});

test("an empty, a huge and a strange text give nothing and no error", () => {
  for (const text of [
    "",
    " ",
    "\u0000",
    "olumiant ".repeat(5000),
    "🙂🙃",
    "((((",
    "JAK0 OTH1 JAK99",
    "stopped ".repeat(3000),
    "olumiant off ".repeat(1500),
    `olumiant${" ".repeat(19000)}stopped`,
    `olumiant ${"a".repeat(19000)}`,
    "*".repeat(19000),
  ])
    expect(extract(text)).toMatchObject({ weeksToShedding: null });
});

test("a person's times, doses and reasons are read with what they belong to", () => {
  const found = extract(
    "Was on Olumiant 4mg for 14 months for alopecia areata, full regrowth. My insurance stopped covering it so I had to stop. About 6 weeks later I started shedding. Back on it since May and it all grew back.",
  );
  expect(found).toMatchObject({
    drug: "baricitinib",
    doseMg: 4,
    event: "stop",
    reason: ["insurance"],
    regrowthBefore: "full",
    shed: true,
    restarted: true,
    recaptured: "yes",
    indication: "alopecia areata",
  });
  expect(found.monthsOnDrug!.low).toBeLessThan(14);
  expect(found.weeksToShedding!.low).toBeLessThan(6);
  expect(found.weeksToShedding!.high).toBeGreaterThan(6);
});

test("the dose behind a restart is the new one, that before a stop the old one", () => {
  const doseOf = (text: string) => extract(text).doseMg;
  expect(doseOf("I stopped Olumiant in May at 4 mg and my hair fell out.")).toBe(4);
  expect(doseOf("I restarted Olumiant in May, now at 4 mg, and my hair came back.")).toBeNull();
  expect(doseOf("My hair fell out, so I went back on Olumiant in May at 2 mg a day.")).toBeNull();
});

test("a loss given as the reason of a stop is none after it, in whatever sentence", () => {
  const shed = (text: string) => extract(text).shed;
  expect(shed("I stopped Olumiant because my hair fell out.")).toBeNull();
  expect(shed("I have alopecia areata. I stopped Olumiant because my hair fell out.")).toBeNull();
  expect(shed("I have alopecia areata. I stopped Olumiant and my hair fell out.")).toBe(true);
});

test("a loss told before a restart in its sentence came without the drug", () => {
  for (const text of [
    "My hair fell out and I went back on Olumiant.",
    "I shed everything, then restarted Olumiant in May.",
  ])
    expect(extract(text)).toMatchObject({ event: "restart", shed: true });
});

test("who goes down to a dose has lost no hair by it", () => {
  for (const dose of ["2 mg", "1 mg a day"])
    expect(extract(`I lowered Olumiant in May. As for my hair, I went down to ${dose}.`).shed).not.toBe(true);
  expect(extract("I lowered Olumiant in May. My hair went down to 2 patches.").shed).toBe(true);
});

test("holidays are months, and a change told as so long ago is counted back from when the post was written", () => {
  const written = Date.UTC(2026, 0, 20) / 1000;
  const weeks = (text: string, created: number | null) => extract(text, null, created).weeksToShedding;
  const named = "I stopped Olumiant in September. Patches by Christmas.";
  expect(weeks(named, null)).toEqual({ low: 8.7, high: 17.4 });
  const ago = "I stopped Olumiant five months ago and my hair started falling out by Christmas.";
  expect(weeks(ago, null)).toBeNull();
  const found = weeks(ago, written) as { low: number; high: number };
  expect(found.low).toBeLessThanOrEqual(17.4);
  expect(found.high).toBeGreaterThanOrEqual(17.4);
  expect(weeks("Dejé Olumiant en septiembre. Para Navidad me salieron calvas.", null)).toEqual({
    low: 8.7,
    high: 17.4,
  });
});

test("steps of a diary that are not understood widen the time of the first loss", () => {
  const text = "Came off Olumiant. Month 3: the usual nonsense. Month 5: bald patches everywhere.";
  const { low, high } = extract(text).weeksToShedding as { low: number; high: number };
  expect(low).toBeLessThanOrEqual(13);
  expect(high).toBeGreaterThanOrEqual(20);
});

test("SALT scores tell an outcome, those of before do not", () => {
  const shed = (text: string) => extract(text).shed;
  expect(shed("Stopped Olumiant in May. My SALT went from 4 to 60.")).toBe(true);
  expect(shed("Stopped Olumiant in May. My SALT was 3 then and is 4 now.")).toBe(false);
  expect(shed("My SALT was 3 on Olumiant. Stopped in May.")).toBeNull();
});

test("a stop in the same clause denies no loss, and strangers of one's own group are strangers", () => {
  expect(extract("I stopped Olumiant a year ago and went right back to full AU.").shed).toBe(true);
  expect(
    extract("Someone in my support group came off Olumiant and was bald in two months.").event,
  ).toBeNull();
});
