import type { LiveWords } from "../../../claims/live/words.ts";
import { TERMS } from "./es-terms.ts";
import type { AnswerWords } from "./shape.ts";

const UNITS: Readonly<Record<string, string>> = {
  weeks: "semanas",
  months: "meses",
  years: "años",
  points: "puntos",
  patients: "personas",
  "patient-years": "años de uso",
  "per 100 patient-years": "por 100 años de uso",
  hours: "horas",
};

const term = (english: string) => TERMS[english] ?? english;

const live: LiveWords = {
  digits: (english) => english.replaceAll(/[.,]/g, (mark) => (mark === "." ? "," : ".")),
  of100: (count) => `${count} de cada 100`,
  fewerThanOne: "menos de 1 de cada 100",
  moreThan99: "más de 99 de cada 100",
  people: (events, n) => `${events} de ${n}`,
  between: (low, high) => `${low} y ${high} de cada 100`,
  aYear: (rate) => (rate === null ? "ninguno visto" : `${rate} de cada 100 personas en un año`),
  fractions: { 50: "la mitad", 25: "una cuarta parte", 20: "una quinta parte", 10: "una décima parte" },
  unit: (digits, unit) => `${digits} ${UNITS[unit] ?? unit}`,
};

export const es: AnswerWords = {
  live,
  notKnown: "No se sabe",
  model: "Modelo",
  stories: "Testimonios",
  noModel: "Lo que dice el modelo no se ha calculado aún.",
  clinicModel: (people, isUnlike) =>
    `Aquí el modelo ha aprendido también de ${people} personas de un centro, y dice lo que pasaría allí. Lo que hallaron los ensayos está tal como se publicó.${isUnlike ? " No son personas como las de los ensayos: ni siquiera un efecto del centro explica sus lecturas." : ""}`,
  noStories: "Aún no se han importado testimonios, así que no hay nada que contar.",
  numbers: "De dónde viene cada número",
  references: "Referencias",
  reference: (number) => `Referencia ${number}`,
  open: (id) => `Abrir ${id}`,
  pictureInWords: "La imagen en palabras",
  picture: (caption) => `Imagen: ${caption}`,
  aboutPeople: (group) => `Sobre: ${group}.`,
  workedOut: "calculado a partir de",
  modelOf100: (of100, low, high) =>
    low === high ? `unas ${of100} de cada 100` : `${of100} de cada 100 (de ${low} a ${high})`,
  note: {
    weeksAfter: (weeks) => `${weeks} semanas después del cambio`,
    week: (week) => `semana ${week}`,
    place: "Lugar",
    secondHand: "leído de segunda mano",
    othersDiffer: (ids) => `Otras fuentes difieren: ${ids}.`,
    endpoint: term,
  },
  figures: {
    iconsStop: "De 100 personas con la mayor parte del pelo: quién perdió beneficio después",
    stopped: (weeks) => `lo dejaron, ${weeks} semanas`,
    stayed: (weeks) => `siguieron, ${weeks} semanas`,
    lostBenefit: "perdieron beneficio",
    didNot: "no",
    iconsLower: "De 100 personas con la mayor parte del pelo: quién lo conservaba después",
    onDose: (mg, weeks) => `con ${mg} mg, ${weeks} semanas`,
    didNotHave: "no lo tenían",
    stillHad: "aún lo tenían",
    icons: {
      line: (title, lost, lostWords, kept, keptWords) =>
        `${title}: de 100 personas, ${lost} ${lostWords} y ${kept} ${keptWords}.`,
    },
    curve: {
      caption: "Ensayo y modelo: personas de 100 que habían perdido beneficio tras dejarlo",
      people: "personas de 100 que habían perdido beneficio",
      weeks: "semanas desde que lo dejaron",
      model: "modelo, con su margen",
      trial: "ensayo",
      trialLine: (weeks, value, low, high) =>
        `Ensayo, ${weeks} semanas después de dejarlo: ${value} de 100 (margen del azar, de ${low} a ${high}).`,
      modelLine: (weeks, value, range) =>
        range === null
          ? `Modelo, ${weeks} semanas después de dejarlo: unas ${value} de 100.`
          : `Modelo, ${weeks} semanas después de dejarlo: ${value} de 100 (margen, de ${range.low} a ${range.high}).`,
    },
    relapse: {
      caption:
        "Caída del pelo tras bajar o dejar un tratamiento, por fármaco y personas. Las definiciones difieren, así que las líneas no se pueden juntar.",
      noTime: "sin plazo",
      afterStop: (weeks) => `${live.digits(String(weeks))} semanas después de dejarlo`,
      range: (low, high) => `(margen del azar, de ${low} a ${high})`,
      name: term,
    },
    forest: {
      caption: "Los estudios, uno al lado del otro, y cuánto se confía en cada uno",
      response: (week) => `más personas con la mayor parte del pelo que con placebo, semana ${week}`,
      lossAfterStop: "perdieron beneficio tras dejarlo",
      lossOnDrug: "perdieron beneficio sin dejarlo",
      together: "juntos",
      leftOut: (title, id) => `No entra en «${title}»: ${id}, porque usa otra definición.`,
      bias: "riesgo de sesgo",
      of100: "de 100",
      numbers: (value, low, high) => `${value} (de ${low} a ${high})`,
      judgement: term,
      biasIs: (judgement) => `riesgo de sesgo: ${term(judgement)}`,
      and: (one, other) => `${one} y ${other}`,
    },
  },
  footer: {
    version: (version, date, data) =>
      `Anagen ${version}, ${date === null ? "versión de desarrollo sin fecha" : date}, datos ${data}.`,
    noModel: "Sin resultados del modelo.",
    modelVersion: (version) => `Modelo ${version}.`,
    stale:
      "El modelo se ha ajustado de nuevo después de calcular los números de esta página: no están al día.",
    funding: "Los ensayos principales los pagó el fabricante del fármaco.",
    noAdvice: "Informa y no aconseja. No es un producto sanitario. Decida con su médico.",
  },
};
