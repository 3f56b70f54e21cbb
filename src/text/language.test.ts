import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";

/** Words of a language that no other of the list has. */
const OWN: Readonly<Record<string, string>> = {
  en: "the and of to is are were that it for with on at by from this be have had not but they their who which after about than when can will if you your there its those these people",
  es: "el los y son su sus mas pero entre despues sobre cuando hay fue fueron esta tambien muy sin quienes personas",
  de: "der und ist sind nicht ein eine einer mit zu bei dem auf im fur wird werden nach auch sich haben oder wenn sie ihre mehr durch ihr innerhalb",
  fr: "les sont est dans pour par sur avec ne pas aux ce elle ils plus apres chez cette ont mais leurs leur",
  it: "gli della dei delle che di sono nel nella alla dopo piu anche questo hanno dal degli",
  pt: "os da dos das uma nao ao foi apos seu sua pela pelo cabelo pessoas mais",
  nl: "het een zijn niet dat op voor aan bij ook worden wordt hebben heeft maar door uit over naar",
  pl: "w z nie sie jest przez dla oraz jak lub tym ktory ich",
  sv: "och att det som ett av ar inte har till efter vid kan eller hos",
  tr: "ve bir bu icin ile olarak daha gibi sonra olan cok ise kadar sac",
};

describe("a language is told by its small words", () => {
  it.each(Object.entries(OWN))("%s", (language, words) => {
    const list = words.split(" ").filter((word) => !["naar", "over"].includes(word));
    for (const word of list) {
      const others = list.filter((other) => other !== word).slice(0, 3);
      // Four of nineteen words are enough where none of another language stands with them.
      expect(languageOf([...others, word, ...Array.from({ length: 15 }, () => "xxx")]), word).toBe(language);
      expect(languageOf([...others, `${word}x`, ...Array.from({ length: 15 }, () => "xxx")]), word).not.toBe(
        language,
      );
    }
  });

  it.each([
    ["four in a long one", 4, 0, 40, "de"],
    ["three in a long one", 3, 0, 40, null],
    ["three of twelve", 3, 0, 9, "de"],
    ["three of thirteen", 3, 0, 10, null],
    ["two more than of another", 5, 3, 0, "de"],
    ["one more than of another", 5, 4, 0, null],
    ["as many as of another", 4, 4, 0, null],
  ])("%s", (_, german, french, others, language) => {
    const de = "und nicht wird werden nach".split(" ").slice(0, german);
    const fr = "les dans avec pas".split(" ").slice(0, french);
    expect(languageOf([...de, ...fr, ...Array.from({ length: others }, () => "xxx")])).toBe(language);
  });

  it("of English one word more is enough", () => {
    expect(languageOf("they were und".split(" "))).toBe("en");
    expect(languageOf("they und".split(" "))).toBeNull();
  });
});

describe("a language is told by its letters where no words tell it", () => {
  it.each([
    ["ru", "волосы"],
    ["el", "μαλλιά"],
    ["ar", "شعر"],
    ["he", "שיער"],
    ["hi", "बाल"],
    ["ja", "かみ"],
    ["ja", "カミ"],
    ["ko", "머리"],
    ["zh", "头发"],
    ["th", "ผม"],
  ])("%s: %s", (language, word) => {
    expect(languageOf([word])).toBe(language);
    expect(languageOf([...Array.from({ length: 59 }, () => "xxx"), word])).toBe(language);
    expect(languageOf([...Array.from({ length: 60 }, () => "xxx"), word])).toBeNull();
    expect(languageOf(["they", "were", word])).toBe("en");
  });

  it("a Greek letter or two are a sign", () => {
    expect(languageOf(["α", "tnf"])).toBeNull();
    expect(languageOf(["αβ"])).toBeNull();
    expect(languageOf([])).toBeNull();
  });
});
