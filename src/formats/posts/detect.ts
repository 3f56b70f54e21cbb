/* What files of posts hold, whatever their format: dumps, listings, tables, saved pages, plain text. */
import { isPostHeader } from "./table.ts";

/** What a file holds, found from its first characters and never from its name. */
export type Format = "ndjson" | "json" | "csv" | "html" | "text";

/** The format of a decoded text that begins with `start` (at least its first few hundred characters). */
export function detectFormat(start: string): Format {
  const text = start.replace(/^\ufeff/, "").trimStart();
  if (text.startsWith("[")) return "json";
  if (text.startsWith("{")) {
    const firstLine = text.slice(0, text.indexOf("\n") >= 0 ? text.indexOf("\n") : undefined).trim();
    if (/^\{\s*"(?:kind|data)"\s*:/.test(text) && !/"(?:body|selftext)"\s*:/.test(text.slice(0, 60)))
      return "json";
    return firstLine === "{" ? "json" : "ndjson";
  }
  if (/^<(?:!doctype|html|head|body|article|div|\?xml|!--)/i.test(text)) return "html";
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  if (isPostHeader(firstLine)) return "csv";
  return "text";
}

/** The first four bytes of a Zstandard frame, and of a frame that may be skipped. */
export function isZstandard(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const plain = bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
  const skippable = (bytes[0] & 0xf0) === 0x50 && bytes[1] === 0x2a && bytes[2] === 0x4d && bytes[3] === 0x18;
  return plain || skippable;
}
