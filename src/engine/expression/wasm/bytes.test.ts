import { describe, expect, it } from "vitest";
import { Code, encodeModule, I32, V128 } from "./encoder.ts";

/** The part of the host's WebAssembly that is used; the compiler's library for Node lacks it. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (
      module: object,
    ) => { exports: { run: () => void; memory: { buffer: ArrayBuffer; grow(by: number): number } } };
  };
};

describe("the bytes of a function and of a module", () => {
  it("count equal neighbours among the locals together, after the parameters", () => {
    const code = new Code(2);
    expect([code.local(V128), code.local(V128), code.local(I32), code.local(V128)]).toEqual([2, 3, 4, 5]);
    code.get(3).set(200).i32(-1).simd(0x100, 7).memory(0, 130).push(1, 2);
    expect(code.finish()).toEqual(
      [
        ...[26, 3, 2, V128, 1, I32, 1, V128],
        ...[0x20, 3],
        ...[0x21, 0xc8, 0x01],
        ...[0x41, 0x7f],
        ...[0xfd, 0x80, 0x02, 7],
        ...[0xfd, 0x00, 0, 0x82, 0x01],
        ...[1, 2, 0x0b],
      ].map((byte, at, all) => (at === 0 ? all.length - 1 : byte)),
    );
  });

  it("make a module that the platform takes, with run, its parameters and memory of so many pages", () => {
    const bytes = encodeModule(new Code(3), 3, 2);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    expect(Object.keys(exports)).toEqual(["run", "memory"]);
    expect(exports.run.length).toBe(3);
    const { memory } = exports;
    expect(memory.buffer.byteLength).toBe(2 * 65_536);
    expect(() => memory.grow(1)).toThrow();
  });
});
