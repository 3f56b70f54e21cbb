/** The little of the WebAssembly binary format that we need. */

export const I32 = 0x7f;
export const V128 = 0x7b;

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return bytes;
}

/** Signed LEB128 of 32 bits. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    const last = (value === 0 && (low & 0x40) === 0) || (value === -1 && (low & 0x40) !== 0);
    bytes.push(last ? low : low | 0x80);
    if (last) return bytes;
  }
}

const text = (value: string): number[] => {
  const bytes = [...new TextEncoder().encode(value)];
  return [...unsigned(bytes.length), ...bytes];
};
const list = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
];
const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];

/** One function body under construction. */
export class Code {
  readonly bytes: number[] = [];
  private readonly types: number[];
  private readonly parameters: number;

  constructor(parameters: number) {
    this.parameters = parameters;
    this.types = [];
  }

  /** A new local variable. */
  local(type: number): number {
    return this.parameters + this.types.push(type) - 1;
  }

  push(...bytes: number[]): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  get(local: number): this {
    return this.push(0x20, ...unsigned(local));
  }

  set(local: number): this {
    return this.push(0x21, ...unsigned(local));
  }

  i32(value: number): this {
    return this.push(0x41, ...signed(value));
  }

  simd(opcode: number, ...immediates: number[]): this {
    return this.push(0xfd, ...unsigned(opcode), ...immediates);
  }

  /** A SIMD load or store at the address on the stack plus a constant. */
  memory(opcode: number, offset: number): this {
    return this.simd(opcode, 0, ...unsigned(offset));
  }

  /** Size, local declarations (equal neighbours together), instructions, end. */
  finish(): number[] {
    const groups: [number, number][] = [];
    for (const type of this.types) {
      const last = groups.at(-1);
      if (last?.[1] === type) last[0] += 1;
      else groups.push([1, type]);
    }
    const declarations = list(groups.map(([count, type]) => [...unsigned(count), type]));
    const body = [...declarations, ...this.bytes, 0x0b];
    return [...unsigned(body.length), ...body];
  }
}

/** A module with one exported function "run" of i32 parameters and one exported memory of `pages` 64 KiB. */
export function encodeModule(code: Code, parameters: number, pages: number): Uint8Array<ArrayBuffer> {
  const types = Array.from({ length: parameters }, () => I32);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list([[0x60, ...unsigned(parameters), ...types, 0x00]])),
    ...section(3, list([[0x00]])),
    ...section(5, list([[0x01, ...unsigned(pages), ...unsigned(pages)]])),
    ...section(
      7,
      list([
        [...text("run"), 0x00, 0x00],
        [...text("memory"), 0x02, 0x00],
      ]),
    ),
    ...section(10, list([code.finish()])),
  ]);
}
