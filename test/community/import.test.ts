import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { communityDocuments, communityPage, reportText, summarise } from "../../src/community/index.ts";
import { importFiles } from "../../src/files/posts/import-files.ts";
import { CommunityStore } from "../../src/files/posts/store.ts";
import { readCorpus } from "./read-corpus.ts";
import { generateStream } from "./streams/generate.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-community-"));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = new Uint8Array(32).fill(7);
const corpus = readCorpus();
let files = 0;

function fileOf(content: string | Uint8Array): string {
  const name = join(folder, `file${files++}`);
  writeFileSync(name, content);
  return name;
}

const rows = corpus.map(({ id, text }, at) => ({
  id,
  author: `writer-${id}`,
  body: text,
  created_utc: 1_600_000_000 + at,
  link_id: `t3_thread${at}`,
  subreddit: "alopecia_areata",
}));
const ndjson = (list: readonly unknown[], end = "\n") =>
  `${list.map((row) => JSON.stringify(row)).join(end)}${end}`;
const read = (content: string | Uint8Array) => importFiles([fileOf(content)], { secret });
const idNumbers = () => {
  let next = 0;
  return () => `report-${next++}`;
};

test("plain, CRLF, compressed, shuffled and string-dated dumps give the same reports", async () => {
  const plain = await read(ndjson(rows));
  expect(plain.reports.length).toBeGreaterThan(100);
  const strings = rows.map((row) => ({ ...row, created_utc: String(row.created_utc) }));
  const forms = [
    ndjson(rows, "\r\n"),
    zstdCompressSync(ndjson(rows)),
    Buffer.concat([zstdCompressSync(ndjson(rows.slice(0, 100))), zstdCompressSync(ndjson(rows.slice(100)))]),
    ndjson([...rows].reverse()),
    ndjson(strings),
    `\ufeff${ndjson(rows)}`,
    JSON.stringify(rows),
    JSON.stringify({ data: rows }),
    JSON.stringify({ kind: "Listing", data: { children: rows.map((data) => ({ kind: "t1", data })) } }),
  ];
  for (const [at, content] of forms.entries())
    expect((await read(content)).reports, `form ${at}`).toEqual(plain.reports);
});

test("deleted, removed, later deleted, programs', foreign and broken rows are set aside and counted", async () => {
  const own = "I stopped Olumiant and six weeks later my hair was falling out again.";
  const base = { created_utc: 1_600_000_000, link_id: "t3_a", subreddit: "alopecia_areata" };
  const { funnel, reports } = await read(
    `${ndjson([
      { ...base, id: "1", author: "[deleted]", body: `${own} olumiant` },
      { ...base, id: "2", author: "b", title: "Off Olumiant", selftext: "[removed]" },
      {
        ...base,
        id: "3",
        author: "c",
        body: own,
        _meta: { was_deleted_later: true, removal_type: "deleted" },
      },
      { ...base, id: "4", author: "AutoModerator", body: own },
      {
        ...base,
        id: "5",
        author: "e",
        body: "J'ai arrêté Olumiant en mars et mes cheveux sont tombés six semaines plus tard, c'est terrible.",
      },
      { ...base, id: "6", author: "f", body: `> ${own}\n\nSo sorry to read this about Olumiant.` },
    ])}this is no JSON: olumiant\n{"id":"7","author":"g","body":"I quit Olumiant in M`,
  );
  expect(funnel).toMatchObject({ deleted: 3, bot: 1, badLines: 1, truncatedTail: 1 });
  expect(funnel.notEnglish + funnel.noEvent).toBe(2);
  expect(reports).toEqual([]);
});

test("a cut off compressed file, a damaged one and half a JSON file are named errors; nothing is given", async () => {
  const packed = zstdCompressSync(ndjson(rows), { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  await expect(read(packed.subarray(0, packed.length - 40))).rejects.toThrow(
    /cut off; nothing of it was imported/,
  );
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, 200, 260);
  await expect(read(damaged)).rejects.toThrow(/nothing of it was imported/);
  await expect(read(JSON.stringify(rows).slice(0, -30))).rejects.toThrow(/begins like JSON/);
  await expect(importFiles([join(folder, "none")])).rejects.toThrow(/no such file/);
});

test("a thread's drug and a person's earlier word reach posts that name none, with less confidence", async () => {
  const thread = { created_utc: 1_600_000_000, subreddit: "alopecia_areata" };
  const { reports } = await read(
    ndjson([
      {
        ...thread,
        id: "p1",
        author: "asker",
        title: "Stopping Litfulo, what happened to you?",
        selftext: "Curious.",
      },
      {
        ...thread,
        id: "c1",
        author: "teller",
        link_id: "t3_p1",
        body: "I stopped it in May and 5 weeks later my hair was falling out.",
      },
      { ...thread, id: "c2", author: "other", link_id: "t3_p2", body: "I stopped it and my hair fell out." },
    ]),
  );
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ drug: "ritlecitinib", event: "stop", shed: true });
  expect(reports[0].confidence).toBeLessThan(0.8);
});

test("one person's posts become one report that grows; crossposts count once", async () => {
  const post = (id: string, author: string, created: number, body: string) => ({
    id,
    author,
    body,
    created_utc: created,
    link_id: `t3_${id}`,
    subreddit: "alopecia_areata",
  });
  const { reports, funnel } = await read(
    ndjson([
      post(
        "1",
        "a",
        1_600_000_000,
        "I stopped Olumiant 4mg, full regrowth. Five months off Olumiant now and still no shedding.",
      ),
      post(
        "2",
        "a",
        1_610_000_000,
        "Update: I stopped Olumiant and 7 months later I started shedding patches.",
      ),
      post("3", "a", 1_620_000_000, "I restarted Olumiant and it all grew back."),
      post(
        "4",
        "b",
        1_600_000_500,
        "Crossposting my story everywhere: I quit Xeljanz in June because of cost and lost all of my hair about nine weeks later, brows too.",
      ),
      post(
        "5",
        "c",
        1_600_000_900,
        "Crossposting my story everywhere: I quit Xeljanz in June because of cost and lost all of my hair about nine weeks later, brows too.",
      ),
    ]),
  );
  expect(funnel).toMatchObject({ duplicate: 1, merged: 2, kept: 2 });
  const first = reports.find(({ drug }) => drug === "baricitinib");
  expect(first).toMatchObject({
    event: "stop",
    doseBefore: 4,
    regrowthBefore: "full",
    shed: true,
    restarted: true,
    recaptured: "yes",
    period: "2020-H2",
  });
  expect(first?.firstShedWeeks?.low).toBeGreaterThan(20);
});

test("importing twice, or a dump that holds an earlier one, changes nothing that was counted", async () => {
  const store = new CommunityStore(":memory:", idNumbers());
  const half = await read(ndjson(rows.slice(0, 160)));
  const whole = await read(ndjson(rows));
  store.add(half.reports, half.funnel);
  const before = store.reports();
  expect(store.add(half.reports, half.funnel).known).toBe(true);
  expect(store.reports()).toEqual(before);
  expect(store.imports()).toBe(1);
  store.add(whole.reports, whole.funnel);
  expect(store.reports().length).toBe(whole.reports.length);
  store.close();
});

/** Every run of five words of a text, in plain lower case. */
function runsOfFive(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(" "));
}

test("an import that fails tells why, also where the store has given the step up by itself", async () => {
  const { reports, funnel } = await read(ndjson(rows.slice(0, 20)));
  expect(reports.length).toBeGreaterThan(0);
  // As on a full disk: there is no step left that could be rolled back.
  const store: CommunityStore = new CommunityStore(":memory:", () => {
    store.close();
    throw new Error("the disk is full");
  });
  expect(() => store.add(reports, funnel)).toThrow("the disk is full");
});

test("no run of five words of any post, no name, id or link is in the store, the report, the page or the index", async () => {
  const file = join(folder, "store.sqlite");
  const store = new CommunityStore(file, idNumbers());
  const { reports, funnel } = await read(ndjson(rows));
  store.add(reports, funnel);
  const summary = summarise(store.reports(), store.funnel(), store.imports());
  const outside = [
    JSON.stringify(summary),
    communityPage(summary),
    reportText(summary),
    JSON.stringify(communityDocuments(store.reports())),
    JSON.stringify(funnel),
  ];
  store.close();
  const stored = readdirSync(folder)
    .filter((name) => name.startsWith("store.sqlite"))
    .map((name) => readFileSync(join(folder, name), "latin1"));
  const all = [...stored, ...outside].join("\n").toLowerCase();
  const words = (all.match(/[\p{L}\p{N}']+/gu) ?? []).join(" ");
  for (const { id, text } of corpus) {
    expect(all.includes(`writer-${id}`), id).toBe(false);
    for (const run of runsOfFive(text)) expect(words.includes(run), run).toBe(false);
  }
  expect(all).not.toMatch(/t3_thread|https?:\/\/(?!www\.w3)|1600000/);
});

test("forget removes a report and its traces from the file", async () => {
  const file = join(folder, "forget.sqlite");
  const store = new CommunityStore(file, idNumbers());
  const { reports, funnel } = await read(ndjson(rows));
  store.add(reports, funnel);
  const marked = { ...reports[0], switchedTo: "a very rare medicine" };
  store.add([marked], { rows: 1 });
  const target = store.reports().find(({ switchedTo }) => switchedTo === "a very rare medicine")!;
  expect(readFileSync(file, "latin1")).toContain("a very rare medicine");
  expect(store.forget(target.reportId)).toBe(true);
  expect(store.forget(target.reportId)).toBe(false);
  store.close();
  const left = readFileSync(file, "latin1");
  expect(left).not.toContain("a very rare medicine");
  expect(left).not.toContain(`${target.reportId}{`);
  const again = new CommunityStore(file);
  again.forgetAll();
  expect(again.reports()).toEqual([]);
  expect(again.imports()).toBe(0);
  again.close();
});

test("a small stream at natural rarity imports; its events are found and the rest is counted", async () => {
  const stream = [
    ...generateStream(
      corpus.filter(({ split }) => split === "development"),
      2000,
      0.01,
    ),
  ];
  const { funnel, reports } = await read(ndjson(stream.map(({ row }) => row)));
  expect(funnel.rows).toBe(2000);
  expect(reports.length).toBeGreaterThan(12);
  expect(
    funnel.noDrug +
      funnel.noEvent +
      funnel.kept +
      funnel.merged +
      funnel.duplicate +
      funnel.otherIndication +
      funnel.notEnglish,
  ).toBe(2000);
});

test("a table of reviews is read with quotes, line breaks and any separator; what cannot be read is counted or refused", async () => {
  const own = 'I stopped Olumiant, and six weeks later\nmy hair was falling out in ""patches"".';
  const table = (separator: string) =>
    [
      ["id", "review", "rating"],
      ["1", `"${own}"`, "2"],
      ["2", "I never took it", "3"],
    ]
      .map((fields) => fields.join(separator))
      .join("\r\n");
  for (const separator of [",", ";", "\t"]) {
    const { reports, funnel } = await read(table(separator));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ drug: "baricitinib", event: "stop", shed: true });
    expect(funnel).toMatchObject({ rows: 2, badLines: 0, truncatedTail: 0 });
  }
  expect((await read(`${table(",")}\r\n3,I stopped, and then,4`)).funnel).toMatchObject({
    rows: 2,
    badLines: 1,
  });
  expect((await read(`${table(",")}\r\n3,"I stopped`)).funnel).toMatchObject({ rows: 2, truncatedTail: 1 });
  await expect(read(Buffer.from(`${table(",")}\r\n3,Zo\xe9,1`, "latin1"))).rejects.toThrow(
    /line 5: .*not UTF-8/,
  );
});

test("a line that is not UTF-8 is a bad line, a dump in UTF-16 is read, a page in the encoding it names", async () => {
  const body = "I stopped Olumiant in May and six weeks later my hair was falling out again.";
  const row = { id: "a", author: "b", body, subreddit: "alopecia", created_utc: 1_600_000_000 };
  const bad = Buffer.from(`{"id":"c","author":"d","body":"olumiant caf\xe9"}\n`, "latin1");
  const { reports, funnel } = await read(Buffer.concat([Buffer.from(ndjson([row])), bad]));
  expect(reports).toHaveLength(1);
  expect(funnel).toMatchObject({ rows: 1, badLines: 1 });
  const wide = Buffer.from(`\ufeff${ndjson([row])}`, "utf16le");
  expect((await read(wide)).reports).toEqual(reports);
  const page = (head: string) =>
    Buffer.from(`<html><head>${head}</head><p>Caf\xe9. ${body}</p></html>`, "latin1");
  expect((await read(page('<meta charset="iso-8859-1">'))).reports).toHaveLength(1);
  await expect(read(page(""))).rejects.toThrow(/not UTF-8/);
});
