import { readFileSync } from "node:fs";
import * as z from "zod";

/** Where the published schemas are. */
export const PUBLISHED = new URL("../../schemas/", import.meta.url);

/** Problems of a value under a published schema, such as "forecast@2", read from its file as others read it. */
export function publishedProblems(name: string, value: unknown): unknown[] {
  const text = readFileSync(new URL(`${name}.json`, PUBLISHED), "utf8");
  return z.fromJSONSchema(JSON.parse(text)).safeParse(value).error?.issues ?? [];
}
