import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { parseModelFile } from "../../src/calibrate/model-file.ts";
import { parseLearned } from "../../src/cohort/learn/learned.ts";
import { parseEvidence } from "../../src/evidence/parse-evidence.ts";
import { openTableFile } from "../../src/files/records.ts";
import { parsePlans } from "../../src/forecast/options/plans.ts";
import { readSynthesisTable } from "../../src/formats/synthesis-table.ts";
import { parseJson } from "../../src/input/parse.ts";
import { loadSearchIndex } from "../../src/package-data/search-index.ts";
import { emptyDraft } from "../../web/state/draft/draft.ts";
import { restoredDraft } from "../../web/state/draft/restored.ts";
import { readList } from "../../web/state/pasted-list.ts";
import { readStories } from "../../web/state/read-stories.ts";
import { type Case, lines, of, times } from "./case.ts";

/** Readers of values and short texts: files of the package, lists that are pasted, links, questions. */

const DATA = new URL("../../data/", import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, DATA), "utf8");
const json = (text: string) => parseJson(text, "the file");

/** A file of the package with the rows of a list again and again, as many as are asked for. */
function longer(name: string, list: string): (size: number) => string {
  return (size) => {
    const file = JSON.parse(textOf(name)) as Record<string, unknown[]>;
    const rows = file[list];
    return JSON.stringify({
      ...file,
      [list]: Array.from({ length: size }, (_, at) => rows[at % rows.length]),
    });
  };
}

const readEvidence = (replaced: string) => (text: string) =>
  parseEvidence((name) => JSON.parse(name === replaced ? text : textOf(`evidence/${name}`)));

const link = (value: (size: number) => string) => (size: number) =>
  `case=${deflateRawSync(value(size)).toString("base64url")}`;

async function readLink(text: string): Promise<void> {
  // What a browser has and Node lacks: the address of the page.
  Object.assign(globalThis, { location: { hash: `#${text}`, href: "https://anagen.example/" } });
  const { linkedValue } = await import(new URL("../../web/state/link.ts", import.meta.url).href);
  await linkedValue("case");
}

export const CASES: readonly Case[] = [
  ...of(
    "plans",
    30_000,
    {
      "unknown fields": (size) =>
        `{"schema":"anagen/plans@1",${Array.from({ length: size }, (_, at) => `"plan${at}":0`).join(",")}}`,
      options: (size) =>
        `{"schema":"anagen/plans@1","options":[${'{"name":"a","doses":[]},'.repeat(size)}{"name":"a","doses":[]}]}`,
    },
    (text) => parsePlans(json(text)),
  ),
  ...of(
    "table of studies",
    20_000,
    {
      rows: (size) => `study,events,n\n${lines((at) => `Trial ${at},30,100`)(size)}`,
      columns: (size) => `study,events,n,${"c,".repeat(size)}\n1,30,100\n`,
      "open quote": (size) => `study,events,n\n"${"1,2,3\n".repeat(size)}`,
      "empty lines": (size) => `study,events,n\n${"\n".repeat(10 * size)}`,
    },
    async (text) =>
      readSynthesisTable((await openTableFile("table", undefined, new TextEncoder().encode(text))).records()),
  ),
  ...of(
    "NONMEM table",
    20_000,
    {
      "rows between tabs": (size) => `ID\tTIME\tEVID\tDV\n${lines((at) => `${at}\t0\t0\t50`)(size)}`,
    },
    async (text) => {
      const { records } = await openTableFile("table", undefined, new TextEncoder().encode(text));
      for await (const _ of records());
    },
  ),
  ...of("model file", 1_500, { draws: longer("model/drive.json", "draws") }, (text) =>
    parseModelFile(json(text)),
  ),
  ...of(
    "learned model",
    80_000,
    {
      weights: (size) => `{"schema":"anagen/learned-model@1","weights":[${"0,".repeat(size)}0]}`,
      "unknown fields": (size) =>
        `{"schema":"anagen/learned-model@1",${Array.from({ length: size }, (_, at) => `"w${at}":0`).join(",")}}`,
    },
    (text) => parseLearned(json(text)),
  ),
  ...of(
    "evidence",
    4_000,
    { observations: longer("evidence/observations.json", "observations") },
    readEvidence("observations.json"),
  ),
  ...of(
    "evidence",
    4_000,
    { sources: longer("evidence/sources.json", "sources") },
    readEvidence("sources.json"),
  ),
  ...of(
    "report of stories",
    80_000,
    {
      "unknown fields": (size) =>
        `{"schema":"anagen/community-report@2",${Array.from({ length: size }, (_, at) => `"w${at}":0`).join(",")}}`,
      lists: (size) => `{"schema":"anagen/community-report@2","curve":[${"{},".repeat(size)}{}]}`,
    },
    (text) => readStories(json(text)),
  ),
  ...of(
    "question",
    10_000,
    {
      words: times("stop baricitinib "),
      "different words": lines((at) => `word${at}`),
      "one word": times("stopp"),
      blanks: times("          "),
    },
    (text) => loadSearchIndex().ask(text),
  ),
  ...of(
    "pasted list",
    20_000,
    {
      lines: lines((at) => `${at} weeks; 50; 4 mg`),
      "cells of one line": times("50; "),
      bars: times("|"),
      blanks: times("     "),
      digits: times("12345"),
      "letters of one cell": times("baricitinib "),
      heads: lines(() => "when; SALT; dose"),
    },
    (text) => readList(text, emptyDraft(), { drugs: [] }),
  ),
  ...of(
    "link",
    600_000,
    {
      "lists in each other": link(times("[")),
      blanks: link((size) => `"${" ".repeat(size)}"`),
      "not packed": (size) => `case=${"A".repeat(size / 20)}`,
    },
    readLink,
  ),
  ...of(
    "kept draft",
    30_000,
    {
      readings: (size) =>
        JSON.stringify({
          ...emptyDraft(),
          readings: Array.from({ length: size }, (_, key) => ({ key, at: "", score: "", place: "between" })),
        }),
      "unknown fields": (size) => `{${Array.from({ length: size }, (_, at) => `"w${at}":0`).join(",")}}`,
    },
    (text) => restoredDraft(json(text)),
  ),
];
