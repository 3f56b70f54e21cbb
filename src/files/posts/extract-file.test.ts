import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Proposal } from "../../community/proposals/proposal.ts";
import { extractFile } from "./extract-file.ts";
import { LocalModel } from "./local-model.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-extract-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TOLD = "I stopped Olumiant in May and six weeks later my hair was falling out.";
const UNTOLD =
  "Litfulo and I drifted apart in March because of the cost. Hair hung on for two months, then I started shedding.";
const PROPOSED: Proposal = { event: "stop", drug: "Litfulo", words: "Litfulo and I drifted apart" };

async function linesOf(content: string, model?: LocalModel) {
  const name = join(folder, "posts.jsonl");
  writeFileSync(name, content);
  const found = [];
  for await (const line of extractFile(name, model)) found.push(line);
  return found;
}
const posts = (...list: readonly object[]) => list.map((post) => `${JSON.stringify(post)}\n`).join("");

describe("a file with one post a line", () => {
  it("is answered line by line, in its order, by ids that are text or numbers; blank lines are none", async () => {
    const content = `\ufeff${posts({ id: "b", text: TOLD })}\n  \r\n${posts({ id: 7, text: "Nice weather." })}`;
    const found = await linesOf(content);
    expect(found.map(({ id, event, drug }) => ({ id, event, drug }))).toEqual([
      { id: "b", event: "stop", drug: "baricitinib" },
      { id: "7", event: null, drug: null },
    ]);
  });

  it.each([
    ["no JSON", 'line 2: "n" is not allowed; it must be JSON with "id" and "text"'],
    ["null", 'line 2, id: "undefined" is not allowed; it must be text or a number'],
    ['{"id":true,"text":"x"}', 'line 2, id: "boolean" is not allowed; it must be text or a number'],
    ['{"id":"a"}', 'line 2, text: "undefined" is not allowed; it must be text'],
    ['{"id":"a","text":7}', 'line 2, text: "number" is not allowed; it must be text'],
  ])("is refused by the number of a line that is no post: %s", async (line, message) => {
    await expect(linesOf(`${posts({ id: 1, text: TOLD })}${line}\n`)).rejects.toThrow(
      expect.objectContaining({ name: "InputError", message }),
    );
  });
});

describe("a model beside the rules", () => {
  async function asked(text: string, ...proposals: readonly Proposal[]) {
    const model = new LocalModel({
      url: "http://localhost:8080/v1",
      model: "m",
      timeoutSeconds: 1,
      allowRemote: false,
    });
    const propose = vi.spyOn(model, "propose").mockResolvedValue(proposals);
    const content = posts({ id: "a", text });
    const [line] = await linesOf(content, model);
    return { line, alone: (await linesOf(content))[0], of: propose.mock.calls.map(([post]) => post) };
  }

  it("is asked about a post that names a drug and in which the rules find no change", async () => {
    const { line, alone, of } = await asked(UNTOLD, PROPOSED);
    expect(of).toEqual([UNTOLD]);
    expect(alone).toMatchObject({ event: null, drug: "ritlecitinib" });
    expect(line).toMatchObject({
      id: "a",
      event: "stop",
      drug: "ritlecitinib",
      reason: ["cost"],
      shed: true,
    });
  });

  it("is not asked where the rules find one, nor where there is no drug", async () => {
    for (const text of [TOLD, "Nice weather."]) {
      const { line, alone, of } = await asked(text, PROPOSED);
      expect(of, text).toEqual([]);
      expect(line).toEqual(alone);
    }
  });

  it("changes nothing where it proposes nothing, or what the post does not say", async () => {
    for (const proposals of [[], [{ ...PROPOSED, words: "I quit Litfulo in March" }]]) {
      const { line, alone, of } = await asked(UNTOLD, ...proposals);
      expect(of).toHaveLength(1);
      expect(line).toEqual(alone);
    }
  });
});
