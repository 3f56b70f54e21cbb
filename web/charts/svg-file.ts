const GAP = 24;
const TITLE = 22;
/** What a drawing needs of the page's style to look the same alone. */
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-family",
] as const;

/** All charts inside an element, one under the other, as one SVG file that carries its own style. */
export function svgFile(element: Element): string {
  let y = 0;
  let width = 0;
  const parts = [...element.querySelectorAll(".panels svg")].map((svg) => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    const originals = [svg, ...svg.querySelectorAll("*")];
    [copy, ...copy.querySelectorAll("*")].forEach((node, at) => {
      const style = getComputedStyle(originals[at]);
      for (const property of PROPERTIES) node.setAttribute(property, style.getPropertyValue(property));
      node.removeAttribute("class");
    });
    const own = Number(svg.getAttribute("width"));
    const height = Number(svg.getAttribute("height"));
    const title = svg.closest("figure")?.querySelector("h4")?.textContent ?? "";
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.textContent = title;
    text.setAttribute("y", String(y + TITLE - 6));
    text.setAttribute("font-family", "sans-serif");
    text.setAttribute("font-size", "14");
    copy.setAttribute("y", String(y + TITLE));
    y += height + TITLE + GAP;
    width = Math.max(width, own);
    const write = new XMLSerializer();
    return write.serializeToString(text) + write.serializeToString(copy);
  });
  const ground = getComputedStyle(document.body).getPropertyValue("--card") || "white";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}"><rect width="100%" height="100%" fill="${ground}"/>${parts.join("")}</svg>\n`;
}
