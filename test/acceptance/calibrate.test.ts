import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CalibrationState } from "../../src/calibrate/calibrate.ts";
import type { CalibrationInput } from "../../src/calibrate/calibrate-input.ts";
import { cellsOf } from "../support/text-tables.ts";

const made = vi.hoisted(() => ({
  inputs: [] as CalibrationInput[],
  began: [] as unknown[],
  kept: [] as string[],
  states: [] as CalibrationState[],
  change: {} as object,
}));
vi.mock("../../src/calibrate/calibrate.ts", async (load) => ({
  ...(await load<typeof import("../../src/calibrate/calibrate.ts")>()),
  async calibrate(
    input: CalibrationInput,
    state: unknown,
    _: unknown,
    onState: (state: CalibrationState) => void,
  ) {
    made.inputs.push(input);
    made.began.push(state);
    for (const each of made.states) onState(each);
    return { ...readJson(`data/model/${input.structure.name}.json`), ...made.change };
  },
}));
vi.mock("../../src/calibrate/left-out/leave-out.ts", async (load) => ({
  ...(await load<typeof import("../../src/calibrate/left-out/leave-out.ts")>()),
  async leaveStudiesOut(
    inputs: CalibrationInput[],
    _: unknown,
    __: unknown,
    state: unknown,
    onState: (state: unknown, text: string) => void,
  ) {
    made.inputs.push(...inputs);
    made.began.push(state);
    onState({}, "BRAVE-AA1");
    return { schema: "left-out", ...made.change };
  },
}));
vi.mock("../../src/cli/calibration-state.ts", () => ({
  savedState: (key: string) => ({
    load: () => ({ loaded: key }),
    save: () => made.kept.push("saved"),
    remove: () => made.kept.push("removed"),
  }),
}));

// Where files of tests share their modules, what stands in for others is seen by this file alone.
vi.resetModules();
const { anagen, readJson } = await import("../support/anagen.ts");
const { INITIAL_CALIBRATION } = await import("../../src/calibrate/calibrate.ts");
const { INITIAL_LEAVE_OUT } = await import("../../src/calibrate/left-out/leave-out.ts");
const folder = mkdtempSync(join(tmpdir(), "anagen-calibrate-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterAll(() => {
  vi.doUnmock("../../src/calibrate/calibrate.ts");
  vi.doUnmock("../../src/calibrate/left-out/leave-out.ts");
  vi.doUnmock("../../src/cli/calibration-state.ts");
  vi.resetModules();
});
const calibrate = (...flags: string[]) => anagen(["calibrate", "--workers", "1", ...flags]);
const model = readJson<{ seed: number; draws: unknown[]; targets: { observations: string[] }[] }>(
  "data/model/drive.json",
);
const text = readFileSync("data/model/drive.json", "utf8");

describe("the calibration", () => {
  beforeEach(() => {
    Object.assign(made, { inputs: [], began: [], kept: [], states: [], change: {} });
  });

  it("runs each structure with the seed of its file, keeps what is not finished, and writes the files", async () => {
    const { code, out } = await calibrate("--out", folder);
    expect(code).toBe(0);
    expect(made.inputs.map(({ structure, seed }) => [structure.name, seed])).toEqual([
      ["drive", model.seed],
      ["loop", readJson<{ seed: number }>("data/model/loop.json").seed],
    ]);
    expect(readdirSync(folder).sort()).toEqual(["drive.json", "loop.json"]);
    expect(readFileSync(join(folder, "drive.json"), "utf8")).toBe(text);
    expect(out).toContain(`written to ${folder}/drive.json\n`);
    expect(out).toContain(`written to ${folder}/loop.json\n`);
    expect(made.kept).toEqual(["removed", "removed"]);
    expect(made.began).toEqual([{ loaded: expect.any(String) }, { loaded: expect.any(String) }]);
  });

  it("of one structure, with a seed, anew", async () => {
    await calibrate("--out", folder, "--structure", "loop", "--seed", "7", "--fresh");
    expect(made.inputs.map(({ structure, seed }) => [structure.name, seed])).toEqual([["loop", 7]]);
    expect(made.began).toEqual([INITIAL_CALIBRATION]);
    const [{ protocols, targets, dataHash, codeVersion, meanBaselineSalt }] = made.inputs;
    expect([protocols.size > 0, targets.length > 0, meanBaselineSalt.value > 0]).toEqual([true, true, true]);
    expect(dataHash).toMatch(/^[0-9a-f]+$/);
    expect(codeVersion).toBe(readJson<{ version: string }>("package.json").version);
  });

  it("is found under what its result depends on: structure and seed", async () => {
    const keyOf = async (...flags: string[]) => {
      await calibrate("--out", folder, ...flags);
      return (made.began.at(-1) as { loaded: string }).loaded;
    };
    const drive = await keyOf("--structure", "drive");
    expect(await keyOf("--structure", "drive")).toBe(drive);
    expect(await keyOf("--structure", "loop")).not.toBe(drive);
    expect(await keyOf("--structure", "drive", "--seed", "77")).not.toBe(drive);
  });

  it("prints how targets are met, what was learned of each parameter, and how it converged", async () => {
    const { out } = await calibrate("--out", folder, "--structure", "drive");
    const lines = out.split("\n");
    expect(cellsOf(lines[0])).toEqual(["target", "observed", "mean residual", "draws within two errors"]);
    expect(lines.slice(2, 2 + model.targets.length).map((line) => cellsOf(line)[0])).toEqual(
      model.targets.map(({ observations }) => observations.join("+")),
    );
    for (const line of lines.slice(2, 2 + model.targets.length))
      expect(line).toMatch(new RegExp(` -?\\d+\\.\\d +-?\\d+\\.\\d\\d +\\d+ of ${model.draws.length}$`));
    const head = lines.findIndex((line) => line.startsWith("parameter"));
    expect(cellsOf(lines[head])).toEqual(["parameter", "90 % of draws", "narrower than the prior by"]);
    expect(lines[head + 2]).toMatch(/^\w+ +\S+ to \S+ +-?\d+ %$/);
    expect(out).toMatch(
      /\n\d+ draws; mean deviance \d+\.\d; potential scale reduction \d+\.\d\d, emulator off by -?\d+\.\d\d standard errors\nwritten/,
    );
  });

  it("checked says whether the files come out the same, and writes nothing", async () => {
    const same = await calibrate("--check", "--structure", "drive");
    expect([same.code, same.out]).toEqual([0, "data/model/drive.json is reproduced bit for bit\n"]);
    made.change = { seed: 12345 };
    const other = await calibrate("--check", "--structure", "drive");
    expect([other.code, other.out]).toEqual([1, "data/model/drive.json is NOT reproduced bit for bit\n"]);
    expect(readFileSync("data/model/drive.json", "utf8")).toBe(text);
  });

  it("as JSON prints the files and nothing else", async () => {
    const { out } = await calibrate("--json", "--out", folder, "--structure", "drive");
    expect(JSON.parse(out)).toEqual([model]);
  });

  it("says now and then how far it is, and keeps every state", async () => {
    const search = (generation: number, best?: { value: number }) =>
      ({
        search: { best: [1, 2], cma: { generation, best } },
        posterior: null,
      }) as unknown as CalibrationState;
    const posterior = {
      search: { best: [], cma: { generation: 10 } },
      posterior: { wave: 3, waves: [{ power: 0.1 }, { power: 0.25, simulated: 812.34, bias: 0.456 }] },
    } as unknown as CalibrationState;
    made.states = [
      search(9),
      search(20, { value: 123.45 }),
      { search: { best: [], cma: null }, posterior: null } as unknown as CalibrationState,
      posterior,
    ];
    const { err } = await calibrate("--out", folder, "--structure", "drive");
    const { starts, generations } = made.inputs[0].effort.search;
    expect(err.split("\n").filter((line) => line !== "")).toEqual([
      expect.stringMatching(
        new RegExp(
          `^drive: start 3 of ${starts}, generation 20 of at most ${generations}, best deviance 123\\.5 \\(\\d+ s\\)$`,
        ),
      ),
      expect.stringMatching(
        /^drive: posterior: wave 3 at power 0\.250, mean deviance 812\.3, emulator off by 0\.46 standard errors \(\d+ s\)$/,
      ),
    ]);
    expect(made.kept).toEqual(["saved", "saved", "saved", "saved", "removed"]);
  });

  it("leaves studies out with the seeds of the models, says which, and writes one file", async () => {
    const { out, err } = await calibrate("--leave-out-studies", "--out", folder);
    expect(made.inputs.map(({ structure }) => structure.name)).toEqual(["drive", "loop"]);
    expect(made.inputs[0].seed).toBe(model.seed);
    expect(err).toBe("fitted without BRAVE-AA1\n");
    expect(out).toBe(`written to ${folder}/left-out.json\n`);
    expect(readFileSync(join(folder, "left-out.json"), "utf8")).toBe('{"schema":"left-out"}\n');
    expect(made.kept).toEqual(["saved", "removed"]);
    await calibrate("--leave-out-studies", "--out", folder, "--fresh", "--seed", "9");
    expect(made.began.at(-1)).toEqual(INITIAL_LEAVE_OUT);
    expect(made.inputs.slice(2).map(({ seed }) => seed)).toEqual([9, 9]);
  });
});
