import { InputError } from "../input/input-error.ts";

/** Share of unreadable characters above which a file is no text. */
const MOST_UNREADABLE = 0.01;

/** The text without a byte order mark. @throws InputError for anything that is not text in UTF-8 */
export function requireText(content: string, name: string): string {
  const text = content.startsWith("\ufeff") ? content.slice(1) : content;
  const unreadable = text.split("\ufffd").length - 1;
  if (text.includes("\u0000") || unreadable > MOST_UNREADABLE * text.length)
    throw new InputError(
      name === "-" ? "standard input" : "FILE",
      name,
      "it must be text in UTF-8, not a binary file",
    );
  return text;
}
