import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Funnel } from "../../src/community/index.ts";
import { factSentence } from "../../src/community/sentences.ts";
import { CommunityStore } from "../../src/files/posts/store.ts";
import { someReport } from "../community/some-stories.ts";
import { anagen } from "../support/anagen.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-stories-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const run = async (...words: string[]) => {
  const { code, out, err } = await anagen(["community", ...words]);
  expect(code, err).toBe(0);
  return { out, err };
};
const lines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
const post = (id: string, body: string, more: object = {}) => ({
  ...{
    id,
    author: `name-${id}`,
    body,
    created_utc: 1_600_000_000,
    link_id: "t3_x",
    subreddit: "alopecia_areata",
  },
  ...more,
});
const STOPPED = post(
  "first",
  "I stopped Olumiant 4mg because of insurance and six weeks later I started shedding.",
);
const PAUSED = post("third", "Had to pause Litfulo for surgery, two weeks, no shedding so far.");

describe("an import, for people", () => {
  const posts = file("posts.ndjson");
  const store = file("import.sqlite");
  beforeAll(() => writeFileSync(posts, lines([STOPPED, PAUSED])));

  it("counts what became of the posts, and keeps nothing of a dry run", async () => {
    const { out } = await run("import", posts, "--dry-run", "--store", store);
    expect(out.trimEnd().split("\n").at(-1)).toBe("nothing was kept (--dry-run)");
    for (const line of out.trimEnd().split("\n").slice(0, -1)) expect(line).toMatch(/^[a-zA-Z]{3,} +\d+$/);
    expect(out).toMatch(/^kept +2$/m);
    expect(JSON.parse((await run("report", "--json", "--store", store)).out).imports).toBe(0);
  });

  it("says how many are new, how many are told alike, and when all was imported before", async () => {
    expect((await run("import", posts, "--store", store)).out).toMatch(
      /\n2 reports added, 0 told alike by ones already stored\n$/,
    );
    expect((await run("import", posts, "--store", store)).out).toMatch(
      /\nthis was imported before; nothing was added\n$/,
    );
    const { imports } = JSON.parse((await run("report", "--json", "--store", store)).out);
    expect(imports).toBe(1);
  });
});

it("what the rules read of a post is a line: change, drug and confidence, or that there is no change", async () => {
  const posts = file("texts.jsonl");
  writeFileSync(
    posts,
    lines([
      { id: "x", text: "I stopped Olumiant 4mg and 6 weeks later I shed." },
      { id: 2, text: "Nice hat!" },
    ]),
  );
  const [first, second] = (await run("extract", posts)).out.split("\n");
  expect(first).toMatch(/^x: stop of baricitinib, confidence 0\.\d+$/);
  expect(second).toBe("2: no change");
});

describe("stories that wait for a person", () => {
  const store = file("review.sqlite");
  let ids: string[] = [];
  beforeAll(() => {
    const kept = new CommunityStore(store);
    const facts = [
      someReport(0, { band: "middle", confidence: 0.6 }),
      someReport(1, { band: "low", confidence: 0.2, shed: true }),
      someReport(2, { band: "high", confidence: 0.95, event: "pause" }),
      someReport(3, { band: "middle", confidence: 0.4, drug: "ritlecitinib" }),
    ].map(({ reportId: _, ...rest }) => rest);
    ids = kept.add(facts, {} as Funnel).ids.flatMap((id) => id ?? []);
    kept.close();
  });

  it("are shown with the least sure first, as facts, not those that count", async () => {
    const { out } = await run("review", "--store", store);
    const blocks = out.trimEnd().split("\n\n");
    expect(blocks.map((block) => block.split("\n")[0])).toEqual([
      `${ids[1]}  low, 0.2`,
      `${ids[3]}  middle, 0.4`,
      `${ids[0]}  middle, 0.6`,
    ]);
    expect(blocks[1]).toContain(`\n  ${factSentence(someReport(3, { drug: "ritlecitinib" }))}`);
    expect(out).not.toContain("Its post");
    expect((await run("review", "--store", store, "--limit", "1")).out.trimEnd().split("\n\n")).toHaveLength(
      1,
    );
    const json = JSON.parse((await run("review", "--store", store, "--limit", "2", "--json")).out);
    expect(json).toMatchObject({
      schema: "anagen/community-review@1",
      total: 3,
      reports: [{ reportId: ids[1] }, {}],
    });
    expect(json.reports).toHaveLength(2);
  });

  it("count once they are accepted, and are gone once they are rejected", async () => {
    expect((await run("review", "--store", store, "--accept", ids[1])).out).not.toContain(ids[1]);
    expect((await run("review", "--store", store, "--reject", ids[3])).out).not.toContain(ids[3]);
    expect((await run("forget", ids[0], "--store", store)).out).toBe("the story is forgotten\n");
    expect((await run("review", "--store", store)).out).toBe("no story waits for a person\n");
    const forgotten = JSON.parse((await run("forget", ids[1], "--store", store, "--json")).out);
    expect(forgotten).toEqual({ schema: "anagen/community-forget@1", forgotten: ids[1] });
    expect((await run("forget", "--all", "--store", store)).out).toBe("all stories are forgotten\n");
    expect(JSON.parse((await run("forget", "--all", "--store", store, "--json")).out).forgotten).toBe("all");
  });
});

it("a report is text, JSON, or a page that needs nothing else", async () => {
  const nowhere = file("none.sqlite");
  expect((await run("report", "--store", nowhere)).out).toMatch(/[Nn]othing has been imported|No stor/);
  expect((await run("report", "--html", "--store", nowhere)).out).toMatch(/^<!doctype html>/);
  expect(JSON.parse((await run("report", "--json", "--html", "--store", nowhere)).out)).toMatchObject({
    schema: "anagen/community-report@2",
  });
});
