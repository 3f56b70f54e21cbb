import { describe, expect, it } from "vitest";
import { fromSpanish, isSpanish } from "./from-spanish.ts";

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

  it.each([
    ["Acabé de comer", "acabé of comer"],
    ["Acabé sin pelo", "acabé without hair"],
    ["Acabé calvo", "acabé completely bald"],
    ["Acabé rapándome", "shaved my head"],
    ["Acabé Olumiant", "i stopped olumiant"],
  ])("%s: only a drug that came to its end was stopped", (spanish, english) => {
    expect(fromSpanish(spanish)).toBe(english);
  });

  it("leaves what was turned alone, whatever its case, and drops the marks that open a question", () => {
    expect(fromSpanish("¿DEJÉ Olumiant? ¡Sí!")).toBe("i stopped olumiant? sí!");
    // A letter with its accent as a mark of its own is the same letter.
    expect(fromSpanish("deje\u0301 olumiant")).toBe("i stopped olumiant");
  });
});

describe("a Spanish post is told by its small words", () => {
  it.each([
    ["four of them", "voy por la casa en el coche", true],
    ["three are too few", "voy por la casa", false],
    ["two where a word is sure", "estoy por la casa", true],
    ["a letter that English has not", "niña de la casa", true],
    ["one is too few even then", "estoy contento la noche", false],
    ["twice as many as English ones are too few", "que de la el and with", false],
    ["more than twice as many", "que de la el y and with", true],
    ["English", "I stopped it and my hair was off the pillow", false],
    ["French", "j'ai arrêté en mai que de la", false],
    ["nothing", "", false],
  ])("%s: %s is %s", (_, text, spanish) => {
    expect(isSpanish(text)).toBe(spanish);
  });

  it.each(
    "el la los las que de del me mi se con sin por para pero porque hace llevo un una pelo cabello año años mes meses semana semanas pastilla no lo al ya muy todo tomo tomar cejas después y en a".split(
      " ",
    ),
  )("%s is one of these words", (word) => {
    expect(isSpanish(`ñu uf ${word} uf ${word}`)).toBe(true);
    expect(isSpanish(`ñu uf x${word}x uf x${word}x`)).toBe(false);
  });

  it.each(
    "dejé deje dejó suspendí estaba estoy calvo calvas primavera verano invierno navidad desde cuando tuve médico pastilla seguro han quitaron hasta perdió salí pagué".split(
      " ",
    ),
  )("%s makes sure", (word) => {
    expect(isSpanish(`uf ${word} uf y y uf`)).toBe(true);
    expect(isSpanish(`uf x${word}x uf y y uf`)).toBe(false);
  });

  it.each(
    "the and my was i have with hair stopped not it of since been off weeks months to for is on that but".split(
      " ",
    ),
  )("%s is an English one", (word) => {
    expect(isSpanish(`ñu uf que uf de uf ${word}`)).toBe(false);
    expect(isSpanish(`ñu uf que uf de uf x${word}x`)).toBe(true);
  });
});
