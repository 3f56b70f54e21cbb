import type { MutableRef } from "preact/hooks";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

const FIRST_WIDTH = 320;
/** What fits between the margins of A4 and Letter, pixels: a wider picture would make all text of the sheet smaller. */
const PAPER_WIDTH = 720;

/** The width of an element in pixels, kept up to date, so that charts are drawn in true size and their text stays legible. */
export function useWidth<T extends HTMLElement>(): [MutableRef<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const onPaper = () => setWidth(PAPER_WIDTH);
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", measure);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", onPaper);
      removeEventListener("afterprint", measure);
    };
  }, []);
  return [ref, width];
}
