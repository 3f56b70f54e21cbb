import { decodeHTMLStrict } from "entities";

/** HTML entities to characters, twice, because some exports escape what was escaped. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(decodeHTMLStrict(text)) : text;
}

/** Longest post that is looked through for the writer's own words, characters: five times what is read of these. */
const LONGEST_POST = 100_000;
const CLOSES_QUOTE = "</blockquote>";

/**
 * The words a person wrote in a post: quoted lines (they are another's words), code, links, markup, invisible
 * characters and signatures taken out. Line breaks stay, because they end sentences.
 */
export function ownWords(text: string): string {
  const plain = decodeEntities(text.slice(0, LONGEST_POST))
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/^[ \t]*>(?![\d!]).*$/gm, "");
  return withoutQuotes(plain)
    .replace(/\[([^[\]]*)\]\((?:https?:|\/)[^)[]*\)/g, "$1")
    .replace(/https?:\/\/\S+|www\.\S+/g, " ")
    .replace(/(?:^|\s)\/?[ru]\/\w+/g, " ")
    .replace(/^(?:-{2,}|_{2,})\s*$[\s\S]{0,200}(?![\s\S])/m, "")
    .replace(/[*_~]{1,3}(\S(?:[^\n]{0,2000}?\S)??)[*_~]{1,3}/g, "$1")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/!<|>!/g, "");
}

/** The text without quoted blocks; one that is not closed stays. */
function withoutQuotes(text: string): string {
  const parts: string[] = [];
  let from = 0;
  // Only upper case of single characters is changed, so that places stay.
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  for (;;) {
    const start = lower.indexOf("<blockquote", from);
    const end = start < 0 ? -1 : lower.indexOf(CLOSES_QUOTE, start);
    if (end < 0) return [...parts, text.slice(from)].join(" ");
    parts.push(text.slice(from, start));
    from = end + CLOSES_QUOTE.length;
  }
}

/** Whether these are the words of a program and not of a person. */
export function isBot(author: string, text: string): boolean {
  return (
    /^automoderator$|[-_]?bot$|^bot[-_]/i.test(author) ||
    /\bi am a bot\b|\bbeep boop\b|this action was performed automatically/i.test(text)
  );
}

/** Whether the text stands for one that its author, a moderator or the site took away. */
export function isDeleted(text: string): boolean {
  return /^\s*\[\s*(?:deleted|removed)(?: by (?:user|reddit|moderator))?\s*\]\s*$/i.test(text);
}
