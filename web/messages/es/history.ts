import type { history as english } from "../en/history.ts";

/** El formulario de lecturas y dosis hasta ahora. */
export const history: typeof english = {
  heading: "Su pelo y sus dosis hasta ahora",
  saltIs:
    "SALT es la parte del cuero cabelludo sin pelo, en tanto por ciento. Cero es que no falta pelo. Su médico puede decirle el número, o puede hallarlo aquí.",
  now: "Semanas con baricitinib hasta ahora",
  nowHint: (months) => `Son unos ${months} meses.`,
  before: "SALT antes del tratamiento",
  beforeHint: "Déjelo vacío si no lo sabe.",
  current: "SALT ahora",
  earlier: "SALT",
  atWeek: "Semana",
  weekHint: "Semanas desde que empezó.",
  add: "Añadir una lectura intermedia",
  remove: (what) => `Quitar ${what}`,
  reading: (week) => (week === "" ? "esta lectura" : `la lectura de la semana ${week}`),
  estimate: "Ayúdeme a hallar el número",
  doses: "Sus dosis hasta ahora",
  dose: "Baricitinib, mg al día",
  everyDays: "Días de una dosis a otra",
  notDaily: "No cada día",
  adherence: "Dosis que toma, por ciento",
  from: "Desde la semana",
  addDose: "Mi dosis cambió: añadirla",
  thisDose: (week) => (week === "" ? "esta dosis" : `la dosis desde la semana ${week}`),
  timeline: "Su historia en una línea",
  timelineText: (doses, readings) =>
    `Dosis: ${doses || "ninguna aún"}. Lecturas de SALT: ${readings || "ninguna aún"}.`,
  doseSpan: (mg, week) => `${mg} mg desde la semana ${week}`,
  readingAt: (score, week) => `${score} en la semana ${week}`,
  more: "Más sobre usted (puede omitirlo)",
  age: "Edad en años",
  sex: "Sexo",
  sexes: { none: "Sin decir", female: "Mujer", male: "Hombre", other: "Otro" },
  episode: "Años desde que empezó esta caída",
  kidney: "Filtración del riñón (eGFR)",
  oat: "Tomo probenecid u otro fármaco parecido",
  moreHint:
    "La filtración del riñón y el probenecid cambian cuánto fármaco hay en el cuerpo. Lo demás solo da lugar a notas.",
};
