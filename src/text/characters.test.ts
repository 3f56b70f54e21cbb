import { describe, expect, it } from "vitest";
import { plainCharacters } from "./characters.ts";
import { escapeHtml } from "./escape-html.ts";
import { forPeople, jsonForPeople } from "./for-people.ts";
import { readableStretches } from "./markup.ts";
import { tokensOf, withoutAccents } from "./tokens.ts";

const plain = (text: string) => plainCharacters(text, [{ from: 0, to: text.length, words: null }]).text;

describe("characters as they are read", () => {
  it.each([
    ["’‘‛`", "'''`"],
    ["“”„«»", '"""""'],
    ["–—‑−‐", "-----"],
    ["1⁄2", "1/2"],
    ["a\u2028b\u2029c\u0085d\fe\vf", "a\nb\nc\nd\fe\vf"],
    ["3×4", "3x4"],
    ["a\u00adb\u200bc\u200fd\u202ae\u202ef\u2060g\u2064h\ufeffi", "abcdefghi"],
    ["½", " 1/2"],
    ["1½", "1 1/2"],
    ["ﬁ", "fi"],
    ["５％", "5%"],
    ["…", "..."],
    ["ñé", "ñé"],
    ["👩", "👩"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["&lt;5 &#8722;3 &#x2212;3 &eacute; &nbsp;.", "<5 -3 -3 é  ."],
    ["&LT;", "<"],
    ["R&D &; &x &amp", "R&D &; &x &amp"],
    ["&#12345678;", "&#12345678;"],
    ["&#x1234567;", "&#x1234567;"],
    ["&toolongtobeanentitynameforsureyes;", "&toolongtobeanentitynameforsureyes;"],
    ["\u2011", "-"],
    ["\u0007a\tb", "\u0007a\tb"],
  ])("%j is %j", (text, read) => {
    expect(plain(text)).toBe(read);
  });

  it("have their words where a tag stands for some", () => {
    const { text, from, to } = plainCharacters("a<br>b", [
      { from: 0, to: 1, words: null },
      { from: 1, to: 5, words: "\n" },
      { from: 5, to: 6, words: null },
    ]);
    expect(text).toBe("a\nb");
    expect([...from]).toEqual([0, 1, 5]);
    expect([...to]).toEqual([1, 5, 6]);
  });

  it("know the two halves of a sign beyond the first plane as one", () => {
    const { from, to } = plainCharacters("👩a", [{ from: 0, to: 3, words: null }]);
    expect([...from]).toEqual([0, 0, 2]);
    expect([...to]).toEqual([2, 2, 3]);
  });
});

describe("a page's text", () => {
  const read = (text: string) =>
    readableStretches(text)
      .map(({ from, to, words }) => words ?? text.slice(from, to))
      .join("");
  it.each([
    ["<p>a</p>b", "\n\na\n\nb"],
    ["a<br>b", "a\nb"],
    ["<ul><li>a</li><li>b</li></ul>", "\n\n\n- a\n- b\n\n"],
    ["<table><tr><th>a</th><td>b</td></tr></table>", "\n\n\n| a | b | \n\n"],
    ["<b>a</b> <SPAN class='x'>b</SPAN>", "a b"],
    ["<p>&amp;</p>", "\n\n&amp;\n\n"],
    ["<p>a<script>b<p>c</p></script>d</p>", "\n\nad\n\n"],
    ["<p>a</script>b", "\n\nab\n\n"],
    ["a <5 b", "a <5 b"],
    ["a <bold> b", "a <bold> b"],
  ])("%s", (text, words) => {
    expect(read(text)).toBe(words);
  });

  it.each(
    "p div article section header footer main aside table ul ol dl dd dt h1 h2 h3 h4 h5 h6 blockquote figure figcaption pre body form".split(
      " ",
    ),
  )("has paragraphs at a <%s>", (name) => {
    expect(read(`<div>x</div>a<${name}>b</${name}>c`).slice(5)).toBe("a\n\nb\n\nc");
  });

  it.each(
    "script style head template noscript svg iframe nav select".split(" "),
  )("has no words in a <%s>", (name) => {
    expect(read(`<div>x</div>a<${name}>b<i>c</i></${name}>d`).slice(5)).toBe("ad");
  });

  it.each(
    "p div br html body head article section table tr td th ul ol li h1 h6 span b i em strong a sup sub".split(
      " ",
    ),
  )("is known by <%s>", (name) => {
    expect(readableStretches(`a<${name}>b`)).not.toEqual([{ from: 0, to: name.length + 4, words: null }]);
    expect(readableStretches(`a<${name}x>b`)).toEqual([{ from: 0, to: name.length + 5, words: null }]);
  });

  it.each(["</p>", "<br/>", "<p class='x'>", "<P>", "<br />"])("is known by %s", (tag) => {
    expect(readableStretches(`a${tag}b`).length).toBeGreaterThan(1);
  });
});

describe("words, numbers and signs", () => {
  it.each([
    ["a b", ["a", "b"]],
    ["4.5 1,200.5 4. 5,", ["4.5", "1,200.5", "4", ".", "5", ","]],
    ["don't 'x'", ["don't", "'", "x", "'"]],
    ["<=5 >=6 <7 =", ["<=", "5", ">=", "6", "<", "7", "="]],
    ["4mg jak1", ["4", "mg", "jak", "1"]],
    ["Después año", ["despues", "año"]],
    ["(a)-%", ["(", "a", ")", "-", "%"]],
    ["  ", []],
  ])("%j", (text, words) => {
    const tokens = tokensOf(text);
    expect(tokens.map(({ word }) => word)).toEqual(words);
    for (const { start, end, word } of tokens) expect(withoutAccents(text.slice(start, end))).toBe(word);
  });

  it.each([
    ["DESPUÉS", "despues"],
    ["Ñandú ñ", "ñandu ñ"],
    ["Ärger ç", "arger c"],
    ["plain ~", "plain ~"],
    ["", ""],
  ])("%s without accents is %s", (text, word) => {
    expect(withoutAccents(text)).toBe(word);
  });
});

it("what means something in HTML is written so that it does not", () => {
  expect(escapeHtml('a & <b> "c" && <<>> ""')).toBe(
    "a &amp; &lt;b&gt; &quot;c&quot; &amp;&amp; &lt;&lt;&gt;&gt; &quot;&quot;",
  );
  expect(escapeHtml("&lt;")).toBe("&amp;lt;");
});

describe("signs that steer a terminal", () => {
  it("go, each kind of them", () => {
    expect(forPeople("a\rb\r\nc\u0000d\u061ce\u200ef\u200fg\u202ah\u202ei\u2066j\u2069k\u009bl")).toBe(
      "ab\r\ncdefghijkl",
    );
    expect(forPeople("a\rb\u0000c\td\u061ce\u200ef\u200fg\u202ah\u202ei\u2066j\u2069k\u009bl\n", true)).toBe(
      "a\rbc\tdefghijkl\n",
    );
  });

  it("are written as escapes in JSON", () => {
    expect(jsonForPeople('"a\u007fb\u009fc\u061cd\u200ee\u200ff\u2028g\u202eh\u2066i\u2069j"')).toBe(
      '"a\\u007fb\\u009fc\\u061cd\\u200ee\\u200ff\\u2028g\\u202eh\\u2066i\\u2069j"',
    );
  });
});
