import { expect, test } from "vitest";
import { csvColumns, csvRecord, readCsvRow } from "../../src/community/readers/csv.ts";
import { detectFormat } from "../../src/community/readers/detect.ts";
import { readHtmlPage } from "../../src/community/readers/html.ts";
import { rowsOf } from "../../src/community/readers/json-tree.ts";
import { readRedditRow, secondsOf } from "../../src/community/readers/reddit-row.ts";
import { ownWords } from "../../src/community/text/clean.ts";

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

test("CSV fields may hold commas, quotes and line breaks, also across pieces", () => {
  const text = 'title,review,rating\n"Good, mostly","I said ""no""\nand left",4\r\nb,c,5';
  const header = csvRecord(text, 0, false)!;
  const columns = csvColumns(header.fields)!;
  const first = csvRecord(text, header.next, false)!;
  expect(first.fields).toEqual(["Good, mostly", 'I said "no"\nand left', "4"]);
  expect(csvRecord(text, first.next, false)).toBeNull();
  expect(csvRecord(text, first.next, true)!.fields).toEqual(["b", "c", "5"]);
  expect(csvRecord(text.slice(0, 40), header.next, false)).toBeNull();
  expect(readCsvRow(columns, first.fields, 2)).toMatchObject({
    item: { source: "review", title: "Good, mostly" },
  });
  expect(csvColumns(["a", "b"])).toBeNull();
});

test("a saved page gives its comments, or itself", () => {
  const page = `<html><title>A &amp; B</title><script>var x = "I stopped"</script><div class="comment">First <b>story</b></div><div class="comment">Second</div></html>`;
  expect(readHtmlPage(page).map(({ text }) => text)).toEqual(["First story", "Second"]);
  expect(readHtmlPage("<p>One</p><blockquote>said another</blockquote><p>Two</p>")[0].text).toBe("One\nTwo");
});

test("quotes, links, entities and invisible letters go; the writer's words stay", () => {
  const words = ownWords(
    "> I stopped\n\nI &gt;&amp;#x200B; **did** not, see [this](https://example.org/x) https://example.org",
  );
  expect(words).not.toMatch(/stopped|example|\u200b|\*/);
  expect(words).toContain("did not");
});
