import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hashOfCode } from "./program.ts";

it("a program is another where its code is, or stands elsewhere, and the same whatever its tests and types", () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-program-"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "math"));
  write("a.ts", "1");
  write("math/b.js", "2");
  const first = hashOfCode(folder);
  for (const name of ["a.test.ts", "math/b.test.js", "a.d.ts", "notes.md", "math/c.json"]) write(name, "3");
  expect(hashOfCode(folder)).toBe(first);
  write("math/b.js", "4");
  const second = hashOfCode(folder);
  renameSync(join(folder, "math/b.js"), join(folder, "math/c.js"));
  const third = hashOfCode(folder);
  write("a.ts", "5");
  expect(new Set([first, second, third, hashOfCode(folder)]).size).toBe(4);
  rmSync(folder, { recursive: true });
});
