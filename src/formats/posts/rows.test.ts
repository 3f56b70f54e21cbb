import { describe, expect, it } from "vitest";
import { detectFormat, isZstandard } from "./detect.ts";
import { rowsOf } from "./json-tree.ts";
import { pageEncoding, readHtmlPage } from "./page.ts";
import { readRedditRow, secondsOf } from "./reddit-row.ts";
import { isPostHeader, postColumns, readPostRow } from "./table.ts";

describe("what a file holds", () => {
  it.each([
    ["[1]", "json"],
    ["\ufeff [1]", "json"],
    ['{"id":1,"body":"x"}', "ndjson"],
    ['{"id":1}\n{"id":2}', "ndjson"],
    ["{\n}", "json"],
    [" { \n}", "json"],
    ['{"kind":"x"}', "json"],
    ['{ "data" : []}', "json"],
    ['{"kind":"t1","body":"x"}', "ndjson"],
    ['{"data":1,"selftext": "x"}', "ndjson"],
    [`{"kind":"t1","x":"${"x".repeat(60)}","body":"x"}`, "json"],
    ['{"kinds":"x"}', "ndjson"],
    ...["!doctype html", "HTML", "head", "body", "article", "div", '?xml version="1.0"?', "!-- x --"].map(
      (tag) => [`<${tag}>`, "html"],
    ),
    ["<3 you", "text"],
    ["x <html>", "text"],
    ["id,body\r1,x", "csv"],
    ["id,body\n1,x", "csv"],
    ["id,body", "csv"],
    ["body", "text"],
    ["id,name", "text"],
    ["", "text"],
  ])("%j is %s", (start, format) => {
    expect(detectFormat(start)).toBe(format);
  });

  it.each([
    [[0x28, 0xb5, 0x2f, 0xfd], true],
    [[0x28, 0xb5, 0x2f, 0xfd, 1], true],
    [[0x50, 0x2a, 0x4d, 0x18], true],
    [[0x5f, 0x2a, 0x4d, 0x18], true],
    [[0x60, 0x2a, 0x4d, 0x18], false],
    [[0x29, 0xb5, 0x2f, 0xfd], false],
    [[0x28, 0xb4, 0x2f, 0xfd], false],
    [[0x28, 0xb5, 0x2e, 0xfd], false],
    [[0x28, 0xb5, 0x2f, 0xfc], false],
    [[0x50, 0x2b, 0x4d, 0x18], false],
    [[0x50, 0x2a, 0x4c, 0x18], false],
    [[0x50, 0x2a, 0x4d, 0x19], false],
    [[0x28, 0xb5, 0x2f], false],
    [[], false],
  ])("the bytes %j begin a compressed file: %s", (bytes, packed) => {
    expect(isZstandard(new Uint8Array(bytes))).toBe(packed);
  });
});

describe("rows within JSON", () => {
  it.each<[string, unknown, unknown[]]>([
    ["a list", [{ body: 1 }, [{ body: 2 }]], [{ body: 1 }, { body: 2 }]],
    ["a listing", { kind: "Listing", data: { children: [{ body: 1 }] } }, [{ body: 1 }]],
    ["a listing of nothing", { kind: "Listing", data: null }, []],
    ["replies that are folded", { kind: "more", data: { body: 1 } }, []],
    ["a comment", { kind: "t1", data: { body: 1, replies: "" } }, [{ body: 1, replies: "" }]],
    ["a post", { kind: "t3", data: { title: 1 } }, [{ title: 1 }]],
    ["a comment without words", { kind: "t1", data: null }, [{ kind: "t1", data: null }]],
    ["data in a list", { data: [{ body: 1 }] }, [{ body: 1 }]],
    ["data of a kind in a list", { kind: "x", data: [{ body: 1 }] }, [{ body: 1 }]],
    ["data alone", { data: { body: 1 } }, [{ body: 1 }]],
    ["data of another kind", { kind: "x", data: { body: 1 } }, [{ kind: "x", data: { body: 1 } }]],
    ["a row with data beside its words", { body: 1, data: { x: 1 } }, [{ body: 1, data: { x: 1 } }]],
    ["a row with data beside its text", { selftext: 1, data: { x: 1 } }, [{ selftext: 1, data: { x: 1 } }]],
    ["a row with data beside its title", { title: 1, data: { x: 1 } }, [{ title: 1, data: { x: 1 } }]],
    ["children", { children: [{ body: 1 }] }, [{ body: 1 }]],
    [
      "a row with children beside its words",
      { body: 1, children: [{ body: 2 }] },
      [{ body: 1, children: [{ body: 2 }] }],
    ],
    ["a row", { id: 1 }, [{ id: 1 }]],
    ["no row", [null, 5, "x", undefined], []],
  ])("of %s", (_, value, rows) => {
    expect([...rowsOf(value)]).toEqual(rows);
  });

  it("are followed a thousand deep", () => {
    const nested = (depth: number) => {
      let value: unknown = { body: 1 };
      for (let i = 0; i < depth; i++) value = [value];
      return [...rowsOf(value)].length;
    };
    expect([nested(1000), nested(1001)]).toEqual([1, 0]);
  });
});

describe("a row of a dump", () => {
  const POST = {
    id: "p",
    title: "A &amp; B",
    selftext: "words",
    author: "ann",
    subreddit: "Alopecia",
    created_utc: 9e8,
  };
  const COMMENT = { id: "c", body: "words", author: "ann", link_id: "t3_p", created_utc: "900000000" };
  it("is a post or a comment", () => {
    expect(readRedditRow(POST)).toEqual({
      item: {
        source: "forum",
        id: "t3_p",
        thread: "p",
        author: "ann",
        place: "alopecia",
        created: 9e8,
        title: "A & B",
        text: "words",
      },
    });
    expect(readRedditRow(COMMENT)).toEqual({
      item: {
        source: "forum",
        id: "t1_c",
        thread: "p",
        author: "ann",
        place: "",
        created: 9e8,
        title: "",
        text: "words",
      },
    });
  });

  it.each([
    [{ ...COMMENT, id: "t1_c" }, { id: "t1_c" }],
    [{ ...COMMENT, id: "xt1_c" }, { id: "t1_xt1_c" }],
    [{ ...COMMENT, link_id: undefined }, { thread: null }],
    [{ ...COMMENT, author: null }, { author: "" }],
    [{ ...POST, selftext: null }, { text: "" }],
  ])("%j", (row, facts) => {
    expect(readRedditRow(row)).toMatchObject({ item: facts });
  });

  it.each([
    [null],
    [5],
    ["words"],
    [{}],
    [{ id: "c", body: 5 }],
    [{ id: "p", title: 5, selftext: "words" }],
  ])("%j is none", (row) => {
    expect(readRedditRow(row)).toEqual({ aside: "notAPost" });
  });

  it.each([
    [{ author: "[deleted]" }],
    [{ body: "[removed]" }],
    [{ _meta: { was_deleted_later: true } }],
    [{ _meta: { was_initially_deleted: true } }],
    [{ _meta: { removal_type: "deleted" } }],
    [{ removed_by_category: "moderator" }],
    [{ _meta: {}, removed_by_category: "moderator" }],
  ])("with %j was taken away", (facts) => {
    expect(readRedditRow({ ...COMMENT, ...facts })).toEqual({ aside: "deleted", id: "t1_c" });
  });

  it.each([
    [{ author: "deleted" }],
    [{ _meta: null }],
    [{ _meta: { was_deleted_later: false, was_initially_deleted: "no", removal_type: "" } }],
    [{ removed_by_category: null }],
    [{ removed_by_category: "" }],
  ])("with %j was not", (facts) => {
    expect(readRedditRow({ ...COMMENT, ...facts })).toHaveProperty("item");
  });

  it("of a program is set aside", () => {
    expect(readRedditRow({ ...COMMENT, author: "hairbot" })).toEqual({ aside: "bot" });
  });

  it.each([
    [1, 1],
    [0, null],
    [-5, null],
    ["", null],
    [" ", null],
    [" 5 ", 5],
    [1e11, 1e11],
    [100_000_000_001, 100_000_000],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    ["2014-05-13", 1_399_939_200],
    [true, null],
    [undefined, null],
  ])("the time %s is %s seconds", (value, seconds) => {
    expect(secondsOf(value)).toBe(seconds);
  });
});

describe("a table of posts", () => {
  it.each([
    ["id", "id reviewid post_id"],
    ["title", "title subject heading"],
    ["text", "text body review comment comments content selftext post"],
    ["author", "author user username name"],
    ["date", "date created created_utc time posted"],
    ["thread", "thread link_id thread_id"],
    ["rating", "rating stars effectiveness satisfaction"],
  ])("has a column of each %s", (what, names) => {
    for (const name of names.split(" ")) {
      const columns = postColumns(
        what === "text" ? ["x", ` ${name.toUpperCase()} `] : ["text", ` ${name.toUpperCase()} `],
      );
      expect(columns?.at.get(what), name).toBe(1);
      expect(columns?.count).toBe(2);
    }
  });

  it("is told by its header", () => {
    expect(isPostHeader('"id","body"')).toBe(true);
    expect(isPostHeader("id\tbody")).toBe(true);
    expect(isPostHeader("body")).toBe(false);
    expect(isPostHeader("id,mind")).toBe(false);
    expect(isPostHeader('id,"bo"dy')).toBe(false);
  });

  const columns = postColumns(["id", "title", "text", "author", "date", "thread"])!;
  const row = (...fields: string[]) => readPostRow(columns, fields, 7);
  it("has a post in each record", () => {
    expect(row("a", "T", "words", "ann", "2014-05-13", "th")).toEqual({
      item: {
        source: "forum",
        id: "a",
        thread: "th",
        author: "ann",
        place: "",
        created: 1_399_939_200,
        title: "T",
        text: "words",
      },
    });
    expect(row("", "", "words")).toEqual({
      item: {
        source: "forum",
        id: "line 7",
        thread: null,
        author: "",
        place: "",
        created: null,
        title: "",
        text: "words",
      },
    });
    expect(row("", "T", " ")).toMatchObject({ item: { title: "T" } });
  });

  it("has records that are none", () => {
    expect(row("a", " ", " ")).toEqual({ aside: "notAPost" });
    expect(row("a", "T", " [deleted] ")).toEqual({ aside: "deleted", id: "a" });
    expect(row("a", "T", "[removed]")).toEqual({ aside: "deleted", id: "a" });
    expect(row("a", "T", "x [removed]")).toHaveProperty("item");
    expect(row("a", "T", "[removed] x")).toHaveProperty("item");
    expect(row("a", "T", "w", "", "", "", " ", "x")).toBeNull();
    expect(row("a", "T", "w", "", "", "", " ", "")).toHaveProperty("item");
  });
});

describe("a saved page", () => {
  const texts = (page: string) => readHtmlPage(page).map(({ text }) => text);
  it.each(
    "script style nav svg noscript template textarea select button option head footer blockquote".split(" "),
  )("has no words in its <%s>", (name) => {
    expect(texts(`<p>a</p><${name}>hidden</${name}><p>b</p>`)).toEqual(["a\nb"]);
    // Nor in what stands within it.
    if (["nav", "footer", "blockquote", "button"].includes(name))
      expect(texts(`<p>a</p><${name}><div>hidden</div></${name}>`)).toEqual(["a"]);
  });

  it.each(
    "p div li ul ol h1 h2 h3 h4 h5 h6 section article header shreddit-comment form".split(" "),
  )("has lines of their own in its <%s>", (name) => {
    expect(texts(`a <b>x</b><${name}>b</${name}>c`)).toEqual([name === "article" ? "b" : "a x\nb\nc"]);
  });

  it("has lines in its tables and at breaks", () => {
    expect(texts("a<br>b")).toEqual(["a\nb"]);
    expect(texts("x<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>y")).toEqual([
      "x\na\nb\nc\ny",
    ]);
  });

  it.each([
    "article",
    "section",
    "div",
    "li",
    "shreddit-comment",
  ])("marks a person's words by a <%s>", (name) => {
    for (const mark of ["comment", "post", "review", "my-comment-1"])
      expect(texts(`menu<${name} class="${mark}">a</${name}>`), mark).toEqual(["a"]);
    for (const mark of ["usertext-body", "md"])
      expect(texts(`menu<${name} class="${mark}">a</${name}>`), mark).toEqual(["a"]);
    for (const mark of ["comments", "reposted", "mdx", ""]) {
      const text = texts(`menu<${name} class="${mark}">a</${name}>`);
      expect(text, mark).toEqual([name === "article" ? "a" : "menu\na"]);
    }
  });

  it("of one person is a text, of several a forum's", () => {
    expect(readHtmlPage("<title>T</title>a")).toEqual([
      {
        source: "blog",
        id: "part 1",
        thread: null,
        place: "",
        author: "the page's writer",
        created: null,
        title: "T",
        text: "a",
      },
    ]);
    expect(readHtmlPage("<title>T</title><article>a</article><article>b</article>")).toEqual([
      {
        source: "forum",
        id: "part 1",
        thread: null,
        place: "",
        author: "",
        created: null,
        title: "T",
        text: "a",
      },
      {
        source: "forum",
        id: "part 2",
        thread: null,
        place: "",
        author: "",
        created: null,
        title: "",
        text: "b",
      },
    ]);
    expect(readHtmlPage("<p> </p>")).toEqual([]);
    expect(readHtmlPage("")).toEqual([]);
  });

  it("takes marked parts before articles, an article within another as its own words", () => {
    expect(texts('<article>a</article><div class="post">b</div>')).toEqual(["b"]);
    expect(texts("<article>a<article>b</article></article>")).toEqual(["a\nb"]);
    expect(texts('<div class="md">a<div class="md">b</div></div>')).toEqual(["a\nb"]);
    expect(texts('<span class="comment">a</span>')).toEqual(["a"]);
    expect(texts('menu <span class="comment">a</span>')).toEqual(["menu a"]);
    expect(texts('<div class="post"> </div><div class="post">b</div>')).toEqual(["b"]);
  });

  it("has single spaces, and no empty lines", () => {
    expect(texts("<p>a \t\n &nbsp; b</p>\n\n<p> c</p>")).toEqual(["a b\nc"]);
    expect(texts("a\nb")).toEqual(["a b"]);
    expect(readHtmlPage("<title> A \n B </title>x")[0].title).toBe("A\nB");
  });

  it("is refused where it is nested without end, and read to its last letter", () => {
    expect(texts(`${"<b>".repeat(1999)}a`)).toEqual(["a"]);
    expect(texts("a &amp")).toEqual(["a &"]);
    expect(() => texts(`${"<b>".repeat(2001)}a`)).toThrow(/its elements are nested more than 2000 deep/);
  });

  it.each([
    ['<meta charset="utf-8">', "utf-8"],
    ["<meta charset='koi8-r'>", "koi8-r"],
    ["<META CHARSET = utf-8>", "utf-8"],
    ['<meta name="x" content="text/html; charset= x:y.z ">', "x:y.z"],
    ['<meta name="x"><p charset="utf-8">', undefined],
    ['<meta xcharset="utf-8">', undefined],
    [`${" ".repeat(4096)}<meta charset="utf-8">`, undefined],
    [`${" ".repeat(4000)}<meta charset="utf-8">`, "utf-8"],
  ])("%j names its encoding: %s", (start, encoding) => {
    expect(pageEncoding(new TextEncoder().encode(start))).toBe(encoding);
  });
});
