import { decodeHTMLStrict } from "entities";

/** HTML entities to characters, twice, because some exports escape what was escaped. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTMLStrict(decodeHTMLStrict(text)) : text;
}

/**
 * The words a person wrote in a post: quoted lines (they are another's words), code, links, markup, invisible
 * characters and signatures taken out. Line breaks stay, because they end sentences.
 */
export function ownWords(text: string): string {
  return decodeEntities(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/```[\s\S]*?```/g, " ")
    .replace(/^[ \t]*>(?!\d).*$/gm, "")
    .replace(/<blockquote[\s\S]*?<\/blockquote>/gi, " ")
    .replace(/\[([^\]]*)\]\((?:https?:|\/)[^)]*\)/g, "$1")
    .replace(/https?:\/\/\S+|www\.\S+/g, " ")
    .replace(/(?:^|\s)\/?[ru]\/\w+/g, " ")
    .replace(/^(?:-{2,}|_{2,})\s*$[\s\S]{0,200}(?![\s\S])/m, "")
    .replace(/[*_~]{1,3}(\S(?:[^\n]*?\S)?)[*_~]{1,3}/g, "$1")
    .replace(/^#{1,6}\s+/gm, "")
    .replace(/!<|>!/g, "");
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
