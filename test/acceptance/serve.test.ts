import { EventEmitter } from "node:events";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const made = vi.hoisted(() => ({
  listening: [] as { host: string; port: number }[],
  settings: [] as {
    hosts: ReadonlySet<string> | null;
    stories: { version(): string; read(): Promise<unknown> };
  }[],
  opened: [] as { command: string; args: readonly string[]; options: unknown }[],
  closed: [] as string[],
  failWith: null as Error | null,
}));
vi.mock("node:child_process", async (load) => ({
  ...(await load<typeof import("node:child_process")>()),
  spawn(command: string, args: readonly string[], options: unknown) {
    made.opened.push({ command, args, options });
    return Object.assign(new EventEmitter(), { unref: () => made.closed.push("let go") });
  },
}));
vi.mock("../../src/server/built-site.ts", () => ({
  builtSite: async (tell: (message: string) => void) => tell("building"),
}));
vi.mock("../../src/server/site.ts", async (load) => ({
  ...(await load<typeof import("../../src/server/site.ts")>()),
  siteServer(_: unknown, settings: (typeof made.settings)[0]) {
    made.settings.push(settings);
    return {
      close: () => made.closed.push("server"),
      closeAllConnections: () => made.closed.push("connections"),
    };
  },
  async listen(_: unknown, host: string, port: number) {
    if (made.failWith !== null) throw made.failWith;
    made.listening.push({ host, port });
    return port === 0 ? 50_000 : port;
  },
}));

// Where files of tests share their modules, what stands in for others is seen by this file alone.
vi.resetModules();
const { anagen } = await import("../support/anagen.ts");
const { NoFreePort } = await import("../../src/server/site.ts");
afterAll(() => {
  vi.doUnmock("node:child_process");
  vi.doUnmock("../../src/server/built-site.ts");
  vi.doUnmock("../../src/server/site.ts");
  vi.resetModules();
});
const serve = (...flags: string[]) => anagen(["serve", "--store", "nowhere.sqlite", ...flags]);
const before = { platform: process.platform, tty: process.stdout.isTTY, display: process.env.DISPLAY };
const on = (platform: string, isTerminal: boolean, display?: string, wayland?: string) => {
  Object.defineProperty(process, "platform", { value: platform });
  process.stdout.isTTY = isTerminal;
  for (const [name, value] of [
    ["DISPLAY", display],
    ["WAYLAND_DISPLAY", wayland],
  ] as const)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
};

describe("the pages on this machine", () => {
  beforeEach(() => {
    Object.assign(made, { listening: [], settings: [], opened: [], closed: [], failWith: null });
  });
  afterEach(() => {
    on(before.platform, before.tty, before.display);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.removeAllListeners(signal);
  });

  it("are at this computer's address and the usual port, and say so", async () => {
    const { code, out, err } = await serve("--no-open");
    expect(code).toBe(0);
    expect(out).toBe("Anagen is at http://127.0.0.1:4321/ (Ctrl+C ends it)\n");
    expect(err).toBe("anagen: building\n");
    expect(made.listening).toEqual([{ host: "127.0.0.1", port: 4321 }]);
    expect(made.settings[0].hosts).toEqual(new Set(["localhost", "127.0.0.1", "[::1]"]));
    expect(made.settings[0].stories.version()).toBe("none");
    expect(await made.settings[0].stories.read()).toMatchObject({ state: "nothing imported" });
  });

  it.each([
    ["localhost", "localhost"],
    ["127.0.0.2", "127.0.0.2"],
    ["127.12.123.1", "127.12.123.1"],
    ["::1", "[::1]"],
  ])("answer only names of this computer at %s", async (host, shown) => {
    const { out, err } = await serve("--no-open", "--host", host, "--port", "0");
    expect(out).toContain(`http://${shown}:50000/`);
    expect(err).not.toContain("warning");
    expect(made.settings[0].hosts).toEqual(new Set(["localhost", "127.0.0.1", "[::1]", host]));
  });

  it.each([
    "0.0.0.0",
    "::",
    "192.168.0.7",
    "127.0.0",
    "127.0.0.1.5",
    "1127.0.0.1",
    "127.0.0.1234",
    "my.host",
  ])("warn that others can read them at %s", async (host) => {
    const { err } = await serve("--no-open", "--host", host);
    expect(err).toContain(
      "warning: other machines can open these pages and read the counts of stories that they show\n",
    );
    expect(made.settings[0].hosts).toBeNull();
  });

  it("say which flag is at fault where nothing can listen", async () => {
    made.failWith = new NoFreePort("no port is free");
    expect((await serve("--no-open", "--port", "80")).err).toContain(
      "anagen: --port: 80 is not allowed; no port is free",
    );
    made.failWith = Object.assign(new Error("cannot"), { code: "EADDRNOTAVAIL" });
    expect((await serve("--no-open", "--host", "9.9.9.9")).err).toContain(
      'anagen: --host: "9.9.9.9" is not allowed; nothing can listen there (EADDRNOTAVAIL)',
    );
    made.failWith = new Error("some reason");
    expect((await serve("--no-open")).err).toContain("nothing can listen there (some reason)");
  });

  it.each([
    ["darwin", undefined, undefined, "open", ["http://127.0.0.1:4321/"]],
    ["win32", undefined, undefined, "cmd", ["/c", "start", "", "http://127.0.0.1:4321/"]],
    ["linux", ":0", undefined, "xdg-open", ["http://127.0.0.1:4321/"]],
    ["linux", undefined, "wayland-0", "xdg-open", ["http://127.0.0.1:4321/"]],
  ] as const)("open with the desktop's own command on %s", async (platform, display, wayland, command, args) => {
    on(platform, true, display, wayland);
    expect((await serve()).code).toBe(0);
    expect(made.opened).toEqual([{ command, args, options: { stdio: "ignore", detached: true } }]);
    expect(made.closed).toEqual(["let go"]);
  });

  it.each([
    ["linux", true, []],
    ["darwin", false, []],
    ["win32", false, []],
    ["darwin", true, ["--no-open"]],
  ] as const)("open nothing on %s, terminal %s, with %o", async (platform, isTerminal, flags) => {
    on(platform, isTerminal);
    await serve(...flags);
    expect(made.opened).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("end with %s", async (signal) => {
    await serve("--no-open");
    expect(process.listenerCount(signal)).toBe(1);
    process.emit(signal);
    expect(made.closed).toEqual(["server", "connections"]);
  });
});
