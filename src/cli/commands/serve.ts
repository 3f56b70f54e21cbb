import { spawn } from "node:child_process";
import type { Command } from "commander";
import { DEFAULT_STORE, readStories } from "../../files/posts/stories.ts";
import { InputError } from "../../input/input-error.ts";
import { builtSite } from "../../server/built-site.ts";
import { listen, NoFreePort, siteServer } from "../../server/site.ts";
import { wholeFlag } from "../common.ts";

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
      const stories = async () => (await readStories(store)).summary;
      await stories();
      const site = await builtSite((message) => process.stderr.write(`anagen: ${message}\n`));
      const server = siteServer(site, stories);
      const url = await listen(server, host, wanted)
        .then((bound) => `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`)
        .catch((error: NodeJS.ErrnoException) => {
          if (error instanceof NoFreePort) throw new InputError("--port", wanted, error.message);
          throw new InputError("--host", host, `nothing can listen there (${error.code ?? error.message})`);
        });
      console.log(`Anagen is at ${url} (Ctrl+C ends it)`);
      if (open && hasDesktop()) openBrowser(url);
      for (const signal of ["SIGINT", "SIGTERM"] as const)
        process.once(signal, () => {
          server.close();
          server.closeAllConnections();
        });
    });
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
