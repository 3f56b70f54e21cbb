import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { valuesOf, WARNING_EXAMPLES } from "../../../test/support/warnings.ts";
import { ordered, WARNING_CODES, warningSchema } from "../../warnings/warning.ts";
import { warningText, withWords } from "./warnings.ts";

describe("warnings", () => {
  it.each(WARNING_EXAMPLES)("have English words that hold every value: $code", (warning) => {
    const text = warningText(warning);
    expect(text).not.toMatch(/undefined|\[object|NaN|\.$/);
    for (const value of valuesOf(warning)) expect(text).toContain(value);
  });

  it("have the shape of their schema, printed and not", () => {
    for (const warning of WARNING_EXAMPLES) {
      expect(z.safeParse(warningSchema, warning).success, warning.code).toBe(true);
      const [printed] = withWords({ warnings: [warning] }).warnings;
      expect(printed).toEqual({ ...warning, text: warningText(warning) });
      expect(z.safeParse(warningSchema, printed).success, warning.code).toBe(true);
      expect(z.safeParse(warningSchema, { ...warning, more: 1 }).success, warning.code).toBe(false);
    }
  });

  it("have one code each, in the schema and in the order in which they are shown", () => {
    const codes = warningSchema._zod.def.options.map((option) => [
      ...option._zod.def.shape.code._zod.def.values,
    ]);
    expect(codes.flat()).toEqual(WARNING_CODES);
  });

  it("are ordered by code, those of one code as they came", () => {
    const second = { code: "unknownField", field: "b" } as const;
    const first = { code: "unknownField", field: "a" } as const;
    const reversed = [...WARNING_EXAMPLES].reverse();
    expect([...new Set(ordered(reversed).map(({ code }) => code))]).toEqual(WARNING_CODES);
    expect(ordered([second, { code: "noDosesGiven" }, first])).toEqual([
      { code: "noDosesGiven" },
      second,
      first,
    ]);
  });
});
