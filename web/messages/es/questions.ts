import type { questions as english } from "../en/questions.ts";

/** Preguntas frecuentes, respondidas con las opciones. */
export const questions: typeof english = {
  heading: "Preguntas frecuentes",
  forGood: "¿Se pierde para siempre?",
  notice: "¿Cuándo lo notaría?",
  early: "¿Y si vuelvo a tomarlo pronto?",
  noRestart: "Añada una opción con vuelta al fármaco y los números aparecerán aquí.",
  noStop: "Añada una opción de dejarlo y los números aparecerán aquí.",
  forGoodText: (back, not, total, low, high, weeks, off) =>
    `No para todos. De ${total} personas como usted que ${off ? "siguen sin él" : "lo dejan"} y vuelven a tomarlo si cae el pelo, ${back} recuperan el pelo en algún momento de ${weeks} semanas y ${not} aún no${low === null ? "" : ` (el primer número puede estar entre ${low} y ${high})`}.`,
  forGoodTrial: "Lo que vio el ensayo al volver a tomarlo:",
  waits: [
    (weeks) => `un cuarto tras ${weeks} semanas`,
    (weeks) => `la mitad tras ${weeks} semanas`,
    (weeks) => `tres cuartos tras ${weeks} semanas`,
  ],
  waitsRest: (horizon) => `los demás más tarde o no en ${horizon} semanas`,
  waitsLonger: (horizon) => `menos de un cuarto en ${horizon} semanas`,
  lossWait: (points, waits, off) =>
    `Cuándo están más de ${points} puntos peor quienes ${off ? "siguen sin él" : "lo dejan"}: ${waits}.`,
  regainWait: (salt, waits) =>
    `Cuándo recuperan el pelo quienes pasaban de SALT ${salt} al volver a tomarlo: ${waits}.`,
  withoutDrug: (well, not, total, low, high, weeks, off) =>
    `De ${total} personas como usted que ${off ? "" : "lo dejan y "}siguen sin él, ${well} tienen pelo tras ${weeks} semanas y ${not} no${low === null ? "" : ` (el primer número puede estar entre ${low} y ${high})`}.`,
  watch: "¿En qué debo fijarme?",
  signs: (name, week, isEarly) =>
    `${name}: una lectura tras ${week} semanas es la que más dice${isEarly ? " cuando el pelo aún se ve bien" : ""}.`,
  signBand: (from, to, people, has, not, low, high, total, weeks) =>
    `SALT de ${from} a ${to} entonces (${people} de ${total} personas): de ${total} de ellas, ${has} tienen pelo tras ${weeks} semanas y ${not} no${low === null ? "" : ` (el primer número puede estar entre ${low} y ${high})`}.`,
  signsFew: "Otras lecturas son aquí demasiado raras para decir qué significan.",
  signsNone:
    "Muy pocas personas tienen esas lecturas, o el tiempo es demasiado corto, para decir qué significan.",
  noticeRow: (lost, held, total, weeks) =>
    `Tras ${weeks} semanas: ${lost} de ${total} están o han estado así de peor, ${held} no.`,
  told: "Lo que cuenta la gente, junto a los ensayos",
  noticeTrial: "Lo que vio el ensayo al dejarlo:",
  earlyText: "Mueva la barra: volver a tomarlo cuando el SALT empeore estos puntos.",
  earlySlider: "Puntos peor que ahora",
  earlyResult: (has, not, total, without, back, low, high, weeks) =>
    `Con esta regla ${has} de ${total} tienen pelo tras ${weeks} semanas${low === null ? "" : ` (de ${low} a ${high})`}: ${without} sin volver a tomarlo y ${back} tras volver a tomarlo. ${not} no.`,
};
