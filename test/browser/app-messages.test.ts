import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { UNUSED_FIELDS } from "../../src/forecast/summarise/not-used.ts";
import type { NotUsed } from "../../src/forecast/summarise/result.ts";
import { LANGUAGES, Languages } from "../../web/messages/languages.ts";
import type { BesideMessages, FirstMessages, LaterMessages, Messages } from "../../web/messages/shape.ts";
import { problemText } from "../../web/words/problem-text.ts";
import { valuesOf, WARNING_EXAMPLES } from "../support/warnings.ts";

type Tree = { readonly [key: string]: unknown };
const codes = [...LANGUAGES.names.keys()];
const all = await Promise.all(codes.map(async (code) => ({ code, m: await LANGUAGES.all(code) })));
const en = await LANGUAGES.all("en");
const es = await LANGUAGES.all("es");
const FOLDER = new URL("../../web/messages/", import.meta.url);

/** What fills every gap of a message: a number, and an object that has one under every name. */
const GAP: object = new Proxy(() => {}, {
  apply: () => GAP,
  get: (_, key) => (key === Symbol.toPrimitive ? () => 7 : key === "length" ? 1 : GAP),
});

/** All messages under a name, functions called with a number for every gap. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === GAP) return [];
  if (typeof value === "function") return texts(value(...Array.from({ length: value.length }, () => GAP)));
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

function keys(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value as Tree).flatMap(([key, each]) => keys(each, `${path}.${key}`));
}

const sentencesOf = (text: string) => text.split(/[.!?:;]+\s|[.!?]$/).filter((part) => /\p{L}/u.test(part));
const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? [];
const syllables = (word: string, vowels: RegExp) =>
  Math.max(1, word.toLowerCase().match(vowels)?.length ?? 1);

/** Words a sentence and syllables a word over whole sentences. */
function measure(messages: readonly string[], vowels: RegExp) {
  const sentences = messages.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 3);
  const words = sentences.flatMap(wordsOf);
  const count = words.reduce((sum, word) => sum + syllables(word, vowels), 0);
  return { wordsASentence: words.length / sentences.length, syllablesAWord: count / words.length };
}

/** The parts that a person reads; names of the drug and of the score count as any other word. */
const readByPeople = (m: Messages) =>
  texts([
    m.fit,
    m.history,
    m.options,
    m.answer,
    m.questions,
    m.rules,
    m.memory,
    m.method.parts,
    m.footer,
    m.estimator,
  ]);

describe("messages", () => {
  it.each(all)("say the same things in every language: $code", ({ m }) => {
    expect(keys(m)).toEqual(keys(en));
  });

  it.each(codes)("hold no number about people: %s", (code) => {
    const files = readdirSync(new URL(`${code}/`, FOLDER), { encoding: "utf8", recursive: true }).filter(
      (name) => name.endsWith(".ts"),
    );
    expect(files.length).toBeGreaterThan(10);
    const said = files
      .flatMap((name) => readFileSync(new URL(`${code}/${name}`, FOLDER), "utf8").split("\n"))
      .filter((line) => !/^\s*(\*|\/\*|\/\/)/.test(line))
      // Code between the texts compares and counts.
      .map((line) =>
        line
          .replaceAll(/\$\{[^}]*\}/g, "")
          .replaceAll(
            /count === 1|(back|wait|\)) > 0|charAt\(0\)|slice\(1\)|none100|of100|keepsSalt20|hasSalt20/g,
            "",
          ),
      )
      .join("\n");
    expect(said.match(/\d/g)).toBeNull();
  });

  it("of a new language need one folder and no other file", async () => {
    const languages = new Languages({
      name: import.meta.glob<string>("../support/languages/*/name.ts", { eager: true, import: "name" }),
      first: import.meta.glob<FirstMessages>("../support/languages/*/first.ts", { import: "first" }),
      later: import.meta.glob<LaterMessages>("../support/languages/*/later.ts", { import: "later" }),
      beside: import.meta.glob<BesideMessages>("../support/languages/*/beside.ts", { import: "beside" }),
    });
    expect([...languages.names]).toEqual([["qps", "[English]"]]);
    expect(languages.choose(["fr", "qps-GB"])).toBe("qps");
    const m = await languages.all("qps");
    expect(keys(m)).toEqual(keys(en));
    expect(keys(await languages.beside("qps"))).toEqual(keys(await LANGUAGES.beside("en")));
    expect(problemText(m, { kind: "noReading" })).toBe(`[${en.problems.noReading}]`);
    await expect(languages.first("en")).rejects.toThrow("en");
  });

  it("are chosen by what the reader asks for and the device prefers", () => {
    expect(codes).toEqual(expect.arrayContaining(["en", "es"]));
    expect(LANGUAGES.choose([null, "es-MX", "en"])).toBe("es");
    expect(LANGUAGES.choose([null, "xx"])).toBe("en");
  });

  it("have words for every warning and for every unused field", () => {
    for (const { code, m } of all) {
      for (const example of WARNING_EXAMPLES) {
        const words = m.warning(example);
        expect(words, `${example.code} in ${code}`).toMatch(/^[\p{Lu}\d].{20,}\.$/su);
        expect(words, `${example.code} in ${code}`).not.toMatch(/undefined|\[object|NaN/);
        for (const value of valuesOf(example)) expect(words, `${example.code} in ${code}`).toContain(value);
      }
      for (const field of UNUSED_FIELDS) {
        expect(m.answer.fields[`person.${field}`], `${field} in ${code}`).toBeTruthy();
        expect(m.reason(`person.${field}` as NotUsed["field"]), `${field} in ${code}`).toBeTruthy();
      }
    }
    const english = WARNING_EXAMPLES.map((each) => en.warning(each));
    for (const { code, m } of all.filter((each) => each.code !== "en"))
      WARNING_EXAMPLES.forEach((each, at) => {
        expect(m.warning(each), `${each.code} in ${code} is not English`).not.toBe(english[at]);
      });
  });

  it("advise nothing", () => {
    for (const { warning: _, ...said } of all.map(({ m }) => m))
      for (const text of texts(said))
        expect(text).not.toMatch(/you should|we recommend|best option|debería|recomendamos|mejor opción/i);
  });

  it("are read in English at about twelve years (Flesch and Kincaid)", () => {
    const { wordsASentence, syllablesAWord } = measure(readByPeople(en), /[aeiouy]+(?!\b(?<=[^l]e))/g);
    expect(0.39 * wordsASentence + 11.8 * syllablesAWord - 15.59).toBeLessThan(7);
  });

  it("are easy in Spanish (Fernández Huerta, 70 and more is easy)", () => {
    const { wordsASentence, syllablesAWord } = measure(readByPeople(es), /[aeiouáéíóúü]+/g);
    expect(206.84 - 60 * syllablesAWord - 1.02 * wordsASentence).toBeGreaterThan(70);
  });
});
