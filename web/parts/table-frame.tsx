import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A table that is never cut: where there is room it scrolls sideways, on a narrow screen every cell stands on a line
 * of its own beside the head of its column.
 */
export function TableFrame({ label, children }: { label: string; children: ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const table = frame.current?.querySelector("table");
    if (table) markCells(table);
  });
  return (
    <div ref={frame} class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** Gives every cell the head of its column, and roles that a table keeps when it is laid out as a list. */
function markCells(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent ?? "");
  table.setAttribute("role", "table");
  for (const group of [...table.tBodies, ...(table.tHead ? [table.tHead] : [])]) {
    group.setAttribute("role", "rowgroup");
    for (const row of group.rows) {
      row.setAttribute("role", "row");
      // A cell that spans rows stands in the first of them alone; the others are counted from the right.
      const isSpanned = [...group.rows].some((each) => each.cells[0]?.rowSpan > 1);
      const missing = isSpanned ? heads.length - row.cells.length : 0;
      [...row.cells].forEach((cell, at) => {
        const isHead = cell.tagName === "TH";
        cell.setAttribute("role", !isHead ? "cell" : group === table.tHead ? "columnheader" : "rowheader");
        if (!isHead) cell.dataset.head = heads[at + missing] ?? "";
      });
    }
  }
}

/** The line of a table's head: what each column holds. */
export function TableHead({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
