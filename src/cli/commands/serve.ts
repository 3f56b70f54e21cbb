import { spawn } from "node:child_process";
import type { Command } from "commander";
import { DEFAULT_STORE, readStories, storiesVersion } from "../../files/posts/stories.ts";
import { InputError } from "../../input/input-error.ts";
import { builtSite } from "../../server/built-site.ts";
import { listen, NoFreePort, siteServer } from "../../server/site.ts";
import { printWarnings, wholeFlag } from "../common.ts";

const DEFAULT_PORT = "4321";
const LOCAL = "127.0.0.1";

const EXAMPLES = `
Examples:
  anagen serve
  anagen serve --port 0 --no-open
`;

interface ServeFlags {
  readonly host: string;
  readonly port: string;
  readonly store: string;
  readonly open: boolean;
}

/** `anagen serve`: the web pages on this machine. */
export function registerServe(program: Command): void {
  program
    .command("serve")
    .description("Anagen in the browser: everything is computed there, and nothing entered leaves it.")
    .option("--host <address>", "address to listen on", LOCAL)
    .option("--port <number>", "port, or the next free one; 0 lets the system choose", DEFAULT_PORT)
    .option("--store <file>", "stories people tell, from anagen community import", DEFAULT_STORE)
    .option("--no-open", "do not open a browser")
    .addHelpText("after", EXAMPLES)
    .action(async ({ host, port, store, open }: ServeFlags) => {
      const wanted = wholeFlag("--port", port, 0, 65535) ?? 0;
      if (host.trim() === "") throw new InputError("--host", host, `an address, such as ${LOCAL}`);
      await readStories(store);
      const site = await builtSite((message) => process.stderr.write(`anagen: ${message}\n`));
      const isOpen = !isLoopback(host);
      const server = siteServer(site, {
        stories: {
          version: () => storiesVersion(store),
          read: async () => (await readStories(store)).summary,
        },
        hosts: isOpen ? null : new Set([...LOOPBACK_NAMES, host]),
      });
      const url = await listen(server, host, wanted)
        .then((bound) => `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`)
        .catch((error: NodeJS.ErrnoException) => {
          if (error instanceof NoFreePort) throw new InputError("--port", wanted, error.message);
          throw new InputError("--host", host, `nothing can listen there (${error.code ?? error.message})`);
        });
      console.log(`Anagen is at ${url} (Ctrl+C ends it)`);
      if (isOpen)
        printWarnings(["other machines can open these pages and read the counts of stories that they show"]);
      if (open && hasDesktop()) openBrowser(url);
      for (const signal of ["SIGINT", "SIGTERM"] as const)
        process.once(signal, () => {
          server.close();
          server.closeAllConnections();
        });
    });
}

/** The names by which this machine calls itself. */
const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function hasDesktop(): boolean {
  if (!process.stdout.isTTY) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the page with the desktop's own command; where that fails the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
