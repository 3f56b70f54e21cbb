import { expect, it } from "vitest";
import { isRead } from "./language.ts";

it.each([
  ["English", "I stopped it in May and after six weeks my hair was falling out again", true],
  ["Spanish", "Dejé el tratamiento en mayo y a las seis semanas se me cayó el pelo", true],
  ["French", "J'ai arrêté le médicament en mai et mes cheveux sont tombés six semaines plus tard", false],
  [
    "German",
    "Ich habe das Medikament im Mai abgesetzt und nach sechs Wochen fielen mir alle Haare aus",
    false,
  ],
  ["German, too short to be told", "Haare weg nach sechs Wochen", true],
  ["German, just long enough: forty letters and spaces", "Nach sechs Wochen waren alle Haare wegxxx", false],
  [
    "German with signs, which count as no letters",
    "Haare weg!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!! 123456",
    true,
  ],
  [
    "German with one English word",
    "Ich habe das Medikament abgesetzt und nach sechs Wochen fielen mir alle Haare off",
    false,
  ],
  [
    "names alone, with two English words of ten",
    "Olumiant Litfulo Xeljanz Rinvoq Leqselvi my hair Olumiant Litfulo Xeljanz",
    true,
  ],
  ["nothing", "", true],
])("%s", (_, text, read) => {
  expect(isRead(text)).toBe(read);
});

it.each(
  "the and my was i'm after have with hair stopped not it of since been off weeks months".split(" "),
)("%s is an English word", (word) => {
  const german = "Medikament abgesetzt Wochen fielen Haare ausgefallen Haut Kopf Arzt Wimpern Bart Leben";
  expect(isRead(`${german} ${word} ${word}`)).toBe(true);
  expect(isRead(`${german} x${word}x x${word}x`)).toBe(false);
});
