import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { checkText } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { registerCheck } from "../../src/cli/commands/check.ts";
import { checkHtml, checkReport, notJudgedWords } from "../../src/explain/check-report.ts";
import { textOfInput } from "../../src/files/read-input.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

const FOLDER = new URL("./check/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const evidence = loadEvidence();
const claims = liveClaims(evidence);
const checked = (text: string) => checkText(text, { claims, evidence });
const check = (text: string) => checked(text).findings;
const doseAdvice = (text: string) => checked(text).doseAdvice;

interface Expected {
  text: string;
  /** null: the sentence makes none of the statements */
  claim: string | null;
  verdict: string | null;
  /** other claims that it makes, too */
  also?: readonly string[];
}

/**
 * Of the expected statements how many are found with the right verdict, and of the findings on claims how many are
 * expected. Numbers of other things count as wrong where they are called wrong.
 */
function score(rows: readonly Expected[]): { recall: number; precision: number } {
  const text = rows.map((row) => row.text).join(" ");
  const findings = check(text).filter(
    ({ claim, verdict }) => claim !== null || verdict === "contradicted" || verdict === "unsupported",
  );
  const within = (row: Expected) => {
    const start = text.indexOf(row.text);
    return findings.filter((each) => each.start >= start && each.end <= start + row.text.length);
  };
  const right = (row: Expected) =>
    within(row).filter((each) => each.claim === row.claim && each.verdict === row.verdict);
  const others = (row: Expected) =>
    within(row).filter(({ claim }) => claim !== null && row.also?.includes(claim));
  const made = rows.filter((row) => row.claim !== null);
  const hits = made.filter((row) => right(row).length > 0).length;
  const correct = rows.reduce((sum, row) => sum + right(row).length + others(row).length, 0);
  return { recall: hits / made.length, precision: correct / findings.length };
}

test.each(
  readdirSync(FOLDER).filter((name) => name.endsWith(".json")),
)("%s: at least 80 %% of the statements in other words are found, at a precision of at least 90 %%", (name) => {
  const { recall, precision } = score(JSON.parse(read(name)) as Expected[]);
  expect(recall).toBeGreaterThanOrEqual(0.8);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".md")))("%s: nothing is flagged", (name) => {
  expect(check(read(name))).toEqual([]);
  expect(doseAdvice(read(name))).toEqual([]);
});

const ABOUT = "Baricitinib is a tablet for alopecia areata.";

test.each([
  "You can stop safely once your hair is back.",
  "Stop taking baricitinib when your hair has regrown.",
  "So just halve your dose after a year.",
  "You could safely skip every second tablet.",
  "It's fine to come off Olumiant once the hair looks full.",
  "Restart the drug if patches show.",
  "I would recommend to stop taking it in summer.",
])("advice to change the dose without a doctor is noted, with no verdict: %s", (advice) => {
  const text = `${ABOUT} ${advice}`;
  expect(doseAdvice(text).map(({ start, end }) => text.slice(start, end))).toEqual([advice]);
});

test.each([
  "You can stop taking baricitinib if your dermatologist agrees.",
  "Stop the drug. Your doctor will tell you how.",
  "You should never stop taking the drug.",
  "Do not stop taking baricitinib.",
  "Can you stop taking baricitinib?",
  "If you stop taking the drug, hair may be lost.",
  "Some say you can stop taking the drug.",
  "Those who stop taking baricitinib often lose hair.",
  "You can stop taking finasteride.",
  "You can stop worrying about your hair.",
  "Skip the tablet if you are pregnant.",
  "If you miss a dose, skip it.",
  "Stop it from falling out.",
])("what is no such advice is not noted: %s", (sentence) => {
  expect(doseAdvice(`${ABOUT} ${sentence}`)).toEqual([]);
});

test("advice is noted in no text that is not about the drug and hair", () => {
  expect(doseAdvice("Stop taking the tablets once you feel well.")).toEqual([]);
  expect(doseAdvice("Baricitinib is for arthritis. Stop taking baricitinib once joints are well.")).toEqual(
    [],
  );
});

test("how much was read and not judged is said, in text, JSON and the marked text", () => {
  const text =
    "Tapering prevents relapse. You can stop safely once your hair is back. Stop taking baricitinib when your hair has regrown. The shop opens at nine.";
  const findings = check(text);
  const sentences = new Set(findings.map(({ start }) => start)).size;
  const said = `4 sentences read, ${sentences} recognised; nothing is said about the others, true or not`;
  const plain = (words: string) => words.replaceAll(/\s+/g, " ");
  expect(plain(checkReport(checked(text)))).toContain(said);
  expect(checkReport(checked(text)).match(/Note: /g)).toHaveLength(2);
  expect(checkHtml(text, checked(text))).toContain(said);
  expect(checkHtml(text, checked(text)).match(/belongs with the doctor/g)).toHaveLength(2);

  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(process.stdout, "write").mockImplementation((line) => Boolean(lines.push(String(line))));
  const file = join(mkdtempSync(join(tmpdir(), "anagen-check-")), "text.txt");
  writeFileSync(file, text);
  const program = new Command().exitOverride();
  registerCheck(program);
  program.parse(["check", file, "--json"], { from: "user" });
  const printed = JSON.parse(lines.join("\n"));
  expect(printed).toMatchObject({ sentencesRead: 4, sentencesRecognised: sentences });
  expect(printed.note).toContain(said);
  expect(printed.doseAdvice).toHaveLength(2);
  expect(printed.findings).toEqual(findings);
});

test.each([
  "de",
  "fr",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "tr",
  "ru",
  "el",
  "ar",
  "he",
  "hi",
  "ja",
  "ko",
  "zh",
  "th",
])("a text in %s is said to be in that language, which is not read", (language) => {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(language);
  const notJudged = [{ start: 0, end: 6, passage: "Words.", reason: "language" as const }];
  expect(notJudgedWords({ ...checked("Words."), notJudged, language })).toContain(
    `1 in ${name}, which is not read: only English and Spanish are`,
  );
});

test("where every sentence is recognised nothing is left over", () => {
  const text = "Baricitinib does not cure alopecia areata.";
  expect(checkReport(checked(text))).toMatch(/1 statement recognised\. 1 sentence read, 1 recognised\.$/);
});

test("offsets cut the passage out of the text; questions make no statement", () => {
  const text = "Does baricitinib cure it?\n\n- It doesn’t cure alopecia.\n";
  const [finding, ...rest] = check(text);
  expect(rest).toEqual([]);
  expect(text.slice(finding.start, finding.end)).toBe(finding.passage);
  expect(finding).toMatchObject({ claim: "C35", verdict: "supported", passage: "It doesn’t cure alopecia." });
});

test("numbers are judged by meaning: other observations, other verdict", () => {
  const text = "Of those who stopped baricitinib, 75% had lost benefit after 24 weeks.";
  expect(check(text)[0].verdict).toBe("contradicted");
  const observations = evidence.observations.map((row) =>
    row.id === "BARI-091" || row.id === "BARI-092" ? { ...row, value: 75 } : row,
  );
  expect(checkText(text, { claims, evidence: { ...evidence, observations } }).findings[0].verdict).toBe(
    "supported",
  );
});

test("nothing is found in empty text; a binary file is an input error", () => {
  expect(check("")).toEqual([]);
  expect(() => textOfInput(Buffer.from("a\u0000b"), "photo.jpg")).toThrow(/^photo\.jpg: .*binary/);
  expect(() => textOfInput(Buffer.from("ol\xe9", "latin1"), "a.txt")).toThrow(/a\.txt, line 1: .*not UTF-8/);
  expect(textOfInput(Buffer.from("\ufeffOlumiant"), "a.txt")).toBe("Olumiant");
});

test("a text of megabytes takes seconds of a processor", () => {
  const text = "Baricitinib does not cure alopecia areata. Hair may be lost after stopping it. ".repeat(6000);
  const before = process.cpuUsage();
  expect(check(text).length).toBeGreaterThanOrEqual(6000);
  check(`baricitinib ${"interest attention not jak ".repeat(60_000)}`);
  check("baricitinib".repeat(150_000));
  // What else the machine does is none of it.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(30);
});

test("the marked text carries every word of the original, escaped", () => {
  const text = "<b>Baricitinib</b> cures alopecia.";
  const html = checkHtml(text, checked(text));
  expect(html).toContain("&lt;b&gt;<mark>Baricitinib&lt;/b&gt; cures alopecia.</mark>");
  expect(html).toContain('<li id="note-1"><strong>contradicted</strong> (C35)');
});

afterEach(() => vi.restoreAllMocks());

test("a format that does not exist is an input error", () => {
  const program = new Command().exitOverride();
  registerCheck(program);
  expect(() => program.parse(["check", "x.txt", "--format", "pdf"], { from: "user" })).toThrow(
    /--format: "pdf"/,
  );
});
