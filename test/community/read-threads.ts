import { readFileSync } from "node:fs";
import type { RawItem } from "../../src/community/raw-item.ts";
import { type Labels, readLabels } from "./read-corpus.ts";

/** An invented thread: its rows in order, and for each writer who tells of a change what should be kept of it. */
export interface LabelledThread {
  readonly number: number;
  readonly items: readonly RawItem[];
  readonly expected: ReadonlyMap<string, Labels>;
  readonly split: "development" | "test";
}

const FILE = new URL("./corpus/threads/threads.txt", import.meta.url);

/** The threads of the corpus. Format: see corpus/README.md. */
export function readThreads(): LabelledThread[] {
  return readFileSync(FILE, "utf8").split(/^=== /m).slice(1).map(readThread);
}

function readThread(block: string): LabelledThread {
  const [opening, ...comments] = block.split(/^== /m);
  const [number, title, told] = opening
    .slice(0, opening.indexOf("\n"))
    .split("|")
    .map((part) => part.trim());
  const thread = `thread${number}`;
  const expected = new Map<string, Labels>();
  if (told) expected.set(`op-${number}`, readLabels(told));
  const item = (at: number, writer: string, heading: string, text: string): RawItem => ({
    source: "forum",
    id: `t${at === 0 ? 3 : 1}_${thread}x${at}`,
    thread,
    author: `${writer}-${number}`,
    place: "alopecia_areata",
    created: 1_600_000_000 + 100_000 * Number(number) + 1000 * at,
    title: heading,
    text,
  });
  const items = comments.map((comment, at) => {
    const head = comment.slice(0, comment.indexOf("\n"));
    const [writer, given = ""] = head.split("|").map((part) => part.trim());
    if (given !== "") expected.set(`${writer}-${number}`, readLabels(given));
    return item(at + 1, writer, "", comment.slice(head.length + 1).trim());
  });
  return {
    number: Number(number),
    items: [item(0, "op", title, opening.slice(opening.indexOf("\n") + 1).trim()), ...items],
    expected,
    split: Number(number) % 2 === 1 ? "development" : "test",
  };
}
