import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { InputError } from "../input/input-error.ts";
import { openOutput, writeOutput } from "./output.ts";
import { readTextInput } from "./read-input.ts";

describe("an output", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anagen-output-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("stands under its name when it is whole, and not before", () => {
    writeFileSync(at("r.csv"), "old");
    const output = openOutput("--out", at("r.csv"));
    output.write("new ");
    output.write(new TextEncoder().encode("and whole"));
    expect(readFileSync(at("r.csv"), "utf8")).toBe("old");
    output.commit();
    expect(readFileSync(at("r.csv"), "utf8")).toBe("new and whole");
    expect(readdirSync(folder)).toEqual(["r.csv"]);
  });

  it("leaves what stood there when it is given up", () => {
    writeFileSync(at("r.csv"), "old");
    const output = openOutput("--out", at("r.csv"));
    output.write("new");
    output.discard();
    output.discard();
    expect(readFileSync(at("r.csv"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["r.csv"]);
  });

  it.each([
    ["by name", (input: string, output: string) => symlinkSync(input, output)],
    ["by a hard link", (input: string, output: string) => linkSync(input, output)],
  ])("is refused when it is an input %s", (_, link) => {
    writeFileSync(at("people.csv"), "ID,TIME");
    link(at("people.csv"), at("link.csv"));
    readTextInput(at("people.csv"));
    for (const name of ["people.csv", "link.csv"])
      expect(() => openOutput("--out", at(name))).toThrow(/it is an input of this run/);
    expect(readFileSync(at("people.csv"), "utf8")).toBe("ID,TIME");
  });

  it("is refused at the end when its place became an input meanwhile", () => {
    writeFileSync(at("a.csv"), "input");
    const output = openOutput("--out", at("a.csv"));
    readTextInput(at("a.csv"));
    expect(() => output.commit()).toThrow(InputError);
    output.discard();
    expect(readFileSync(at("a.csv"), "utf8")).toBe("input");
  });

  it("leaves a link to nothing as it is", () => {
    symlinkSync(at("nowhere/r.csv"), at("r.csv"));
    expect(() => openOutput("--out", at("r.csv"))).toThrow(/link to a file that is not there/);
    expect(lstatSync(at("r.csv")).isSymbolicLink()).toBe(true);
  });

  it("follows a link and keeps the mode of what it replaces", () => {
    mkdirSync(at("far"));
    writeFileSync(at("far/r.csv"), "old");
    chmodSync(at("far/r.csv"), 0o640);
    symlinkSync(at("far/r.csv"), at("r.csv"));
    writeOutput("--out", at("r.csv"), "new");
    expect(readFileSync(at("far/r.csv"), "utf8")).toBe("new");
    expect(statSync(at("far/r.csv")).mode & 0o777).toBe(0o640);
  });

  it("is for the owner alone where that is asked for", () => {
    writeOutput("--out", at("private"), "x", { isPrivate: true });
    expect(statSync(at("private")).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["", /the name of a file must be given/],
    ["  ", /the name of a file must be given/],
    [".", /it is a folder/],
    ["no/such/folder/r.csv", /there is no such file or folder \(ENOENT\)/],
  ])("is refused at %j, in words", (path, why) => {
    expect(() => openOutput("--out", path)).toThrow(why);
  });

  it("goes straight to a device, and says what is wrong with it", () => {
    if (!existsSync("/dev/full")) return;
    const output = openOutput("--out", "/dev/full");
    expect(() => output.write("x")).toThrow(/no space is left on the disk \(ENOSPC\)/);
    output.discard();
    expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
  });
});
