import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, relative, sep } from "node:path";
import { SECURITY_HEADERS } from "./policy.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Files whose names carry a hash of their content never change. */
const HASHED = /-[\w-]{8}\.\w+$/;

/** How many further ports are tried when the wanted one is taken. */
const FURTHER_PORTS = 20;

/** File beside the pages that holds the counts of stories. */
export const STORIES_FILE = "stories.json";

/** What is served in place of the site's own file of stories; made anew for each request. */
type Stories = () => Promise<unknown>;

/** A server of the files in `directory` and of the counts of stories, and of nothing else. */
export function siteServer(directory: string, stories?: Stories): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, "Only GET and HEAD are served here.");
    }
    const file = fileOf(directory, request);
    if (file === null) return refuse(response, 404, "There is no such page.");
    if (stories !== undefined && relative(directory, file) === STORIES_FILE)
      return sendStories(stories, request, response);
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.setHeader("Content-Length", statSync(file).size);
    response.setHeader(
      "Cache-Control",
      HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    );
    if (request.method === "HEAD") return void response.end();
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
}

function sendStories(stories: Stories, { method }: IncomingMessage, response: ServerResponse): void {
  stories().then(
    (value) => {
      response.setHeader("Content-Type", TYPES[".json"]);
      response.setHeader("Cache-Control", "no-store");
      response.end(method === "HEAD" ? undefined : JSON.stringify(value));
    },
    () => refuse(response, 500, "The stories could not be read."),
  );
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

/** The file a request means; null when there is none inside the directory. */
function fileOf(directory: string, { url }: IncomingMessage): string | null {
  let path: string;
  try {
    path = decodeURIComponent((url ?? "/").split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = normalize(join(directory, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(directory.endsWith(sep) ? directory : directory + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** No port of those tried was free. */
export class NoFreePort extends Error {
  override readonly name = "NoFreePort";
}

/**
 * Listens on `port`, or on the next free one after it; 0 lets the system choose.
 *
 * @returns the port
 * @throws NoFreePort
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(65535, port + FURTHER_PORTS);
  for (let tried = port; tried <= last; tried++)
    if (await tryPort(server, host, tried)) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : tried;
    }
  throw new NoFreePort(`no free port from ${port} to ${last} on ${host}`);
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError).once("listening", onListening).listen(port, host);
  });
}
