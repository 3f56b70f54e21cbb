/** A reader with input that is bad for it, of about so many units. */
export interface Case {
  readonly name: string;
  readonly size: number;
  readonly input: (size: number) => string;
  readonly read: (text: string) => Promise<unknown>;
}

/** A unit again and again. */
export const times = (unit: string) => (size: number) => unit.repeat(size);

/** Lines, each made from its number. */
export const lines = (line: (at: number) => string) => (size: number) =>
  `${Array.from({ length: size }, (_, at) => line(at)).join("\n")}\n`;

/** Cases of one reader, by what is bad in their input. */
export const of = (
  reader: string,
  size: number,
  inputs: Readonly<Record<string, (size: number) => string>>,
  read: (text: string) => unknown,
): Case[] =>
  Object.entries(inputs).map(([name, input]) => ({
    name: `${reader}: ${name}`,
    size,
    input,
    read: async (text) => read(text),
  }));
