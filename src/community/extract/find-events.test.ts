import { describe, expect, test } from "vitest";
import { preparePost, toDocument } from "./document.ts";
import { extract } from "./extract.ts";
import { findEvents } from "./find-events.ts";

const eventOf = (text: string) => extract(text).event;

describe("what stops by itself is no drug", () => {
  test.each([
    "my hair stopped",
    "my hair loss stopped",
    "my hair fall stopped",
    "the shedding has stopped",
    "it stopped",
    "it all stopped",
    "the itching finally stopped",
    "my flare stopped",
    "my flares had just stopped",
    "my symptoms also mostly stopped",
    "everything pretty much stopped",
    "the pain basically stopped",
    "the loss almost completely stopped",
    "that suddenly stopped",
  ])("Olumiant is great, %s.", (words) => expect(eventOf(`Olumiant is great, ${words}.`)).toBeNull());

  test("but who stopped what did", () => {
    expect(eventOf("Olumiant is great, I stopped it.")).toBe("stop");
    expect(eventOf("Olumiant is great, the day I felt pain I stopped.")).toBe("stop");
    expect(eventOf("Olumiant is great, but time we all stopped.")).toBe("stop");
    expect(eventOf("Olumiant is great, shedding, stopped it.")).toBe("stop");
    expect(eventOf("Everything switched from Olumiant to Litfulo.")).toBe("switch");
  });
});

test("what is dropped to a number is a dose", () => {
  expect(eventOf("I dropped Olumiant to 2 mg.")).not.toBe("stop");
  expect(eventOf("I dropped Olumiant.")).toBe("stop");
  expect(eventOf("I dropped Olumiant. To me, life went on, 2 years.")).toBe("stop");
  expect(eventOf("I ditched Olumiant down the road 2 years ago.")).toBe("stop");
});

test("every other day counts where tablets are spoken of", () => {
  expect(eventOf("Olumiant. I take it every other day.")).toBe("reduce");
  expect(eventOf("Olumiant every other day.")).toBe("reduce");
  expect(eventOf("Olumiant. I see her every other day.")).toBeNull();
});

test("changes stand in order of the text, and the same words are read once", () => {
  const document = toDocument(preparePost("I lowered Olumiant, then stopped it. I restarted it."));
  const found = findEvents(document);
  expect(found.map(({ type, sentence }) => [type, sentence])).toEqual([
    ["reduce", 0],
    ["stop", 0],
    ["restart", 1],
  ]);
  expect(found.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    "lowered",
    "stopped",
    "restarted",
  ]);
  expect(found[0]).toMatchObject({
    mention: 0,
    into: null,
    drugNamed: true,
    isDone: true,
    experiencer: "self",
  });
});

test("a switch may be a restart as well, but no words are two changes otherwise", () => {
  const typesOf = (text: string) => findEvents(toDocument(preparePost(text))).map(({ type }) => type);
  expect(typesOf("I switched from Litfulo to being back on Olumiant.")).toEqual(["switch", "restart"]);
  expect(typesOf("I came off of Olumiant.")).toEqual(["stop"]);
  expect(typesOf("I stopped Olumiant, I stopped Olumiant.")).toEqual(["stop", "stop"]);
});

test("a post of endless repetition is read up to a bound", () =>
  expect(
    findEvents(toDocument(preparePost("Olumiant. I stopped it. ".repeat(300)))).length,
  ).toBeLessThanOrEqual(120));
