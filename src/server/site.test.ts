import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen, type SiteSettings, STORIES_FILE, siteServer } from "./site.ts";

const LARGE = "x".repeat(4_000_000);

describe("the server of the pages", () => {
  let folder: string;
  let server: Server;
  let port: number;
  const serve = async (settings: SiteSettings) => {
    server = siteServer(folder, settings);
    port = await listen(server, "127.0.0.1", 0);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anagen-site-"));
    for (const [name, text] of [
      ["index.html", "<p>page"],
      ["large.js", LARGE],
      [STORIES_FILE, "{}"],
    ])
      writeFileSync(join(folder, name), text);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status?: number | undefined; headers: IncomingMessage["headers"]; text: string }>(
      (resolve, reject) =>
        get({ port, path, headers, agent: false }, (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => {
            text += part;
          });
          response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
        }).on("error", reject),
    );

  it("closes what it opened when readers go away in the middle", async () => {
    await serve({});
    const openFiles = () => readdirSync("/proc/self/fd").length;
    const breakOff = () =>
      new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () =>
          socket.write("GET /large.js HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        );
        socket.once("data", () => socket.destroy()).on("close", () => resolve());
      });
    await breakOff();
    const before = openFiles();
    for (let round = 0; round < 50; round++) await breakOff();
    await expect.poll(openFiles).toBeLessThan(before + 10);
    expect((await ask("/")).text).toBe("<p>page");
  });

  it("answers under its own names alone, where these are given", async () => {
    await serve({ hosts: new Set(["localhost", "127.0.0.1"]) });
    expect((await ask("/", { Host: `localhost:${port}` })).status).toBe(200);
    expect((await ask("/", { Host: "LOCALHOST" })).status).toBe(200);
    expect((await ask("/", { Host: "rebound.example" })).status).toBe(421);
  });

  it("lives on when a request cannot be answered", async () => {
    const stories = {
      version: () => {
        throw new Error("gone");
      },
      read: async () => ({}),
    };
    await serve({ stories });
    expect((await ask(`/${STORIES_FILE}`)).status).toBe(500);
    expect((await ask("/")).status).toBe(200);
  });

  it("reads the stories once, and again when they have changed", async () => {
    let [version, reads] = ["one", 0];
    await serve({ stories: { version: () => version, read: async () => ({ read: ++reads }) } });
    const answers = await Promise.all([1, 2, 3].map(() => ask(`/${STORIES_FILE}`)));
    expect(answers.map(({ text }) => text)).toEqual(Array(3).fill('{"read":1}'));
    const { etag = "" } = answers[0].headers;
    expect((await ask(`/${STORIES_FILE}`, { "If-None-Match": etag })).status).toBe(304);
    version = "two";
    expect((await ask(`/${STORIES_FILE}`, { "If-None-Match": etag })).text).toBe('{"read":2}');
  });

  it("tries again after stories that could not be read", async () => {
    let isBroken = true;
    await serve({
      stories: {
        version: () => "one",
        read: async () => {
          if (isBroken) throw new Error("locked");
          return {};
        },
      },
    });
    expect((await ask(`/${STORIES_FILE}`)).status).toBe(500);
    isBroken = false;
    expect((await ask(`/${STORIES_FILE}`)).status).toBe(200);
  });

  it.each([
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
  ])("sends %s with every answer, refusals too", async (name) => {
    await serve({});
    for (const path of ["/", "/large.js", "/no-such-page", `/${STORIES_FILE}`])
      expect((await ask(path)).headers[name], path).toBeTruthy();
  });

  it("serves nothing beside its folder", async () => {
    writeFileSync(`${folder}-beside`, "secret");
    await serve({});
    const name = folder.split("/").pop();
    for (const path of [`/../${name}-beside`, `/%2e%2e/${name}-beside`, `/..%2f${name}-beside`])
      expect((await ask(path)).status, path).toBe(404);
    rmSync(`${folder}-beside`);
  });
});
