import { describe, expect, it } from "vitest";
import {
  abs,
  add,
  and,
  constant,
  div,
  exp,
  floor,
  ge,
  gt,
  le,
  log,
  lt,
  max,
  min,
  mul,
  neg,
  normal,
  not,
  or,
  random,
  select,
  sqrt,
  sub,
  uniform,
} from "./expression.ts";

describe("an expression", () => {
  const [x, y] = [constant(1), constant(2)];
  it.each([
    ["neg", neg(x), [x]],
    ["abs", abs(x), [x]],
    ["sqrt", sqrt(x), [x]],
    ["floor", floor(x), [x]],
    ["exp", exp(x), [x]],
    ["log", log(x), [x]],
    ["sub", sub(x, y), [x, y]],
    ["div", div(x, y), [x, y]],
    ["min", min(x, y), [x, y]],
    ["max", max(x, y), [x, y]],
    ["add", add(x, y), [x, y]],
    ["mul", mul(x, y), [x, y]],
  ])("%s is a real of its inputs", (operation, made, inputs) => {
    expect(made).toEqual({ type: "real", operation, inputs });
  });

  it.each([
    ["lt", lt(x, 2)],
    ["le", le(x, 2)],
    ["gt", gt(x, 2)],
    ["ge", ge(x, 2)],
  ])("%s is a mask, a number in place of a real", (operation, made) => {
    expect(made).toEqual({ type: "mask", operation, inputs: [x, y] });
  });

  it("of masks is a mask, and chooses one of two", () => {
    const [yes, no] = [lt(x, y), gt(x, y)];
    expect(and(yes, no)).toEqual({ type: "mask", operation: "and", inputs: [yes, no] });
    expect(or(yes, no)).toEqual({ type: "mask", operation: "or", inputs: [yes, no] });
    expect(not(yes)).toEqual({ type: "mask", operation: "not", inputs: [yes] });
    expect(select(yes, 1, y)).toEqual({ type: "real", operation: "select", inputs: [yes, x, y] });
  });

  it("of several is summed and multiplied from left to right; one alone stays", () => {
    expect(add(1, 2, 1)).toEqual(add(add(1, 2), 1));
    expect(mul(1, 2, 1)).toEqual(mul(mul(1, 2), 1));
    expect([add(x), mul(2)]).toEqual([x, y]);
  });

  it("of random words has two for each purpose, and reals made of them", () => {
    const [first, second] = random(7);
    expect(first).toEqual({ type: "word", operation: "random", inputs: [], immediate: 7 });
    expect(second).toEqual({ type: "word", operation: "random1", inputs: [], immediate: 7 });
    expect(uniform(first)).toEqual({ type: "real", operation: "uniform", inputs: [first] });
    expect(normal(second)).toEqual({ type: "real", operation: "normal", inputs: [second] });
    expect(random(0)[0].immediate).toBe(0);
  });
});
