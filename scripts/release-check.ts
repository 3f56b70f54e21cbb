/**
 * `npm run release:check`: what a release must hold. Lists what is delivered (a CycloneDX bill of materials in
 * dist/sbom.json), checks every licence, packs the package, installs it in an empty folder as a user does, and runs
 * the examples from there.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bill, billFaults, packedFaults } from "./release-rules.ts";

const ROOT = join(import.meta.dirname, "..");

/** What a user runs first, from an installed package. */
const EXAMPLES = [
  ["forecast", "examples/case-stop.json", "--virtual-patients", "500", "--json"],
  ["forecast", "--table", "examples/people.csv", "--virtual-patients", "100", "--out", "results.parquet"],
  ["trial", "examples/trial-brave-aa1.json", "--virtual-patients", "400", "--json"],
  ["claims", "C21", "--json"],
  ["search", "does hair come back if I restart", "--json"],
  ["answer", "--question", "stop"],
] as const;

const say = (text: string) => process.stderr.write(`${text}\n`);
const npm = (words: readonly string[], cwd = ROOT) =>
  execFileSync("npm", words, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });

function required(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function checkBill(): void {
  const text = npm(["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"]);
  const bill = JSON.parse(text) as Bill;
  required(billFaults(bill));
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  writeFileSync(join(ROOT, "dist", "sbom.json"), text);
  say(`${bill.components.length} packages are delivered, all with an allowed licence: dist/sbom.json`);
}

/** @returns the packed file */
function pack(into: string): string {
  const [packed] = JSON.parse(npm(["pack", "--json", "--pack-destination", into])) as {
    filename: string;
    size: number;
    files: { path: string }[];
  }[];
  required(packedFaults(packed.files.map(({ path }) => path)));
  say(`packed: ${packed.files.length} files, ${(packed.size / 1e6).toFixed(1)} MB`);
  return join(into, packed.filename);
}

function runExamples(folder: string): void {
  const home = join(folder, "node_modules", "anagen");
  for (const [command, ...words] of EXAMPLES) {
    const placed = words.map((word) => (word.startsWith("examples/") ? join(home, word) : word));
    execFileSync(process.execPath, [join(home, "bin", "anagen.js"), command, ...placed], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    say(`runs: anagen ${command} ${words.join(" ")}`);
  }
  const left = readdirSync(folder).filter((name) => name.endsWith(".part"));
  required(left.map((name) => `${name} was left behind`));
}

checkBill();
const folder = mkdtempSync(join(tmpdir(), "anagen-release-"));
try {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(["install", "--no-audit", "--no-fund", "--engine-strict", pack(folder)], folder);
  const nodes = readdirSync(join(folder, "node_modules", ".bin")).filter((name) => name === "node");
  required(nodes.map(() => "a `node` of its own is put into other people's projects"));
  runExamples(folder);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  say(`${version} may be released`);
} finally {
  rmSync(folder, { recursive: true });
}
