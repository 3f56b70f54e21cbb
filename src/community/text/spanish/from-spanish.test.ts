import { describe, expect, it } from "vitest";
import { fromSpanish } from "./from-spanish.ts";

describe("a Spanish post in the words of the rules", () => {
  it.each([
    ["y", "and"],
    ["pero", "but"],
    ["porque", "because of"],
    ["cuando", "when"],
    ["desde", "since"],
    ["nunca", "never"],
    ["ahora", "now"],
    ["todavía", "still"],
    ["otra vez", "again"],
    ["con", "with"],
    ["sin", "without"],
    ["si", "if"],
    ["no", "not"],
  ])("%s is %s", (spanish, english) => {
    expect(fromSpanish(`uno ${spanish} dos`)).toBe(`uno ${english} dos`);
  });

  it.each([
    "He vuelto al punto de partida",
    "Volví a la casilla de salida",
    "Otra vez al principio",
    "Volví a como antes",
  ])("%s: nothing is left of what was won", (text) => {
    expect(fromSpanish(text)).toBe("back to square one");
  });

  it.each([
    ["Volví a perder el pelo", false],
    ["He vuelto a quedarme calva", false],
    ["Volvimos a cero", false],
    ["He vuelto a tomarlo", true],
    ["Volví con baricitinib", true],
    ["Volví a empezar con baricitinib", true],
  ])("%s: that the drug was taken again is %s", (text, restarted) => {
    expect(fromSpanish(text).startsWith("i restarted")).toBe(restarted);
  });
});
