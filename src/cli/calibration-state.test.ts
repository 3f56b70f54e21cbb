import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { INITIAL_CALIBRATION } from "../calibrate/calibrate.ts";
import { savedState } from "./calibration-state.ts";

describe("the state of a calibration", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anagen-state-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const state = () => savedState("0123456789abcdef", INITIAL_CALIBRATION, pathToFileURL(`${folder}/`));

  it("is read as it was saved, and gone when it is removed", () => {
    const search = { ...INITIAL_CALIBRATION.search, best: [] };
    state().save({ search, posterior: null });
    expect(state().load()).toEqual({ search, posterior: null });
    state().remove();
    expect(readdirSync(folder)).toEqual([]);
    expect(state().load()).toEqual(INITIAL_CALIBRATION);
  });

  it.each([
    "",
    "{}",
    '{"search":',
    "null",
    "[]",
    "5",
  ])("begins again where the file is damaged: %j", (text) => {
    state().save(INITIAL_CALIBRATION);
    writeFileSync(join(folder, readdirSync(folder)[0]), text);
    expect(state().load()).toEqual(INITIAL_CALIBRATION);
  });
});
