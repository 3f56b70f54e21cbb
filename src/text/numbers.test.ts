import { describe, expect, it } from "vitest";
import { numberAt } from "./numbers.ts";

const read = (text: string) => numberAt(text.split(" "), 0);

describe("a number in words", () => {
  it.each([
    ["thirty five people", 35, 2],
    ["thirty - five people", 35, 3],
    ["treinta y cinco personas", 35, 3],
    ["thirty people", 30, 1],
  ])("%s: a unit behind tens is added to them", (text, value, next) => {
    expect(read(text)).toEqual({ value, next });
  });

  it.each([
    ["five six", 5],
    ["three - four", 3],
    ["twelve five", 12],
    ["twenty thirty", 20],
    ["twenty twelve", 20],
    ["twenty zero", 20],
    ["twenty - zero", 20],
    ["treinta y cero", 30],
  ])("%s: two numbers, of which the first is read", (text, value) => {
    expect(read(text)).toEqual({ value, next: 1 });
  });
});
