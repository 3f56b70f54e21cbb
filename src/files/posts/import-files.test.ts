import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answerImport } from "./import-answer.ts";
import { type ImportOptions, importFiles } from "./import-files.ts";
import { type ImportReply, importInThread } from "./import-thread.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-import-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fileOf = (content: string) => {
  const name = join(folder, `file${files++}`);
  writeFileSync(name, content);
  return name;
};

const TOLD = "I stopped Olumiant in May and six weeks later my hair was falling out.";
const row = (id: string, body: string, more: object = {}) =>
  `${JSON.stringify({ id, author: `writer ${id}`, body, created_utc: 1_600_000_000, link_id: "t3_x", subreddit: "alopecia", ...more })}\n`;
const PIECE = 2 ** 18;
/** Posts and blanks behind them that fill so many pieces. */
const padded = (posts: string, pieces: number) =>
  `${posts + " ".repeat(pieces * PIECE - posts.length - 1)}\n`;
const key = new Uint8Array(32).fill(1);
/** Of a post's id under the key: the first 22 letters of a keyed hash (SHA-256). */
const hashOf = (id: string) =>
  createHmac("sha256", key).update(`forum ${id}`).digest("base64url").slice(0, 22);
const read = (content: string, options?: ImportOptions) => importFiles([fileOf(content)], options);

describe("an import", () => {
  it("counts every row, and why each is no story", async () => {
    const deleted = { _meta: { was_deleted_later: true } };
    const { funnel, reports, formats, warnings } = await importFiles([
      fileOf(
        row("a", TOLD) + row("b", "Nice weather.") + row("c", TOLD, deleted) + row("d", "On Olumiant now."),
      ),
      fileOf(`id,body\n1,Olumiant is a drug\n`),
    ]);
    expect(reports).toMatchObject([{ drug: "baricitinib", event: "stop", shed: true }]);
    expect(funnel).toEqual({
      rows: 5,
      badLines: 0,
      truncatedTail: 0,
      deleted: 1,
      bot: 0,
      notAPost: 0,
      noDrug: 1,
      notEnglish: 0,
      noEvent: 2,
      otherIndication: 0,
      duplicate: 0,
      merged: 0,
      kept: 1,
    });
    expect([formats, warnings]).toEqual([["ndjson", "csv"], []]);
  });

  it("reads a comment that names no drug only in a thread whose opening post does", async () => {
    const post = row("p", "", { title: "Stopping Litfulo?", selftext: "Curious.", body: undefined });
    const comments = ["p", "q"].map((thread) =>
      row(`in ${thread}`, "[deleted]", { link_id: `t3_${thread}` }),
    );
    // What is not read is not known to be deleted.
    expect((await read(post + comments.join(""))).funnel).toMatchObject({ rows: 3, deleted: 1, noDrug: 1 });
  });

  it("counts lines that are no rows, and one cut off at the end, once although files are read twice", async () => {
    const { funnel } = await read(`${row("a", TOLD)}Olumiant\n{"body":"olumiant\n{"id":"b","body":"Olumiant`);
    expect(funnel).toMatchObject({ rows: 1, badLines: 2, truncatedTail: 1 });
  });

  it("tells how far it is, over two readings of all files", async () => {
    const shares: number[] = [];
    const names = [fileOf(padded(row("a", TOLD), 2)), fileOf(padded(row("b", "x"), 2))];
    await importFiles(names, {}, (share) => shares.push(share));
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("keeps nothing of posts unless that is asked for", async () => {
    const { origins, words, withdrawn } = await read(row("a", TOLD));
    expect({ origins, words, withdrawn }).toEqual({ origins: [[]], words: [], withdrawn: [] });
  });

  it("gives back the words of the posts behind each report where they are asked for", async () => {
    const { words } = await read(row("a", TOLD), { holdsWords: true });
    expect(words).toEqual([[TOLD]]);
  });

  it("tells of a model that was asked and failed", async () => {
    const unasked = "Litfulo and I drifted apart in March because of the cost. I started shedding.";
    // The port of a service that no machine has any more: nothing answers there.
    const model = { url: "http://127.0.0.1:9/v1", model: "m", timeoutSeconds: 1, allowRemote: false };
    const { funnel, warnings } = await read(row("a", TOLD) + row("b", unasked), { model });
    expect(funnel).toMatchObject({ modelAsked: 1, modelFailed: 1, modelRejected: 0, modelAccepted: 0 });
    expect(warnings).toEqual([{ code: "languageModelFailed", posts: 1 }]);
  });
});

describe("posts that can be withdrawn", () => {
  const withdrawals = { key, known: [] as string[] };

  it("are known by a hash of their id under the key, by report", async () => {
    const { origins, withdrawn } = await read(row("a", TOLD) + row("t1_b", TOLD.replace("six", "nine")), {
      withdrawals,
    });
    expect([...origins].sort()).toEqual([[hashOf("t1_a")], [hashOf("t1_b")]].sort());
    expect(withdrawn).toEqual([]);
  });

  it("are withdrawn where a later dump marks a known one as deleted, whatever is left of its words", async () => {
    const known = [hashOf("t1_a"), hashOf("t3_p")];
    const later =
      row("a", "[deleted]") +
      row("b", "[deleted]") +
      row("a2", "[deleted]") +
      row("p", "", { title: "Off Olumiant", selftext: "[removed]", body: undefined });
    const { withdrawn, reports, funnel } = await read(later, { withdrawals: { key, known } });
    expect([...withdrawn].sort()).toEqual([...known].sort());
    expect(reports).toEqual([]);
    // Of those that name no drug only the known one is read at all.
    expect(funnel).toMatchObject({ rows: 4, deleted: 2, noDrug: 2 });
  });

  it("are not withdrawn where a dump still has them", async () => {
    const { withdrawn } = await read(row("a", TOLD), { withdrawals: { key, known: [hashOf("t1_a")] } });
    expect(withdrawn).toEqual([]);
  });

  it("are those of a row inside another row, too", async () => {
    const inner = { kind: "t1", data: { id: "c", author: "[deleted]", body: "[deleted]" } };
    const replies = { kind: "Listing", data: { children: [inner] } };
    const outer = { kind: "t1", data: { id: "a", author: "x", body: "hello", replies } };
    const { withdrawn } = await read(`${row("z", "x")}${JSON.stringify(outer)}\n`, {
      withdrawals: { key, known: [hashOf("t1_c")] },
    });
    expect(withdrawn).toEqual([hashOf("t1_c")]);
  });
});

describe("a thread that imports", () => {
  async function told(names: readonly string[], options: ImportOptions = {}): Promise<ImportReply[]> {
    const replies: ImportReply[] = [];
    await answerImport({ names, options }, (reply) => replies.push(reply));
    return replies;
  }

  it("tells its progress in steps of a hundredth, then the result", async () => {
    const name = fileOf(padded(row("a", TOLD), 60));
    const replies = await told([name], { secret: key, holdsWords: true });
    const shares = replies.slice(0, -1).map((reply) => ("progress" in reply ? reply.progress : Number.NaN));
    // Sixty pieces, each read twice: 118 times more than the first of each, 1/120 apart.
    expect(shares[0]).toBe(2 / 120);
    for (const [at, share] of shares.slice(1).entries())
      expect(Math.round(120 * (share - shares[at]))).toBe(2);
    expect(shares.at(-1)).toBe(1);
    expect(replies.at(-1)).toEqual({
      result: await importFiles([name], { secret: key, holdsWords: true }),
    });
  });

  it("tells a step that is a hundredth", async () => {
    // The second of 25 pieces is 2/25 of the first of eight readings.
    const names = [fileOf(padded(row("a", "x"), 25)), fileOf("x"), fileOf("x"), fileOf("x")];
    expect((await told(names))[0]).toEqual({ progress: 0.01 });
  });

  it("tells why it failed", async () => {
    expect(await told([join(folder, "none")])).toMatchObject([{ error: { kind: "InputError" } }]);
  });

  it("is not started again for a file that cannot be read", async () => {
    const shares: number[] = [];
    const names = [fileOf(padded(row("a", TOLD), 3)), join(folder, "none")];
    const importing = importInThread({ names }, (share) => shares.push(share));
    await expect(importing).rejects.toMatchObject({ name: "InputError", value: names[1] });
    expect(shares).toEqual([0.25 * (2 / 3), 0.25]);
  });

  it("is started once more, with more memory, where the first had too little, and not a third time", async () => {
    const [little, more] = [{ maxOldGenerationSizeMb: 4 }, { maxOldGenerationSizeMb: 1000 }];
    const task = { names: [fileOf(row("a", TOLD))] };
    const { reports } = await importInThread(task, undefined, [little, more]);
    expect(reports).toMatchObject([{ drug: "baricitinib", event: "stop" }]);
    await expect(importInThread(task, undefined, [little, little])).rejects.toMatchObject({
      code: "ERR_WORKER_OUT_OF_MEMORY",
    });
  });
});
