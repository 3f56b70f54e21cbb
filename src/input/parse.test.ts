import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { label, numberBetween } from "./fields.ts";
import { InputError, oneLine, show } from "./input-error.ts";
import { parseInput, parseJson, parseWrittenJson, requireSchema } from "./parse.ts";

const schema = z.strictObject({
  name: label,
  list: z.optional(z.array(z.strictObject({ dose: numberBetween(0, 16, "mg") }))),
});

describe("reading input against a schema", () => {
  it("leaves out fields it does not know, with a warning that names them", () => {
    const { value, warnings } = parseInput(schema, { name: "a", colour: 1, list: [{ dose: 4, unit: "mg" }] });
    expect(value).toEqual({ name: "a", list: [{ dose: 4 }] });
    expect(warnings).toHaveLength(2);
    expect(warnings).toEqual(
      expect.arrayContaining([
        { code: "unknownField", field: "colour" },
        { code: "unknownField", field: "list[0].unit" },
      ]),
    );
  });

  it("leaves out a field named like a part of every object", () => {
    const input = JSON.parse('{"name":"a","__proto__":{"x":1},"constructor":2}');
    const { value, warnings } = parseInput(schema, input);
    expect(value).toEqual({ name: "a" });
    expect(warnings).toHaveLength(2);
  });

  it("names field, value and what is allowed", () => {
    const wrong = (input: unknown) => {
      try {
        parseInput(schema, input);
      } catch (error) {
        return (error as Error).message;
      }
      return "accepted";
    };
    expect(wrong({ name: "a", list: [{ dose: 40 }] })).toBe(
      "list[0].dose: 40 is not allowed; allowed are 0 to 16 (mg)",
    );
    expect(wrong({ name: "a", list: [{ dose: "4" }] })).toBe(
      'list[0].dose: "4" is not allowed; it must be a number from 0 to 16 (mg)',
    );
    expect(wrong({ name: "" })).toBe('name: "" is not allowed; it must have at least 1 character');
    expect(wrong({})).toMatch(/^name: missing; it must be a string$/);
    expect(wrong({ name: "a", list: 3 })).toBe("list: 3 is not allowed; it must be a list");
    expect(wrong({ name: "a", list: [3] })).toBe("list[0]: 3 is not allowed; it must be an object");
    expect(wrong({ name: "a", list: [{ dose: Number.POSITIVE_INFINITY }] })).toMatch(/Infinity/);
    expect(wrong({ name: "a\u001b[2J" })).toBe(
      'name: "a\\u001b[2J" is not allowed; a name is one line without control characters',
    );
  });

  it("never fails in another way, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (input) => {
        try {
          parseInput(schema, input);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
    );
  });
});

describe("JSON text", () => {
  it("is refused in one line when it is none, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        try {
          parseJson(text, "case.json");
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as Error).message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        }
      }),
    );
  });

  it("is read behind the mark that some editors put first", () => {
    expect(parseJson('\ufeff{"a":1}', "case.json")).toEqual({ a: 1 });
    expect(() => parseJson('\ufeff\ufeff{"a":1}', "case.json")).toThrow(InputError);
  });

  it("is refused when it is deep enough to exhaust the stack", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(() => parseJson(deep, "case.json")).toThrow(InputError);
  });

  it("may stand 64 deep, and no deeper", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect(parseJson(nested(64), "case.json")).toBeInstanceOf(Array);
    for (const depth of [66, 100, 5_000])
      expect(() => parseJson(nested(depth), "case.json")).toThrow(/64 deep at the most/);
  });

  it("of another kind is called that", () => {
    expect(() => requireSchema({ schema: "anagen/case@2" }, "anagen/case@1", "the case")).toThrow(
      'schema: "anagen/case@2" is not allowed; this command reads "anagen/case@1"',
    );
    for (const input of [null, 3, "x", []])
      expect(() => requireSchema(input, "anagen/case@1", "the case")).toThrow(/it must be a JSON object/);
    expect(() => requireSchema({}, "anagen/case@1", "the case")).toThrow(/schema: missing/);
  });
});

describe("messages", () => {
  it("show a value in short, on one line", () => {
    expect(show("x".repeat(500))).toHaveLength(61);
    expect(show(Number.NaN)).toBe("NaN");
    expect(show(undefined)).toBe("undefined");
    expect(oneLine("a\r\n\u2028b\u001b[31m")).toBe("a b [31m");
  });
});

it("a name that stands twice in one object is refused, wherever it stands", () => {
  for (const text of ['{"a":1,"b":[{"c":1,"c":2}]}', '{"a":{"x":1},"\\u0061":2}', '{"a,":"{","a,":1}'])
    expect(() => parseWrittenJson(text, "f")).toThrow(/stands twice/);
  for (const text of ['{"a":{"a":1},"b":{"a":"a"}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":1,","b":["a","a"]}'])
    expect(parseWrittenJson(text, "f")).toEqual(JSON.parse(text));
});

it("a field that is missing is told beside a name that is not known there", () => {
  const schema = z.strictObject({ enrol: z.strictObject({ salt: z.number() }) });
  const fault = (input: unknown) => {
    try {
      parseInput(schema, input);
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(fault({ enroll: {} })).toContain("; enroll there is not known");
  expect(fault({ enrol: { salts: 1 } })).toContain("; salts there is not known");
  expect(fault({ enrol: {}, salts: 1 })).not.toContain("not known");
});
