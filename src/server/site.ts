import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
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

/** What is served in place of the site's own file of stories. */
interface ServedStories {
  /** Changes whenever the stories do. */
  version(): string;
  read(): Promise<unknown>;
}

/** Settings of the server. */
export interface SiteSettings {
  readonly stories?: ServedStories;
  /**
   * Names under which the server answers; null, the default, for any. A page of another site that makes its own name
   * lead to this machine (DNS rebinding) is refused by them.
   */
  readonly hosts?: ReadonlySet<string> | null;
}

/** A server of the files in `directory` and of the counts of stories, and of nothing else. */
export function siteServer(directory: string, { stories, hosts = null }: SiteSettings = {}): Server {
  const sendStories = stories === undefined ? null : storiesSender(stories);
  const answer = (request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (hosts !== null && !hosts.has(hostOf(request)))
      return refuse(response, 421, "This address is not served here.");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, "Only GET and HEAD are served here.");
    }
    const file = fileOf(directory, request);
    if (file === null) return refuse(response, 404, "There is no such page.");
    if (sendStories !== null && relative(directory, file) === STORIES_FILE)
      return sendStories(request, response);
    return sendFile(file, request, response);
  };
  return createServer((request, response) => {
    // Whatever goes wrong with one request ends that request alone.
    new Promise<void>((resolve) => resolve(answer(request, response))).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "This page could not be read.");
    });
  });
}

/** The name that a request asks for, without its port. */
function hostOf({ headers }: IncomingMessage): string {
  return (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
}

/** @throws when the file went away; what was opened is closed also when the reader goes away */
async function sendFile(file: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handle = await open(file);
  try {
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.setHeader("Content-Length", (await handle.stat()).size);
    response.setHeader(
      "Cache-Control",
      HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    );
    if (request.method === "HEAD") response.end();
    else await pipeline(handle.createReadStream({ autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

/** Sends stories that are read once, and again only after they changed. */
function storiesSender(stories: ServedStories) {
  let held: { version: string; body: Promise<Buffer> } | null = null;
  return async ({ method, headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const version = stories.version();
    if (held?.version !== version) {
      const body = stories.read().then((value) => Buffer.from(JSON.stringify(value)));
      held = { version, body };
      // A store that could not be read once may be readable the next time.
      body.catch(() => {
        held = null;
      });
    }
    let body: Buffer;
    try {
      body = await held.body;
    } catch {
      return refuse(response, 500, "The stories could not be read.");
    }
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader("Content-Type", TYPES[".json"]);
    response.setHeader("Content-Length", body.length);
    response.end(method === "HEAD" ? undefined : body);
  };
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
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
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
