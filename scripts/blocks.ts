/** Where a generated part of a document begins and ends. */
const startOf = (name: string) => `<!-- ${name}: written by npm run docs -->`;
const endOf = (name: string) => `<!-- end of ${name} -->`;
const START = /<!-- ([\w -]+): written by npm run docs -->/g;

/**
 * A document with its generated parts written again, each between its two marks. Throws for a part that has no
 * mark, a mark that has no part, and a mark without its end.
 */
export function withBlocks(document: string, blocks: Readonly<Record<string, string>>): string {
  const marked = [...document.matchAll(START)].map((match) => match[1]);
  for (const name of marked) if (!(name in blocks)) throw new Error(`nothing writes the part "${name}"`);
  for (const name of Object.keys(blocks))
    if (!marked.includes(name)) throw new Error(`the document lacks the mark "${startOf(name)}"`);
  return Object.entries(blocks).reduce((text, [name, content]) => {
    const [before, rest] = text.split(startOf(name));
    const after = rest?.split(endOf(name))[1];
    if (after === undefined) throw new Error(`the part "${name}" has no end`);
    return `${before}${startOf(name)}\n\n${content.trim()}\n\n${endOf(name)}${after}`;
  }, document);
}

/** A table in Markdown. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
