import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { anagen, ROOT } from "../support/anagen.ts";

const started: ChildProcess[] = [];

/** Starts the pages as a user does, and waits for the address that is printed. */
function start(command: string, args: readonly string[]): Promise<URL> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], detached: true });
  started.push(child);
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text: Buffer) => {
      said += text;
      const address = /Anagen is at (http:\S+) /.exec(said)?.[1];
      if (address !== undefined) resolve(new URL(address));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

describe("npm start", () => {
  afterEach(() => {
    for (const child of started.splice(0)) {
      child.removeAllListeners("exit");
      // npm starts a shell that starts the server: they are one group.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    }
  });

  it("serves the pages on this machine, with a strict policy, and nothing else", async () => {
    const address = await start("npm", ["start", "--silent", "--", "--port", "0", "--no-open"]);
    expect(address.hostname).toBe("127.0.0.1");
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("<title>");
    const stories = await (await fetch(new URL("stories.json", address))).json();
    expect(stories).toMatchObject({ schema: "anagen/community-report@2" });
    expect((await fetch(new URL("..%2f..%2fpackage.json", address))).status).toBe(404);
    expect((await fetch(address, { method: "POST" })).status).toBe(405);
  });

  it("takes the next port when one is taken", async () => {
    const first = await start(process.execPath, ["bin/anagen.js", "serve", "--port", "0", "--no-open"]);
    const second = await start(process.execPath, [
      "bin/anagen.js",
      "serve",
      "--port",
      first.port,
      "--no-open",
    ]);
    expect(Number(second.port)).toBeGreaterThan(Number(first.port));
    expect((await fetch(second)).status).toBe(200);
  });

  it("refuses a port, a host or a store that cannot be, in one line", async () => {
    for (const [flags, field] of [
      [["--port", "70000"], /^anagen: --port/],
      [["--host", "256.1.1.1"], /^anagen: --host/],
      [["--store", "package.json"], /^anagen: /],
    ] as const) {
      const { code, err } = await anagen(["serve", "--no-open", ...flags]);
      expect(code).toBe(2);
      expect(err.trim()).toMatch(field);
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });
});
