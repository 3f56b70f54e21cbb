import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CHROMIUM, launchChromium } from "../browser/support/chromium.ts";
import { ROOT, readJson } from "../support/anagen.ts";
import { codeIn, doors } from "../support/doors.ts";
import { projectWithAnagen } from "../support/packed.ts";

const DOORS = doors();
const project = projectWithAnagen();
const { folder, files } = project;
afterAll(() => rmSync(folder, { recursive: true }));

const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
const run = (...words: string[]) =>
  execFileSync(process.execPath, words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Types that an outside project has of its own. */
mkdirSync(join(folder, "node_modules/@types"));
symlinkSync(join(ROOT, "node_modules/@types/node"), join(folder, "node_modules/@types/node"), "dir");
symlinkSync(join(ROOT, "node_modules/undici-types"), join(folder, "node_modules/undici-types"), "dir");

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  skipLibCheck: false,
  target: "es2022",
  noEmit: true,
};

/** Compiles files of the outside project; the compiler's complaints are the failure. */
function compile(name: string, sources: Readonly<Record<string, string>>, options: object): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(sources)) writeFileSync(join(folder, name, file), text);
  const config = join(folder, name, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, include: ["*.ts"] }));
  try {
    run(compiler, "-p", config);
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout);
  }
}

/** Modules that a built file imports, in any of the three ways. */
const IMPORTED = /^(?:import|export)\b(?:[^"';]*\bfrom)? *"([^".][^"]*)";|\bimport\("([^".][^"]*)"\)/gm;

const exampleFiles = Object.fromEntries(
  DOORS.flatMap(({ name, examples }) =>
    examples.map((code, at) => [`${name.replace("/", "-")}-${at}.ts`, code] as const),
  ),
);

describe("the packed package", () => {
  it("has every door, built, and nothing that only tests use", () => {
    for (const { source } of DOORS) {
      const built = source.replace(/^src/, "dist").replace(/\.ts$/, "");
      expect(files).toContain(`${built}.js`);
      expect(files).toContain(`${built}.d.ts`);
    }
    expect(files.filter((path) => /\.test\.|(^|\/)testing\/|(^|\/)test\//.test(path))).toEqual([]);
  });

  it("imports only what is installed with it; the queue's folder alone what is installed when wanted", () => {
    const { dependencies, peerDependencies } =
      readJson<Record<"dependencies" | "peerDependencies", Record<string, string>>>("package.json");
    const isOfQueue = (path: string) => path.startsWith("dist/queue/");
    const code = files.filter((path) => /^dist\/.*\.(js|d\.ts)$/.test(path));
    expect(
      importedBy(code.filter((path) => !isOfQueue(path))).filter((name) => !(name in dependencies)),
    ).toEqual([]);
    const installed = { ...dependencies, ...peerDependencies };
    expect(importedBy(code.filter(isOfQueue)).filter((name) => !(name in installed))).toEqual([]);
  });

  it("says which packages a queue needs, where they are not installed", () => {
    for (const [command, ...flags] of [
      ["worker", "--queue", "redis://127.0.0.1:1"],
      ["validate", "--queue", "redis://127.0.0.1:1"],
    ]) {
      const words = [join(folder, "node_modules/anagen/bin/anagen.js"), command, ...flags];
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
      expect(status).toBe(2);
      expect(stderr).toMatch(/npm install bullmq@[\d.]+ ioredis@[\d.]+$/m);
    }
  });
});

/** Packages that built files import. */
function importedBy(paths: readonly string[]): string[] {
  const foreign = paths
    .flatMap((path) => {
      const text = readFileSync(join(folder, "node_modules/anagen", path), "utf8");
      return [...text.matchAll(IMPORTED)].map((match) => match[1] ?? match[2]);
    })
    .filter((name) => !isBuiltin(name))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return [...new Set(foreign)];
}

describe.each(DOORS)("$name", ({ name, header, examples }) => {
  it("says what it is for, and has an example", () => {
    expect(header).toMatch(new RegExp(`@module ${name}$`, "m"));
    expect(examples.length).toBeGreaterThan(0);
  });

  it("has an example that runs in Node", () => {
    for (const [at, code] of examples.entries()) {
      const file = join(folder, `example-${name.replace("/", "-")}-${at}.mts`);
      writeFileSync(file, code);
      expect(run(file).trim()).not.toBe("");
    }
  });
});

it("the examples of the README run", () => {
  const examples = codeIn(readFileSync(join(ROOT, "README.md"), "utf8"));
  expect(examples.length).toBeGreaterThan(0);
  for (const [at, code] of examples.entries()) {
    writeFileSync(join(folder, `readme-${at}.mts`), code);
    expect(run(`readme-${at}.mts`).trim()).not.toBe("");
  }
});

describe("a strict TypeScript project", () => {
  it.each([
    ["nodenext", { module: "nodenext" }],
    ["bundler", { module: "esnext", moduleResolution: "bundler" }],
  ])("compiles every example with %s resolution, without skipping declarations", (name, options) => {
    compile(name, exampleFiles, { ...options, types: ["node"], lib: ["es2023", "dom"] });
  });

  it("needs no types of Node for what runs in browsers", () => {
    const imports = DOORS.filter(({ name }) => name !== "anagen/node").map(
      ({ name }, at) => `import * as door${at} from "${name}";\nconsole.log(door${at});\n`,
    );
    compile(
      "browser-types",
      { "all.ts": imports.join("") },
      { module: "esnext", moduleResolution: "bundler", types: [], lib: ["es2023", "dom", "dom.iterable"] },
    );
  });
});

it("a project for browsers compiles, with data of the package as JSON modules", () => {
  const pageOf = (file: string) => readFileSync(join(import.meta.dirname, "page", file), "utf8");
  const sources = ["main.ts", "worker.ts", "asked.ts"].map((file) => [file, pageOf(file)] as const);
  compile("browser", Object.fromEntries(sources), {
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    types: [],
    lib: ["es2023", "dom", "dom.iterable"],
  });
});

describe("settings that cannot be are refused at the door", () => {
  const settings = [
    [{ seed: 1.5 }, "seed"],
    [{ seed: -1 }, "seed"],
    [{ virtualPatients: 0 }, "virtualPatients"],
    [{ virtualPatients: -5 }, "virtualPatients"],
    [{ virtualPatients: Number.NaN }, "virtualPatients"],
  ] as const;
  it("by every call that simulates, and by executors", async () => {
    const [door, node] = await Promise.all([import("../../src/index.ts"), import("../../src/node.ts")]);
    const model = node.loadModel(node.loadEvidence());
    const executor = door.inlineExecutor();
    const { value: input } = door.parseCase(readJson("examples/case-stop.json"));
    const { value: protocol } = door.parseProtocol(readJson("examples/trial-brave-aa1.json"));
    const none = { calibration: [], validation: [] };
    for (const [wrong, field] of settings) {
      const calls = [
        door.forecast(input, model, executor, wrong),
        door.runTrial(protocol, model, executor, wrong),
        door.trajectories(protocol, model, executor, () => {}, wrong),
        door.validate(none, new Map(), model, executor, wrong),
        door.sensitivity([], model, node.loadSensitivityData(node.loadEvidence()), executor, wrong),
      ];
      for (const call of calls)
        await expect(call).rejects.toMatchObject({
          name: "InputError",
          field,
          value: Object.values(wrong)[0],
        });
    }
    for (const workers of [0, -1, 1.5, Number.NaN])
      for (const make of [
        () => node.threadExecutor(workers),
        () => door.webWorkerExecutor(workers, () => expect.unreachable()),
      ])
        expect(make).toThrow(expect.objectContaining({ name: "InputError", field: "workers" }));
    await expect(door.forecast({} as never, model, executor)).rejects.toMatchObject({ name: "InputError" });
    await expect(door.runTrial({} as never, model, executor)).rejects.toMatchObject({ name: "InputError" });
  });
});

describe.skipIf(CHROMIUM === undefined)("bundled by Vite, in a browser", () => {
  it("every door but Node's loads, and a forecast on Web Workers has the digest of Node's", async () => {
    const { build, preview } = await import("vite");
    const page = join(folder, "page");
    cpSync(join(import.meta.dirname, "page"), page, { recursive: true });
    const bundle = { root: page, configFile: false, logLevel: "error", base: "./" } as const;
    await build({
      ...bundle,
      worker: { format: "es" },
      build: { outDir: join(page, "built"), target: "es2022" },
    });
    const server = await preview({ ...bundle, build: { outDir: join(page, "built") }, preview: { port: 0 } });
    const browser = await launchChromium();
    try {
      const visited = await browser.newPage();
      const errors: string[] = [];
      visited.on("pageerror", (error) => errors.push(error.message));
      await visited.goto(server.resolvedUrls?.local[0] as string);
      await visited.waitForFunction(() => "told" in globalThis, null, { timeout: 120_000 }).catch(() => {});
      expect(errors).toEqual([]);
      const told = await visited.evaluate(() => (globalThis as unknown as { told: object }).told);
      expect(told).toEqual({ ...JSON.parse(run(join(folder, "page/in-node.mts"))), warnings: [] });
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
