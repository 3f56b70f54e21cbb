import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { builtSite } from "./built-site.ts";

/** Writes a page that tells how often it was built and as what. */
const BUILDER = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
console.log("noise");
const page = new URL("../../dist/site/index.html", import.meta.url);
const before = existsSync(page) ? Number(readFileSync(page, "utf8").split(" ")[0]) : 0;
mkdirSync(new URL(".", page), { recursive: true });
writeFileSync(page, before + 1 + " " + process.env.NODE_ENV);
`;

describe("the built pages", () => {
  let root: string;
  let page: string;
  const put = (path: string, text: string) => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  /** Seconds after which a file counts as changed, against the page. */
  const age = (path: string, time: number) => utimesSync(join(root, path), time, time);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "anagen-built-"));
    page = join(root, "dist/site/index.html");
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const clone = (builder = BUILDER) => {
    put("scripts/typescript.js", "");
    put("web/build/site.ts", builder);
    put("src/deep/file.ts", "");
    put("package.json", "{}");
    for (const path of ["web/build/site.ts", "src/deep/file.ts", "package.json"]) age(path, 1000);
    for (const path of ["web/build", "web", "src/deep", "src"]) age(path, 1000);
  };

  it("are served as they are where the package holds nothing to build them from", async () => {
    put("dist/site/index.html", "packed");
    const tell = vi.fn();
    expect(await builtSite(tell, root)).toBe(join(root, "dist/site"));
    expect(tell).not.toHaveBeenCalled();
    expect(existsSync(join(root, "dist/site.lock"))).toBe(false);
    rmSync(page);
    await expect(builtSite(tell, root)).rejects.toThrow(
      "the built pages are missing; `npm run build:site` makes them",
    );
  });

  it("are built where they are missing, as they are published, and told of", async () => {
    clone();
    const tell = vi.fn();
    expect(await builtSite(tell, root)).toBe(join(root, "dist/site"));
    expect(readFileSync(page, "utf8")).toBe("1 production");
    expect(tell.mock.calls).toEqual([["building the pages (once, some seconds)"]]);
    expect(existsSync(join(root, "dist/site.lock"))).toBe(false);
  });

  it("are built again when something that they are made from is newer, however deep it lies", async () => {
    clone();
    const built = async () => {
      await builtSite(() => {}, root);
      return Number(readFileSync(page, "utf8").split(" ")[0]);
    };
    expect(await built()).toBe(1);
    age("dist/site/index.html", 1000);
    // As old as the page is not newer.
    expect(await built()).toBe(1);
    for (const [times, path] of [
      [2, "src/deep/file.ts"],
      [3, "package.json"],
      [4, "web/build/site.ts"],
    ] as const) {
      age("dist/site/index.html", 1000);
      age(path, 1001);
      expect(await built(), path).toBe(times);
      age(path, 1000);
    }
    age("dist/site/index.html", 1000);
    put("docs/page.md", "no part of the pages");
    expect(await built()).toBe(4);
  });

  it("are built once for all who ask at the same time", async () => {
    clone();
    const tell = vi.fn();
    await Promise.all([builtSite(tell, root), builtSite(tell, root)]);
    expect(readFileSync(page, "utf8")).toBe("1 production");
    expect(tell.mock.calls.flat()).toEqual([
      "building the pages (once, some seconds)",
      "another process is building the pages; waiting for it",
    ]);
  });

  it("that cannot be built are told with what the builder said", async () => {
    clone('console.error("no such"); console.error("picture"); process.exitCode = 3;');
    const asked = builtSite(() => {}, root);
    await expect(asked).rejects.toThrow("the pages could not be built:\nno such\npicture\n");
    await expect(asked).rejects.toMatchObject({ name: "NoSite" });
    expect(existsSync(join(root, "dist/site.lock"))).toBe(false);
    // A builder that ends well without a page has made none.
    put("web/build/site.ts", "");
    await expect(builtSite(() => {}, root)).rejects.toThrow("the built pages are missing");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("end with %s, builder and all", async (signal, code) => {
    clone("setInterval(() => {}, 1000);");
    const before = process.listeners(signal);
    const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
    const tell = (message: string) => {
      expect(message).toMatch("building");
      // The builder runs from the next turn on.
      setImmediate(() => {
        const ours = process.listeners(signal).filter((listener) => !before.includes(listener));
        for (const listener of ours) listener(signal);
      });
    };
    await expect(builtSite(tell, root)).rejects.toThrow("the pages could not be built");
    expect(exit).toHaveBeenCalledWith(code);
    exit.mockRestore();
    expect(process.listeners(signal)).toEqual(before);
  });
});
