import type { answer as english } from "../en/answer.ts";
import type { Interval } from "../gaps.ts";

const likely = (interval: Interval, what = "El primer número") =>
  interval === null
    ? ""
    : ` ${what} está probablemente entre ${interval.low} y ${interval.high}, pero puede estar fuera.`;

/** La respuesta: probabilidades, gráficos, tabla, riesgos y fuentes. */
export const answer: typeof english = {
  heading: "Qué puede pasar desde ahora",
  waiting: "La respuesta aparece aquí cuando los datos de arriba están completos.",
  none: "No hay respuesta para estos datos: no se sabe nada en lo que apoyarla. El motivo está junto al dato.",
  computing: "Calculando la primera respuesta",
  rough: "Primera respuesta aproximada. Viene otra mejor.",
  roughKept: "Esta es solo la primera respuesta aproximada.",
  full: "Esta es la respuesta completa.",
  outdated: {
    wrong: "Algo de arriba no se puede usar aún. Los números de abajo son de sus datos anteriores.",
    computing: "Calculando su cambio. Los números de abajo son de sus datos anteriores.",
    stopped: "Parado. Los números de abajo son de sus datos anteriores, no de lo que pone arriba.",
  },
  progress: "Avance",
  cancel: "Parar el cálculo",
  resume: "Calcular la respuesta completa",
  time: "Tiempo desde ahora",
  after: (weeks, months) => `tras ${weeks} semanas (unos ${months} meses)`,
  people: (total) =>
    `Piense en ${total} personas cuyo pelo fue como el suyo. Son simuladas: nadie siguió a ${total} personas así.`,
  has: ({ count, total, still }) => `${count} de ${total} ${still ? "conservan el" : "tienen"} pelo`,
  hasAgain: ({ count, total }) => `${count} de ${total} tienen pelo`,
  back: (back) => `${back} de ellas tras volver a tomarlo`,
  hasNot: ({ count, total }) => `${count} de ${total} no`,
  holds: ({ count, total }) => `${count} de ${total} no están peor que ahora`,
  holdsNot: ({ count, total }) => `${count} de ${total} están peor`,
  holdsMeans: (points) =>
    `«No peor que ahora» es tener entonces un SALT como mucho ${points} puntos más alto que ahora: menos no lo distingue una sola medición.`,
  reach: ({ count, total }) => `${count} de ${total} tienen entonces la mayor parte del pelo.`,
  doubt: (low, high) => `Probablemente entre ${low} y ${high}, pero puede estar fuera.`,
  roughDoubt: "Aún aproximado: puede cambiar bastante.",
  hairMeans: (salt) => `«Tener pelo» es tener SALT ${salt} o menos, con el fármaco o sin él.`,
  rangeMeans:
    "El margen muestra lo inseguro que es el modelo: el número está dentro nueve de cada diez veces, si el modelo acierta.",
  untested: "Ningún ensayo ha probado este plan.",
  borrowed: (drug, from) =>
    `Tomado de ${from}: no se encontró ningún resultado controlado de dejar, bajar o volver a tomar ${drug}.`,
  until: (mg) => `entonces aún toma ${mg} mg`,
  sinceLastDose: (weeks) => `${weeks} semanas tras la última dosis`,
  icons: {
    keep: "tiene pelo",
    holds: "no está peor que ahora",
    back: "tiene pelo tras volver a tomarlo",
    lost: "no lo tiene",
    loses: "está peor que ahora",
    unsure: "en claro: puede ser lo uno o lo otro",
    text: ({ keep, back, lost, total }) =>
      back > 0
        ? `De ${total} personas, ${keep} tienen pelo sin volver a tomarlo, ${back} lo tienen tras volver a tomarlo y ${lost} no lo tienen.`
        : `De ${total} personas, ${keep} tienen pelo y ${lost} no.`,
    holdsText: ({ keep, lost, total }) =>
      `De ${total} personas, ${keep} no están peor que ahora y ${lost} están peor.`,
  },
  views: {
    label: "El mismo número, mostrado de cinco maneras",
    people: "Como personas",
    words: "En palabras",
    table: "Como tabla",
    curve: "Como curva",
    bars: "Como barras",
    shows: { hair: "Cuántas tienen pelo entonces.", holds: "Cuántas no están peor que ahora." },
  },
  sentence: ({ name, weeks, keep, back, total, salt, interval }) =>
    `${name}: tras ${weeks} semanas, ${keep} de ${total} personas como usted tienen SALT ${salt} o menos${back === null ? `. ${total - keep} de ${total} no.` : ` y no han vuelto a tomarlo. De las otras ${total - keep}, ${back} lo tienen tras volver a tomarlo y ${total - keep - back} no.`}${likely(interval)}`,
  holdsSentence: ({ name, weeks, count, total, interval }) =>
    `${name}: tras ${weeks} semanas, ${count} de ${total} personas como usted no están peor que ahora y ${total - count} están peor.${likely(interval)}`,
  lossSentence: ({ count, total, points }) =>
    `Hasta entonces ${count} de ${total} han estado alguna vez más de ${points} puntos de SALT peor que ahora. ${total - count} de ${total} no.`,
  restartSentence: ({ count, total }) =>
    `Hasta entonces ${count} de ${total} han vuelto a tomarlo y ${total - count} no.`,
  regainSentence: ({ count, total, salt, interval }) =>
    `De ${total} que volvieron a tomarlo, ${count} han llegado otra vez a SALT ${salt} o menos. ${total - count} aún no.${likely(interval)}`,
  curve: "El curso en el tiempo",
  curveFor: "Mostrar cuánto varían las personas con",
  curveText: ({ name, now, then, least, most, weeks }) =>
    `${name}: tras ${weeks} semanas la mitad de las personas tiene pelo en el ${then} por ciento del cuero cabelludo o más (ahora ${now}). Nueve de cada diez están entre el ${least} y el ${most} por ciento.`,
  curveAxis: "por ciento del cuero cabelludo con pelo",
  weeksAxis: "semanas desde ahora",
  bands:
    "Línea: la persona del medio. Banda oscura: la mitad de las personas. Banda clara: nueve de cada diez. Así de distintas son las personas.",
  keepAxis: (total) => `de ${total} personas`,
  keepBars: "Las barras verticales muestran lo inseguro que es el modelo.",
  keepCurveText: (name, list) => `${name}: ${list}.`,
  keepPoint: ({ count, weeks, interval }) =>
    `${count} tras ${weeks} semanas${interval === null ? "" : ` (${interval.low} a ${interval.high})`}`,
  table: "En una tabla",
  tableCaption: {
    hair: (total) => `De ${total} personas: tienen pelo / no (margen del primer número)`,
    holds: (total) => `De ${total} personas: no están peor que ahora / están peor (margen del primer número)`,
  },
  notAgain: (name) => `${name}: pelo sin volver a tomarlo`,
  againOrNot: (name) => `${name}: pelo, volviendo a tomarlo o no`,
  option: "Opción",
  week: (weeks) => `${weeks} semanas`,
  cell: ({ count, total, interval }) =>
    `${count} / ${total - count}${interval === null ? "" : ` (${interval.low} a ${interval.high})`}`,
  rests: "En qué se basa",
  restsIntro:
    "Un modelo de la enfermedad, ajustado a ensayos publicados, se calculó para muchos pacientes simulados. Cuentan los que encajan con sus mediciones. Estos son los resultados de los propios ensayos:",
  effective: (effective, virtual) =>
    `Se simularon ${virtual} pacientes virtuales. Según lo bien que encajan con sus mediciones, equivalen a ${effective} independientes (tamaño de muestra efectivo).`,
  identity: ({ model, data, seed, digest }) =>
    `Modelo ${model}, datos ${data}, semilla ${seed}, resultado ${digest}.`,
  know: "Límites de esta respuesta",
  limits: "Antes de leer los números",
  expected: ({ salt, weeks, interval }) =>
    `De media el SALT es ${salt} tras ${weeks} semanas${interval === null ? "" : `; la media podría estar entre ${interval.low} y ${interval.high}`}.`,
  amount: (value, low, high) => `${value} (${low} a ${high})`,
  fields: {
    "person.ageYears": "La edad",
    "person.sex": "El sexo",
    "person.episodeYears": "La duración de esta caída",
  },
  notUsed: (what, reason) => `${what} no se usa: ${reason}.`,
  decide: "Lo que me importa, y qué más pregunta la gente",
  harms: "Riesgos y qué más cambia, la misma lista para cada plan",
  unknown: "Lo que nadie sabe",
  sourcesInEnglish: "Los nombres de estudios y fuentes están en inglés, como se publicaron.",
  weeksLater: (weeks) => `${weeks} semanas tras el cambio`,
  group: (people) => `Visto en: ${people}.`,
  alsoPublished: (value) => `También publicado para lo mismo: ${value}`,
  ofPeople: (n) => `${n} personas`,
  secondHand: "según un informe sobre el estudio",
  source: "Fuente",
  sources: "Fuentes",
  ourFault: "No se ha podido calcular la respuesta. Es culpa nuestra. Lo que escribió sigue aquí.",
  badInput: (message) => {
    const people = /none of (?<people>\S+) virtual patients fits/.exec(message)?.groups?.people;
    const few = /of (?<people>\S+) virtual patients so few fit/.exec(message)?.groups?.people;
    if (few !== undefined)
      return `No hay pronóstico: de ${few} pacientes virtuales encajan tan pocos con todas estas mediciones que cualquier número descansaría en unas cuantas personas virtuales. Con menos mediciones se puede: por ejemplo, una cada pocos meses, y la última entre ellas.`;
    return people === undefined
      ? `No se ha podido calcular la respuesta: ${message} (en inglés)`
      : `No hay pronóstico: ninguno de ${people} pacientes virtuales encaja con estas mediciones. Se admiten historiales que alguien de la población de los ensayos puede tener. Revise las mediciones y las dosis.`;
  },
};
