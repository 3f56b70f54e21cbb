import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CONTENT_POLICY_META } from "./policy.ts";
import { listen, NoFreePort, type SiteSettings, STORIES_FILE, siteServer } from "./site.ts";

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

  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<{ status?: number | undefined; headers: IncomingMessage["headers"]; text: string }>(
      (resolve, reject) =>
        request({ port, path, headers, method, agent: false }, (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => {
            text += part;
          });
          response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
        })
          .on("error", reject)
          .end(),
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

  it("lets pages do what they need and nothing else", async () => {
    await serve({});
    const { headers } = await ask("/");
    // A page that carries the policy itself cannot say who may frame it.
    expect(headers["content-security-policy"]).toBe(`${CONTENT_POLICY_META}; frame-ancestors 'none'`);
    expect(headers).toMatchObject({
      "content-security-policy":
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
    });
  });

  it.each([
    ["a.html", "text/html; charset=utf-8"],
    ["a.js", "text/javascript; charset=utf-8"],
    ["a.css", "text/css; charset=utf-8"],
    ["a.json", "application/json; charset=utf-8"],
    ["a.webmanifest", "application/manifest+json"],
    ["a.svg", "image/svg+xml"],
    ["a.png", "image/png"],
    ["a.wasm", "application/octet-stream"],
  ])("sends %s as %s", async (name, type) => {
    writeFileSync(join(folder, name), "four");
    await serve({});
    const { headers, text } = await ask(`/${name}`);
    expect([headers["content-type"], headers["content-length"], text]).toEqual([type, "4", "four"]);
  });

  it.each([
    ["main-a1_b2-c3.js", "public, max-age=31536000, immutable"],
    ["main-a1_b2-c.js", "no-cache"],
    ["maina1_b2xc3.js", "no-cache"],
    ["main-a1_b2-c3.js.html", "no-cache"],
  ])("lets browsers keep %s: %s", async (name, kept) => {
    writeFileSync(join(folder, name), "");
    await serve({});
    expect((await ask(`/${name}`)).headers["cache-control"]).toBe(kept);
  });

  it("answers what is asked for by its head without sending it", async () => {
    await serve({ stories: { version: () => "one", read: async () => ({ a: 1 }) } });
    for (const [path, length] of [
      ["/large.js", "4000000"],
      [`/${STORIES_FILE}`, "7"],
    ]) {
      const { status, headers, text } = await ask(path, {}, "HEAD");
      expect([status, headers["content-length"], text]).toEqual([200, length, ""]);
    }
  });

  it("refuses what would change something, and says what it takes", async () => {
    await serve({});
    const { status, headers, text } = await ask("/", {}, "POST");
    expect([status, headers.allow, text]).toEqual([405, "GET, HEAD", "Only GET and HEAD are served here.\n"]);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  });

  it("takes a folder for its page, and no folder for a file", async () => {
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub", "index.html"), "<p>sub");
    await serve({});
    expect((await ask("/sub/")).text).toBe("<p>sub");
    expect((await ask("/sub/index.html?x=1")).text).toBe("<p>sub");
    expect((await ask("/sub")).status).toBe(404);
  });

  it.each(["/no-such-page", "/%", "/index.html%00", "/%00"])("has no page %s, and says so", async (path) => {
    await serve({});
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([404, "There is no such page.\n"]);
  });

  it("sends its own file of stories where none are given", async () => {
    await serve({});
    const { headers, text } = await ask(`/${STORIES_FILE}`);
    expect([text, headers.etag]).toEqual(["{}", undefined]);
  });

  it("sends stories as JSON that is asked for again each time", async () => {
    await serve({ stories: { version: () => "one", read: async () => ({ a: "ä" }) } });
    const { headers, text } = await ask(`/${STORIES_FILE}`);
    expect(text).toBe('{"a":"ä"}');
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "content-length": "10",
      "cache-control": "no-cache",
    });
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
  });

  it("takes the next port that is free, and says where none is", async () => {
    await serve({});
    const second = siteServer(folder);
    const next = await listen(second, "127.0.0.1", port);
    expect(next).toBeGreaterThan(port);
    expect(next).toBeLessThanOrEqual(port + 20);
    const [last, none] = [siteServer(folder), siteServer(folder)];
    // Whoever has the last port of all, it is taken.
    await listen(last, "127.0.0.1", 65535).catch(() => {});
    const refusal = listen(none, "127.0.0.1", 65535);
    await expect(refusal).rejects.toThrow(NoFreePort);
    await expect(refusal).rejects.toThrow("no free port from 65535 to 65535 on 127.0.0.1");
    await expect(listen(none, "203.0.113.1", 0)).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
    for (const each of [second, last]) each.close();
  });
});
