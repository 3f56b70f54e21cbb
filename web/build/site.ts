import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { NO_STORIES } from "../../src/files/posts/stories.ts";
import { CONTENT_POLICY_META } from "../../src/server/policy.ts";
import { STORIES_FILE } from "../../src/server/site.ts";
import { siteData, writeData } from "./data.ts";

const WEB = fileURLToPath(new URL("..", import.meta.url));
const OUT = fileURLToPath(new URL("../../dist/site", import.meta.url));
const MAKING = `${OUT}-${process.pid}`;

/** What pages share is one file where each part would be a file of a few bytes, which pack badly. */
const SMALL = {
  name: "shared",
  test: /\/(?:src\/math\/calendar|web\/(?:site-data\/load|state\/number|words\/numbers))\.ts$/,
};

/** Builds the site into dist/site: pages and engine, data files, and the service worker that keeps them. */
async function buildSite(): Promise<void> {
  await build({
    configFile: false,
    root: WEB,
    base: "./",
    publicDir: `${WEB}/public`,
    logLevel: "warn",
    // Marks for bundlers are for code that is bundled again.
    worker: { format: "es", rolldownOptions: { output: { comments: false } } },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: MAKING,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { output: { comments: false, codeSplitting: { groups: [SMALL] } } },
    },
  });
  const names = writeData(MAKING, await siteData(today()));
  const page = `${MAKING}/index.html`;
  const data = JSON.stringify(names).replaceAll('"', "&quot;");
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace("%POLICY%", CONTENT_POLICY_META).replace("%DATA%", data),
  );
  // Nobody's stories come with the pages; the local server puts those of its own store in this place.
  writeFileSync(`${MAKING}/${STORIES_FILE}`, JSON.stringify(NO_STORIES.summary));
  writeServiceWorker();
  rmSync(OUT, { recursive: true, force: true });
  renameSync(MAKING, OUT);
}

function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  return new Date(epoch === undefined ? Date.now() : 1000 * Number(epoch)).toISOString().slice(0, 10);
}

function writeServiceWorker(): void {
  const files = readdirSync(MAKING, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(MAKING.length + 1))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(`${MAKING}/${file}`));
  const text = readFileSync(`${WEB}/service-worker.js`, "utf8")
    .replace('"%FILES%"', JSON.stringify(["./", ...files]))
    .replace("%VERSION%", hash.digest("hex").slice(0, 12));
  writeFileSync(`${MAKING}/service-worker.js`, text);
}

try {
  await buildSite();
} finally {
  rmSync(MAKING, { recursive: true, force: true });
}
