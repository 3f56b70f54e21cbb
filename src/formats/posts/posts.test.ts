import { expect, test } from "vitest";
import { decodeEntities, ownWords } from "../../community/text/clean.ts";
import { detectFormat } from "./detect.ts";
import { rowsOf } from "./json-tree.ts";
import { pageEncoding, readHtmlPage } from "./page.ts";
import { readRedditRow, secondsOf } from "./reddit-row.ts";
import { postColumns, readPostRow } from "./table.ts";

test("formats are told by content", () => {
  expect(detectFormat('{"id":"a","body":"x"}\n{"id":"b"}')).toBe("ndjson");
  expect(detectFormat('{"kind":"Listing","data":{"children":[]}}')).toBe("json");
  expect(detectFormat('[{"kind":"Listing"}]')).toBe("json");
  expect(detectFormat('{\n "data": []}')).toBe("json");
  expect(detectFormat("title,body,date\na,b,c")).toBe("csv");
  expect(detectFormat("<!DOCTYPE html><html>")).toBe("html");
  expect(detectFormat("Dear diary, I stopped.")).toBe("text");
});

test("a thread of two listings gives the post and every reply, without the folded ones", () => {
  const reply = { kind: "t1", data: { body: "inner", replies: "" } };
  const thread = [
    { kind: "Listing", data: { children: [{ kind: "t3", data: { title: "post", selftext: "" } }] } },
    {
      kind: "Listing",
      data: {
        children: [
          {
            kind: "t1",
            data: {
              body: "outer",
              replies: {
                kind: "Listing",
                data: { children: [reply, { kind: "more", data: { children: ["x"] } }] },
              },
            },
          },
        ],
      },
    },
  ];
  expect([...rowsOf(thread)]).toHaveLength(3);
});

test("dates come as numbers, strings, milliseconds and calendar dates", () => {
  expect(secondsOf(1_400_000_000)).toBe(1_400_000_000);
  expect(secondsOf("1400000000")).toBe(1_400_000_000);
  expect(secondsOf(1_400_000_000_000)).toBe(1_400_000_000);
  expect(secondsOf("2014-05-13T16:53:20Z")).toBe(1_400_000_000);
  expect(secondsOf(null)).toBeNull();
  expect(secondsOf("soon")).toBeNull();
});

test("a row that is no post and one taken away are told apart", () => {
  expect(readRedditRow({ subreddit: "x" })).toEqual({ aside: "notAPost" });
  expect(readRedditRow(null)).toEqual({ aside: "notAPost" });
  expect(readRedditRow({ id: "p", title: "[ Removed by Reddit ]", selftext: "", author: "a" })).toEqual({
    aside: "deleted",
    id: "t3_p",
  });
  expect(readRedditRow({ id: "c", body: "words", author: "a", _meta: { was_deleted_later: true } })).toEqual({
    aside: "deleted",
    id: "t1_c",
  });
});

test("a table of posts is known by its text column, whatever its separator", () => {
  expect(detectFormat("id;title;review\n1;a;b")).toBe("csv");
  expect(detectFormat('"id"\t"body"\n1\tb')).toBe("csv");
  expect(detectFormat("I stopped it, and my hair fell out, after which I left a review")).toBe("text");
  const columns = postColumns(["title", "review", "rating"])!;
  expect(readPostRow(columns, ["Good", "I said no", "4"], 2)).toMatchObject({
    item: { source: "review", title: "Good", text: "I said no", id: "line 2" },
  });
  expect(readPostRow(columns, ["Good", "I said no", "4", ""], 2)).not.toBeNull();
  expect(readPostRow(columns, ["Good", "I said no", " but left", "4"], 2)).toBeNull();
  expect(postColumns(["a", "b"])).toBeNull();
});

test("a saved page gives its comments, or itself", () => {
  const page = `<html><title>A &amp; B</title><script>var x = "I stopped"</script><div class="comment">First <b>st</b>ory</div><div class="comment">Second</div></html>`;
  const stories = readHtmlPage(page);
  expect(stories.map(({ text }) => text)).toEqual(["First story", "Second"]);
  expect(stories.map(({ title }) => title)).toEqual(["A & B", ""]);
  expect(readHtmlPage("<p>One</p><blockquote>said another</blockquote><p>Two</p>")[0].text).toBe("One\nTwo");
});

test.each([
  "class",
  "id",
  "data-testid",
  "itemprop",
  "slot",
])("a page may mark its comments by %s", (name) => {
  const page = `<div>Menu</div><div ${name}="comment">First</div><div ${name}="comment">Second</div>`;
  expect(readHtmlPage(page).map(({ text }) => text)).toEqual(["First", "Second"]);
});

test("a reply within a comment is another person's story, a comment's own text is not", () => {
  const page = `<div class="comment"><div class="entry"><div class="md">Mine<div>went on</div></div></div>
    <div class="child"><div class="comment"><div class="md">Theirs</div></div></div></div>`;
  expect(readHtmlPage(page).map(({ text }) => text)).toEqual(["Mine\nwent on", "Theirs"]);
  expect(readHtmlPage("<article>A<p>b</article><article>C</article>").map(({ text }) => text)).toEqual([
    "A\nb",
    "C",
  ]);
  expect(readHtmlPage("<form><p>Words<textarea>a draft</textarea></form>")[0].text).toBe("Words");
});

test("a page of open tags takes time in proportion, and one without end is refused", () => {
  const before = process.cpuUsage();
  readHtmlPage(`<body>${"<div ".repeat(300_000)}</body>`);
  readHtmlPage(`<body>${"<p>x<br>".repeat(100_000)}</body>`);
  // Of a processor: what else the machine does is none of it.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(10);
  expect(() => readHtmlPage("<div>".repeat(100_000))).toThrow(/nested more than/);
});

test("a page says its encoding", () => {
  const start = (head: string) => pageEncoding(new TextEncoder().encode(`<html><head>${head}`));
  expect(start('<meta charset="iso-8859-1">')).toBe("iso-8859-1");
  expect(start('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')).toBe(
    "windows-1252",
  );
  expect(start("")).toBeUndefined();
});

test("entities are characters, once or twice escaped, and what looks like one stays", () => {
  expect(decodeEntities("a &amp;#39;b&#39; &amp;lt;3 &rsquo; &constructor; AT&T &notit")).toBe(
    "a 'b' <3 \u2019 &constructor; AT&T &notit",
  );
});

test("quotes, links, entities and invisible letters go; the writer's words stay", () => {
  const words = ownWords(
    "> I stopped\n\nI &gt;&amp;#x200B; **did** not, see [this](https://example.org/x) https://example.org",
  );
  expect(words).not.toMatch(/stopped|example|\u200b|\*/);
  expect(words).toContain("did not");
});
