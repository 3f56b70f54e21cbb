import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** A page of test/browser/pages, bundled and served on this machine. */
export interface Site {
  readonly address: string;
  close(): void;
}

/** `policy` is sent as the page's content security policy. */
export async function servePage(page: string, policy?: string): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), "anagen-page-"));
  await build({
    configFile: false,
    root: PAGES,
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: "es2024",
      rollupOptions: { input: join(PAGES, page) },
    },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    try {
      const content = readFileSync(join(directory, path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        // Memory shared with workers, which some tests need, is for isolated pages only.
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-embedder-policy": "require-corp",
        ...(policy === undefined ? {} : { "content-security-policy": policy }),
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${page}`,
    close() {
      server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
