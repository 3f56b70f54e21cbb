import { describe, expect, it } from "vitest";
import { example } from "../../../../test/support/expression/example.ts";
import { signed, unsigned } from "./encoder.ts";
import { simdSupported, wasmBytes } from "./module.ts";

describe("LEB128", () => {
  it("encodes the examples of the standard", () => {
    expect(unsigned(624485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(unsigned(0)).toEqual([0]);
    expect(unsigned(0xffffffff)).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
    expect(signed(-123456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([signed(0), signed(63), signed(64), signed(-1), signed(-64)]).toEqual([
      [0],
      [63],
      [0xc0, 0],
      [0x7f],
      [0x40],
    ]);
  });
});

describe("modules", () => {
  it("run here, and are the same bytes whenever they are made", () => {
    expect(simdSupported()).toBe(true);
    expect(wasmBytes(example, "f32", 512)).toEqual(wasmBytes(example, "f32", 512));
  });

  it("stay small", () => {
    for (const precision of ["f32", "f64"] as const)
      expect(wasmBytes(example, precision, 512).length).toBeLessThan(40_000);
  });

  it("use no instruction of the relaxed SIMD extension", () => {
    // Relaxed opcodes are 0x100 and up: two LEB bytes, the second above 1.
    const bytes = wasmBytes(example, "f64", 512);
    const relaxed = bytes.filter(
      (byte, i) => byte >= 2 && byte < 4 && bytes[i - 1] >= 0x80 && bytes[i - 2] === 0xfd,
    );
    expect(relaxed.length).toBe(0);
  });
});
