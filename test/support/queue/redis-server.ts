import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Redis server of a test's own, which keeps nothing on disk. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash would, with all it holds. */
  kill(): Promise<void>;
  /** Starts it again at the same port, empty. */
  start(): Promise<void>;
}

/**
 * Whether a Redis server can be started here. In continuous integration it must: .ci/run installs it.
 * Elsewhere tests that need one are left out, with a word.
 */
export function redisIsThere(): boolean {
  const found = spawnSync("redis-server", ["--version"]).status === 0;
  if (!found && process.env.CI) throw new Error("redis-server is missing; .ci/run installs it");
  if (!found) process.stderr.write("left out: tests of the queue, because redis-server is not installed\n");
  return found;
}

/** A certificate that a server of 127.0.0.1 signed itself, in files. */
export interface TestCertificate {
  readonly key: string;
  readonly certificate: string;
}

/** Makes such a certificate in a folder. */
export function makeCertificate(folder: string): TestCertificate {
  const made = { key: join(folder, "key.pem"), certificate: join(folder, "certificate.pem") };
  const files = ["-keyout", made.key, "-out", made.certificate];
  const about = ["-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, ...about];
  execFileSync("openssl", words, { stdio: "ignore" });
  return made;
}

/** Starts a server at a free port. `more` are further settings, as on its command line; by TLS with a certificate. */
export async function startRedis(more: readonly string[] = [], tls?: TestCertificate): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "anagen-redis-"));
  const tlsSettings = (of: TestCertificate) => [
    ...["--port", "0", "--tls-port", `${port}`, "--tls-auth-clients", "no"],
    ...["--tls-cert-file", of.certificate, "--tls-key-file", of.key, "--tls-ca-cert-file", of.certificate],
  ];
  const ports = tls === undefined ? ["--port", `${port}`] : tlsSettings(tls);
  const settings = [...ports, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  let child: ChildProcess | null = null;
  const kill = async () => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  };
  const start = async () => {
    child = spawn("redis-server", [...settings, ...more], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { stdout } = child;
    await new Promise<void>((resolve, reject) => {
      child?.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
      child?.once("error", reject);
      stdout?.on("data", (text) => {
        if (String(text).includes("Ready to accept connections")) resolve();
      });
    });
  };
  await start();
  process.once("exit", () => {
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return { url: `${tls === undefined ? "redis" : "rediss"}://127.0.0.1:${port}`, port, kill, start };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
