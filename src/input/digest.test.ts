import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, digestOf, NotJsonError, sha256Hex } from "./digest.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("SHA-256 of the standard's examples", (text, digest) => {
  expect(sha256Hex(bytes(text))).toBe(digest);
});

test("SHA-256 equals the platform's for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
      expect(sha256Hex(message)).toBe(createHash("sha256").update(message).digest("hex"));
    }),
  );
});

test("the digest of a value is that of its canonical JSON, whatever the order of its keys", () => {
  const digest = createHash("sha256").update('{"a":"é","b":[1]}').digest("hex");
  expect(digestOf({ b: [1], a: "é" })).toBe(digest);
  expect(digestOf({ a: "é", b: [1] })).toBe(digest);
  expect(() => digestOf({ a: Number.NaN })).toThrow(NotJsonError);
});

test("canonical JSON sorts keys at every depth and keeps the order of lists", () => {
  expect(canonicalJson({ b: [{ z: 1, a: -0 }, null], a: "é", B: true })).toBe(
    '{"B":true,"a":"é","b":[{"a":0,"z":1},null]}',
  );
  expect(canonicalJson({ x: Float64Array.of(1, 0.1), gone: undefined })).toBe('{"x":[1,0.1]}');
});

test("canonical JSON does not depend on the order keys were set in, and reads back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversedKeys(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test.each([
  [{ rows: [{ low: Number.NaN }] }, "rows[0].low"],
  [[1, Number.POSITIVE_INFINITY], "[1]"],
  [{ f: () => 1 }, "f"],
  [[undefined], "[0]"],
])("canonical JSON refuses what JSON cannot hold and says where", (value, path) => {
  try {
    canonicalJson(value);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(NotJsonError);
    expect((error as NotJsonError).path).toBe(path);
  }
});

test("canonical JSON refuses a value that is part of itself, but not one that occurs twice", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => canonicalJson(circle)).toThrow(NotJsonError);
  const shared = { a: 1 };
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
});

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.create(null);
  for (const key of Object.keys(value).reverse())
    copy[key] = reversedKeys((value as Record<string, unknown>)[key]);
  return copy;
}
