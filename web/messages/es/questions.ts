import type { questions as english } from "../en/questions.ts";
import type { Interval } from "../gaps.ts";

const between = (interval: Interval, what = "el primer número está probablemente") =>
  interval === null ? "" : ` (${what} entre ${interval.low} y ${interval.high})`;

/** Preguntas frecuentes, respondidas con las opciones. */
export const questions: typeof english = {
  heading: "Preguntas frecuentes",
  forGood: "¿Se pierde para siempre?",
  notice: "¿Cuándo lo notaría?",
  early: "¿Y si vuelvo a tomarlo pronto?",
  noRestart: "Añada una opción en la que se vuelva a tomar el fármaco y los números aparecerán aquí.",
  noStop: "Añada una opción de dejarlo y los números aparecerán aquí.",
  forGoodMost: "A la mayoría le vuelve a salir cuando vuelve a tomarlo.",
  forGoodFew: "A muchas personas no les ha vuelto a salir en el tiempo mirado.",
  forGoodText: ({ name, count, total, weeks, interval }) =>
    `«${name}»: de ${total} personas como usted que hacen esto y vuelven a tomarlo, ${count} recuperan el pelo en algún momento de ${weeks} semanas. ${total - count} no lo recuperan en ese tiempo${between(interval)}.`,
  forGoodTrial: "Lo que vio el ensayo al volver a tomarlo:",
  waits: [
    (weeks) => `un cuarto en la semana ${weeks}`,
    (weeks) => `la mitad en la semana ${weeks}`,
    (weeks) => `tres cuartos en la semana ${weeks}`,
  ],
  waitsRest: (horizon) => `los demás más tarde, o no en ${horizon} semanas`,
  waitsLonger: (horizon) => `menos de un cuarto en ${horizon} semanas`,
  lossWait: (points, waits, off) =>
    `Cuándo han empeorado más de ${points} puntos de SALT quienes ${off ? "siguen sin él" : "lo dejan"}: ${waits}.`,
  regainWait: (salt, waits) =>
    `Al volver a tomarlo, quienes pasaban de SALT ${salt} recuperan el pelo: ${waits}.`,
  withoutDrug: ({ count, total, weeks, interval, off }) =>
    `De ${total} personas como usted que ${off ? "" : "lo dejan y "}siguen sin él, ${count} tienen pelo tras ${weeks} semanas y ${total - count} no${between(interval)}.`,
  watch: "¿En qué debo fijarme?",
  signs: (name, week, isEarly) =>
    `${name}: una medición tras ${week} semanas es la que más dice${isEarly ? " cuando el pelo aún se ve bien" : ""}.`,
  signBand: ({ from, to, people, count, total, weeks, interval }) =>
    `SALT de ${from} a ${to} entonces (${people} de ${total} personas): de ${total} de ellas, ${count} tienen pelo tras ${weeks} semanas y ${total - count} no${between(interval)}.`,
  signsFew: "Otras mediciones son aquí demasiado raras para decir qué significan.",
  signsNone:
    "Muy pocas personas tienen esas mediciones, o el tiempo es demasiado corto, para decir qué significan.",
  noticeRow: ({ count, total, weeks }) =>
    `Hasta la semana ${weeks}: ${count} de ${total} han empeorado tanto alguna vez, ${total - count} no.`,
  told: "Lo que cuenta la gente, junto a los ensayos",
  noticeTrial: "Lo que vio el ensayo al dejarlo:",
  earlyText: "Mueva la barra: volver a tomarlo cuando el SALT empeore estos puntos.",
  earlySlider: "Puntos peor que ahora",
  earlyResult: ({ count, total, without, weeks, interval }) =>
    `Con esta regla ${count} de ${total} tienen pelo tras ${weeks} semanas${between(interval, "probablemente")}: ${without} sin volver a tomarlo y ${count - without} tras volver a tomarlo. ${total - count} no.`,
  /** The button; the rest is loaded when it is pressed. */
  measure: {
    heading: "Qué medir después",
    intro:
      "Otra medición del SALT dice algo de cómo iría el pelo sin el fármaco. Esto calcula cuál, y cuánto.",
    ask: "¿Qué otra medición diría más?",
    stop: "Dejar de calcularlo",
    computing: "Calculando",
    done: "Calculado para los datos de arriba.",
    later: "Esto espera a la respuesta completa.",
  },
};
