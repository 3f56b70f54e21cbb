import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../../package-data/evidence.ts";
import { en } from "./en.ts";
import { TERMS as ENGLISH_TERMS } from "./en-terms.ts";
import { es } from "./es.ts";
import { TERMS as SPANISH_TERMS } from "./es-terms.ts";
import { ARTICLE_LANGUAGES, answerWords } from "./index.ts";
import type { AnswerWords } from "./shape.ts";

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
/** The different numbers of a text, whether a comma or a point stands before the decimals. */
const numbersOf = (text: string) => [
  ...new Set(text.replaceAll(/\b(\d+),(\d)\b/g, "$1.$2").match(/\d+(?:\.\d+)?/g) ?? []),
];

const held = new Set(textsOf(loadEvidence()).flatMap((text) => [text, text.replaceAll("->", "to")]));

describe.each([
  ["English", ENGLISH_TERMS, en],
  ["Spanish", SPANISH_TERMS, es],
] as const)("terms of the evidence in plain %s", (_, terms, words) => {
  it("are texts that the evidence holds, each with words of its own", () => {
    for (const [term, text] of Object.entries(terms)) {
      expect(held.has(term), term).toBe(true);
      expect(text, term).toMatch(/\p{L}{2}/u);
      expect(words.note.endpoint(term)).toBe(text);
    }
    expect(words.note.endpoint("hair on toes")).toBe("hair on toes");
  });

  it("have no number that the evidence does not have there", () => {
    const more = Object.entries(terms).filter(([term, text]) =>
      numbersOf(text).some((number) => !numbersOf(term).includes(number)),
    );
    expect(more).toEqual([]);
  });
});

it("a Spanish term leaves out no number, but for those in names of scores, molecules and phases", () => {
  for (const [term, text] of Object.entries(SPANISH_TERMS))
    expect(numbersOf(text).sort(), term).toEqual(
      numbersOf(term.replace(/ClinRO 0\/1|OAT3|^placebo phase 3$/, "")).sort(),
    );
});

it("an adverse event, and the people of rheumatoid arthritis, are told apart in both languages", () => {
  const both = (term: string) => [en.note.endpoint(term), es.note.endpoint(term)];
  expect(both("incidence rate: VTE")).toEqual(["blood clots in veins", "tasa: trombos en las venas"]);
  expect(both("incidence rate: mortality")).toEqual(["death", "tasa: muerte"]);
  expect(both("loss of treatment benefit")).toEqual([
    "lost the benefit of treatment",
    "pérdida de beneficio",
  ]);
  expect(both("US label: interrupt if ALC below")).toEqual([
    "pause the drug if lymphocytes are below",
    "interrumpir con linfocitos por debajo de",
  ]);
  expect(both("US label: interrupt if ANC below")).toEqual([
    "pause the drug if neutrophils are below",
    "interrumpir con neutrófilos por debajo de",
  ]);
  expect(both("RA or AA")).toEqual([
    "For rheumatoid arthritis or alopecia areata.",
    "artritis reumatoide o alopecia areata",
  ]);
});

type Said = (words: AnswerWords) => string;
const SENTENCES: readonly (readonly [Said, english: string, spanish: string])[] = [
  [({ notKnown }) => notKnown, "Not known", "No se sabe"],
  [({ model }) => model, "Model", "Modelo"],
  [({ stories }) => stories, "Stories", "Testimonios"],
  [
    ({ noModel }) => noModel,
    "What the model says has not been computed yet.",
    "Lo que dice el modelo no se ha calculado aún.",
  ],
  [
    ({ clinicModel }) => clinicModel(31, false),
    "Here the model has also learned from 31 people of one clinic, and says what would happen there. What trials found is as published.",
    "Aquí el modelo ha aprendido también de 31 personas de un centro, y dice lo que pasaría allí. Lo que hallaron los ensayos está tal como se publicó.",
  ],
  [
    ({ clinicModel }) => clinicModel(31, true).split(". ").slice(2).join(". "),
    "These are not the trials' kind of people: not even an effect of the clinic explains their readings.",
    "No son personas como las de los ensayos: ni siquiera un efecto del centro explica sus lecturas.",
  ],
  [
    ({ noStories }) => noStories,
    "No stories have been imported yet, so there is nothing to count.",
    "Aún no se han importado testimonios, así que no hay nada que contar.",
  ],
  [({ numbers }) => numbers, "Where each number comes from", "De dónde viene cada número"],
  [({ references }) => references, "References", "Referencias"],
  [({ reference }) => reference(7), "Reference 7", "Referencia 7"],
  [({ open }) => open("KING-2022"), "Open KING-2022", "Abrir KING-2022"],
  [({ pictureInWords }) => pictureInWords, "The picture in words", "La imagen en palabras"],
  [({ picture }) => picture("Loss"), "Picture: Loss", "Imagen: Loss"],
  [({ aboutPeople }) => aboutPeople("adults"), "About: adults.", "Sobre: adults."],
  [({ workedOut }) => workedOut, "worked out from", "calculado a partir de"],
  [({ modelOf100 }) => modelOf100(35, 28, 43), "35 out of 100 (28 to 43)", "35 de cada 100 (de 28 a 43)"],
  [({ modelOf100 }) => modelOf100(2, 2, 2), "about 2 out of 100", "unas 2 de cada 100"],
  [({ note }) => note.weeksAfter("24"), "24 weeks after the change", "24 semanas después del cambio"],
  [({ note }) => note.week("76"), "week 76", "semana 76"],
  [({ note }) => note.place, "Place", "Lugar"],
  [({ note }) => note.secondHand, "read second hand", "leído de segunda mano"],
  [({ note }) => note.othersDiffer("A, B"), "Other sources differ: A, B.", "Otras fuentes difieren: A, B."],
  [
    ({ figures }) => figures.iconsStop,
    "Of 100 people who had most of their hair back: who had lost benefit later",
    "De 100 personas con la mayor parte del pelo: quién perdió beneficio después",
  ],
  [({ figures }) => figures.stopped(24), "stopped, 24 weeks later", "lo dejaron, 24 semanas"],
  [({ figures }) => figures.stayed(24), "stayed on it, 24 weeks", "siguieron, 24 semanas"],
  [
    ({ figures }) => `${figures.lostBenefit} / ${figures.didNot}`,
    "lost benefit / did not",
    "perdieron beneficio / no",
  ],
  [
    ({ figures }) => figures.iconsLower,
    "Of 100 people with most of their hair: who still had it later",
    "De 100 personas con la mayor parte del pelo: quién lo conservaba después",
  ],
  [({ figures }) => figures.onDose(2, 24), "on 2 mg, 24 weeks later", "con 2 mg, 24 semanas"],
  [
    ({ figures }) => `${figures.didNotHave} / ${figures.stillHad}`,
    "did not have it / still had it",
    "no lo tenían / aún lo tenían",
  ],
  [
    ({ figures }) => figures.icons.line("stopped", 60, "lost it", 40, "kept it"),
    "stopped: of 100 people, 60 lost it and 40 kept it.",
    "stopped: de 100 personas, 60 lost it y 40 kept it.",
  ],
  [
    ({ figures: { curve } }) =>
      `${curve.caption} | ${curve.people} | ${curve.weeks} | ${curve.model} | ${curve.trial}`,
    "Trial and model: people of 100 who had lost benefit after a stop | people of 100 who had lost benefit | weeks since the stop | model, with its range | trial",
    "Ensayo y modelo: personas de 100 que habían perdido beneficio tras dejarlo | personas de 100 que habían perdido beneficio | semanas desde que lo dejaron | modelo, con su margen | ensayo",
  ],
  [
    ({ figures }) => figures.curve.trialLine(24, "60", "42", "75"),
    "Trial, 24 weeks after the stop: 60 of 100 (range of chance 42 to 75).",
    "Ensayo, 24 semanas después de dejarlo: 60 de 100 (margen del azar, de 42 a 75).",
  ],
  [
    ({ figures }) => figures.curve.modelLine(24, "55", { low: "40", high: "70" }),
    "Model, 24 weeks after the stop: 55 of 100 (range 40 to 70).",
    "Modelo, 24 semanas después de dejarlo: 55 de 100 (margen, de 40 a 70).",
  ],
  [
    ({ figures }) => figures.curve.modelLine(4, "1", null),
    "Model, 4 weeks after the stop: about 1 of 100.",
    "Modelo, 4 semanas después de dejarlo: unas 1 de 100.",
  ],
  [
    ({ figures }) => figures.relapse.caption,
    "Hair loss after a treatment was lowered or ended, by drug and people. The definitions differ, so the lines cannot be pooled.",
    "Caída del pelo tras bajar o dejar un tratamiento, por fármaco y personas. Las definiciones difieren, así que las líneas no se pueden juntar.",
  ],
  [({ figures }) => figures.relapse.noTime, "time not given", "sin plazo"],
  [
    ({ figures }) => figures.relapse.afterStop(8.5),
    "8.5 weeks after the stop",
    "8,5 semanas después de dejarlo",
  ],
  [
    ({ figures }) => figures.relapse.range(42, 75),
    "(range of chance 42 to 75)",
    "(margen del azar, de 42 a 75)",
  ],
  [({ figures }) => figures.relapse.name("adults"), "adults", "adultos"],
  [
    ({ figures }) => figures.forest.caption,
    "Studies side by side, with how far each is trusted",
    "Los estudios, uno al lado del otro, y cuánto se confía en cada uno",
  ],
  [
    ({ figures }) => figures.forest.response(36),
    "more people with most hair back than on placebo, week 36",
    "más personas con la mayor parte del pelo que con placebo, semana 36",
  ],
  [
    ({ figures }) =>
      `${figures.forest.lossAfterStop} | ${figures.forest.lossOnDrug} | ${figures.forest.together}`,
    "lost benefit after the stop | lost benefit while staying on it | together",
    "perdieron beneficio tras dejarlo | perdieron beneficio sin dejarlo | juntos",
  ],
  [
    ({ figures }) => figures.forest.leftOut("lost", "BARI-1", "another definition"),
    'Left out of "lost": BARI-1, another definition.',
    "No entra en «lost»: BARI-1, porque usa otra definición.",
  ],
  [
    ({ figures }) => `${figures.forest.bias}, ${figures.forest.of100}`,
    "risk of bias, of 100",
    "riesgo de sesgo, de 100",
  ],
  [({ figures }) => figures.forest.numbers("30", "-2", "41"), "30 (-2 to 41)", "30 (de -2 a 41)"],
  [({ figures }) => figures.forest.judgement("some concerns"), "some concerns", "algunas dudas"],
  [
    ({ figures }) => figures.forest.biasIs("high", "Open label."),
    "risk of bias: high. Open label.",
    "riesgo de sesgo: alto",
  ],
  [({ figures }) => figures.forest.and("40", "38"), "40 and 38", "40 y 38"],
  [
    ({ footer }) => footer.version("1.2.0", "2026-01-31", "ab12"),
    "Anagen 1.2.0, 2026-01-31, data ab12.",
    "Anagen 1.2.0, 2026-01-31, datos ab12.",
  ],
  [
    ({ footer }) => footer.version("1.2.0", null, "ab12"),
    "Anagen 1.2.0, development version without a date, data ab12.",
    "Anagen 1.2.0, versión de desarrollo sin fecha, datos ab12.",
  ],
  [({ footer }) => footer.noModel, "No model outcomes.", "Sin resultados del modelo."],
  [({ footer }) => footer.modelVersion("m3"), "Model m3.", "Modelo m3."],
  [
    ({ footer }) => footer.stale,
    "The model has been fitted again since its numbers on this page were computed: they are out of date.",
    "El modelo se ha ajustado de nuevo después de calcular los números de esta página: no están al día.",
  ],
  [
    ({ footer }) => footer.funding,
    "The main trials were paid for by the maker of the drug.",
    "Los ensayos principales los pagó el fabricante del fármaco.",
  ],
  [
    ({ footer }) => footer.noAdvice,
    "It informs and does not advise. It is no medical device. Decide with your doctor.",
    "Informa y no aconseja. No es un producto sanitario. Decida con su médico.",
  ],
  [({ live }) => live.digits("1,234.5"), "1,234.5", "1.234,5"],
  [({ live }) => live.of100("60"), "60 out of 100", "60 de cada 100"],
  [({ live }) => live.fewerThanOne, "fewer than 1 out of 100", "menos de 1 de cada 100"],
  [({ live }) => live.moreThan99, "more than 99 out of 100", "más de 99 de cada 100"],
  [({ live }) => live.people("18", "30"), "18 of 30", "18 de 30"],
  [({ live }) => live.between("42", "75"), "42 and 75 out of 100", "42 y 75 de cada 100"],
  [({ live }) => live.aYear("0.5"), "0.5 of 100 people in a year", "0.5 de cada 100 personas en un año"],
  [({ live }) => live.aYear(null), "none seen", "ninguno visto"],
  [
    ({ live }) => [50, 25, 20, 10].map((percent) => live.fractions[percent]).join(", "),
    "half, a quarter, a fifth, a tenth",
    "la mitad, una cuarta parte, una quinta parte, una décima parte",
  ],
  [
    ({ live }) =>
      [
        "weeks",
        "months",
        "years",
        "points",
        "patients",
        "patient-years",
        "per 100 patient-years",
        "hours",
        "mg",
      ]
        .map((unit) => live.unit("2", unit))
        .join(", "),
    "2 weeks, 2 months, 2 years, 2 points, 2 patients, 2 patient-years, 2 per 100 patient-years, 2 hours, 2 mg",
    "2 semanas, 2 meses, 2 años, 2 puntos, 2 personas, 2 años de uso, 2 por 100 años de uso, 2 horas, 2 mg",
  ],
];

describe("what stands around the numbers of the article, in English and in Spanish", () => {
  it.each(SENTENCES.map(([said, english, spanish]) => ({ said, english, spanish })))("$english", ({
    said,
    english,
    spanish,
  }) => {
    expect(said(en)).toBe(english);
    expect(said(es)).toBe(spanish);
  });

  it("is there in these languages and no other", () => {
    expect(ARTICLE_LANGUAGES).toEqual(["en", "es"]);
    expect([answerWords("en"), answerWords("es")]).toEqual([en, es]);
    expect(() => answerWords("xx")).toThrow(/language.*"xx".*allowed are en, es/);
  });
});
