import type { ComponentChildren } from "preact";

/** A part of the answer that opens when it is wanted, so that the page stays short. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="part">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}
