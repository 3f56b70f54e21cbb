import type { doctor as english } from "../en/doctor.ts";
import { decide } from "./beside/decide.ts";

/** La página para la consulta. */
export const doctor: typeof english = {
  heading: "Para la consulta",
  intro: "Una página para hablarla juntos. Informa y no recomienda nada.",
  none: "Aún no hay historial. Escríbalo antes, o tome el ejemplo.",
  toPerson: "Escribir un historial",
  print: "Imprimir esta página",
  years: (years) => `${years} años`,
  options: "Opciones comparadas",
  measures: {
    keepsSalt20: ({ salt, restarts }) => `SALT ${salt} o menos${restarts ? ", sin volver a tomarlo" : ""}`,
    hasSalt20: ({ salt }) => `SALT ${salt} o menos, lo vuelvan a tomar o no`,
    losesBenefit: ({ points }) => `alguna vez más de ${points} puntos peor que ahora`,
    wellWithoutDrug: ({ salt }) => `SALT ${salt} o menos y sin el fármaco`,
    noWorse: ({ error }) => `no peor que ahora (como mucho ${error} puntos)`,
    regains: (salt) => `de quienes volvieron a tomarlo: alguna vez otra vez SALT ${salt} o menos`,
    salt: "SALT",
  },
  tableCaption: (total) =>
    `Personas de ${total}: sí / no (intervalo del primer número al nivel del noventa por ciento).`,
  saltCaption: "SALT: media (intervalo del modelo); después, dónde están nueve de cada diez personas.",
  saltCell: ({ mean, interval, least, most }) =>
    `${mean}${interval === null ? "" : ` (${interval.low} a ${interval.high})`}; ${least} a ${most}`,
  prices: (weeks) => `Lo que cuesta cada opción en ${weeks} semanas, y cuánto se tarda`,
  pricesIntro: (points, salt) =>
    `Medias con su intervalo según el modelo. Los tiempos son semanas hasta un cuarto / la mitad / tres cuartos; una raya es más de lo mirado. Pérdida: más de ${points} puntos peor. Recuperar: SALT ${salt} o menos, de quienes lo pasaban al volver.`,
  price: {
    onDrug: () => "Semanas con fármaco",
    dose: () => "mg al día",
    meanSalt: () => "SALT medio",
    well: (salt) => `Semanas con SALT ${salt} o menos`,
    atEnd: (_, total) => `De ${total}, así al final`,
  },
  waits: { loss: "Semanas hasta perder", restart: "Semanas hasta volver", regain: "De ahí a recuperar" },
  difference: (name) => `Diferencia con «${name}», persona a persona`,
  signs: "Lo que diría una lectura posterior",
  signsIntro: (salt, weeks) =>
    `De cien personas con esa lectura: SALT ${salt} o menos / no, tras ${weeks} semanas. Una raya: muy pocas personas.`,
  signReading: "Lectura tras",
  signBand: (from, to) => `SALT de ${from} a ${to}`,
  settles: "Aclara",
  settled: (week) => `Una lectura tras ${week} semanas es la primera que aclara la mitad de lo abierto.`,
  notSettled: "Ninguna lectura aclara la mitad de lo abierto.",
  none100: "nadie reinició",
  beside: "El modelo junto a los ensayos",
  besideIntro:
    "Cada resultado publicado junto a lo que el modelo dice de un grupo de ese tamaño. Se indica si sirvió para ajustar o se reservó para comprobar.",
  columns: {
    observation: "Observación",
    what: "Qué",
    observed: "Ensayo",
    predicted: "Modelo (intervalo)",
    use: "Usado para",
    inside: "Dentro",
    n: "Personas",
  },
  uses: { calibration: "ajustar", validation: "comprobar" },
  yes: "sí",
  no: "no",
  policies: "Cuándo reiniciar",
  policiesIntro: ({ mg, every, wait, off }) =>
    `${off ? "Seguir sin él" : "Dejarlo"} y volver con ${mg} mg${wait > 0 ? `, ${wait} semanas después de necesitarlo` : ""}, mirando cada ${every} semanas. Lo demás, como arriba.`,
  policy: (points, off) => `${off ? "seguir sin él" : "dejarlo"} y volver con ${points} puntos peor`,
  policyNever: (off) => `${off ? "seguir sin él" : "dejarlo"} y no volver nunca`,
  label: "De la ficha técnica",
  early: "Primeras señales",
  earlyIntro:
    "Cuándo vio el ensayo una pérdida tras dejarlo. No se publicó qué se notó antes de que se viera.",
  warnings: "Avisos de este pronóstico",
  references: "Referencias",
  pageDate: "Impreso desde Anagen",
  ask: {
    heading: "Preguntas para la consulta",
    list: [
      "¿Qué es lo que más me importa en esta decisión?",
      "Tras un cambio: ¿quién vuelve a mirar el pelo, y cuándo?",
      "¿Con qué pérdida vuelvo a empezar, y lo tendría enseguida?",
      "¿Qué análisis de sangre necesito, y cuándo?",
      "¿Qué más podría usar, junto con él o en su lugar?",
    ],
    own: "Preguntas mías",
    notes: "Notas",
    matters: "Lo que cuenta mucho para mí",
    values: decide.values.list,
  },
};
