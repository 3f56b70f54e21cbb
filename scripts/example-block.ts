import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The first table of the printed example forecast, as the README shows it; the command line prints it. */
export function exampleBlock(): string {
  const printed = execFileSync(process.execPath, ["bin/anagen.js", "forecast", "examples/case-stop.json"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = printed.split("\n");
  const head = lines.findIndex((line) => line.includes("of 100 people:"));
  const end = lines.indexOf("", head);
  if (head < 0 || end < 0) throw new Error("the printed forecast has no table of those who have their hair");
  return ["```", ...lines.slice(head, end), "```"].join("\n");
}
