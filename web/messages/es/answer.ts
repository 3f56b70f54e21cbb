import type { answer as english } from "../en/answer.ts";

/** La respuesta: probabilidades, gráficos, tabla, riesgos y fuentes. */
export const answer: typeof english = {
  heading: "Qué puede pasar desde ahora",
  waiting: "La respuesta aparece aquí cuando los datos de arriba están completos.",
  computing: "Calculando la primera respuesta",
  rough: "Primera respuesta aproximada. Viene otra mejor.",
  roughKept: "Esta es solo la primera respuesta aproximada.",
  full: "Esta es la respuesta completa.",
  stale: "Algo de arriba no se puede usar aún. La respuesta de abajo es de antes de ese cambio.",
  progress: "Avance",
  cancel: "Parar el cálculo",
  resume: "Calcular la respuesta completa",
  time: "Tiempo desde ahora",
  after: (weeks, months) => `tras ${weeks} semanas (unos ${months} meses)`,
  people: (total) => `Piense en ${total} personas cuyo pelo fue como el suyo.`,
  keeps: (count, total, still, restarts) =>
    `${count} de ${total} ${still ? "conservan el" : "tienen"} pelo${restarts ? " sin volver a tomarlo" : ""}`,
  loses: (count, total) => `${count} de ${total} no`,
  others: (count, total, back, lost) =>
    `Los otros ${count} de ${total}: ${back} lo tienen tras volver a tomarlo, ${lost} no lo tienen`,
  doubtAll: (has, low, high) => `En total ${has} tienen pelo, de ${low} a ${high}.`,
  doubt: (low, high) => `El primer número puede estar entre ${low} y ${high}.`,
  roughDoubt: "Aún aproximado: puede cambiar bastante.",
  hairMeans: (salt) => `«Tener pelo» es tener SALT ${salt} o menos, con el fármaco o sin él.`,
  rangeMeans: "El margen dice cuánto duda el propio modelo.",
  icons: {
    keep: "tiene pelo",
    back: "tiene pelo tras volver a tomarlo después",
    lost: "no lo tiene",
    unsure: "pálido: puede ser lo uno o lo otro",
    text: (keep, back, lost, total) =>
      back > 0
        ? `De ${total} personas, ${keep} tienen pelo sin volver a tomarlo, ${back} lo tienen tras volver a tomarlo y ${lost} no lo tienen.`
        : `De ${total} personas, ${keep} tienen pelo y ${lost} no.`,
  },
  words: "En palabras",
  sentence: (name, weeks, keep, lose, back, low, high, total, salt) =>
    `${name}: tras ${weeks} semanas, ${keep} de ${total} personas como usted tienen SALT ${salt} o menos${back === null ? `. ${lose} de ${total} no.` : ` y no volvieron a tomarlo. De los otros ${lose}, ${back} lo tienen tras volver a tomarlo y ${lose - back} no.`}${low === null ? "" : ` El primer número puede estar entre ${low} y ${high}.`}`,
  lossSentence: (lost, held, total, points) =>
    `Hasta entonces ${lost} de ${total} han estado alguna vez más de ${points} puntos peor que ahora. ${held} de ${total} no.`,
  restartSentence: (restarted, not, total) =>
    `Hasta entonces ${restarted} de ${total} han vuelto a tomarlo y ${not} no.`,
  regainSentence: (back, not, total, low, high, salt) =>
    `De ${total} que volvieron a tomarlo, ${back} han llegado otra vez a SALT ${salt} o menos. ${not} aún no.${low === null ? "" : ` El primer número puede estar entre ${low} y ${high}.`}`,
  curve: "El curso en el tiempo",
  curveFor: "Mostrar la dispersión de",
  curveText: (name, now, then, low, high, weeks) =>
    `${name}: la mitad de las personas tiene SALT ${then} o menos tras ${weeks} semanas (ahora ${now}). Nueve de cada diez están entre ${low} y ${high}.`,
  curveAxis: "SALT (cuero cabelludo sin pelo)",
  weeksAxis: "semanas desde ahora",
  bands:
    "Línea: la persona del medio. Banda oscura: la mitad de las personas. Banda clara: nueve de cada diez. Así de distintas son las personas.",
  keepCurve: "Cuántas tienen pelo sin volver a tomarlo después",
  keepAxis: (total) => `de ${total} personas`,
  keepBars: "Las barras verticales dicen cuánto duda el modelo.",
  keepCurveText: (name, list) => `${name}: ${list}.`,
  keepPoint: (keep, low, high, weeks) =>
    `${keep} tras ${weeks} semanas${low === null ? "" : ` (${low} a ${high})`}`,
  table: "En una tabla",
  tableCaption: (total) => `De ${total} personas: tienen pelo / no (margen del primer número)`,
  notAgain: (name) => `${name}: pelo sin volver a tomarlo`,
  againOrNot: (name) => `${name}: pelo, volviendo a tomarlo o no`,
  option: "Opción",
  week: (weeks) => `${weeks} semanas`,
  cell: (keep, lose, low, high) => `${keep} / ${lose}${low === null ? "" : ` (${low} a ${high})`}`,
  rests: "En qué se basa",
  restsIntro:
    "Un modelo de la enfermedad, ajustado a ensayos publicados, se calculó para muchos pacientes inventados. Cuentan los que encajan con sus lecturas. Estos son los resultados de los propios ensayos:",
  effective: (effective, virtual) =>
    `Se calcularon ${virtual} pacientes virtuales. Tras compararlos con sus lecturas valen ${effective}.`,
  identity: (model, data, seed, digest) =>
    `Modelo ${model}, datos ${data}, semilla ${seed}, resultado ${digest}.`,
  know: "Debe saber",
  expected: (value, low, high, weeks) =>
    `De media el SALT es ${value} tras ${weeks} semanas${low === null ? "" : `; el modelo puede fallar, de ${low} a ${high}`}.`,
  amount: (value, low, high) => `${value} (${low} a ${high})`,
  fields: {
    "person.ageYears": "La edad",
    "person.sex": "El sexo",
    "person.episodeYears": "La duración de esta caída",
  },
  notUsed: (what, reason) => `${what} no se usa: ${reason}.`,
  harms: "Daños de seguir y de dejarlo",
  harmsIntro: "Los dos lados, según los ensayos. Son grupos de personas, no un pronóstico para usted.",
  staying: "Con el fármaco",
  stopping: "Con menos o sin él",
  unknown: "Lo que nadie sabe",
  sourcesInEnglish: "Los nombres de estudios y fuentes están en inglés, como se publicaron.",
  weeksLater: (weeks) => `${weeks} semanas tras el cambio`,
  ofPeople: (n) => `${n} personas`,
  secondHand: "leído en un informe sobre la fuente",
  source: "Fuente",
  sources: "Fuentes",
  ourFault: "No se ha podido calcular la respuesta. Es culpa nuestra. Lo que escribió sigue aquí.",
  badInput: (message) => {
    const people = /none of (?<people>\S+) virtual patients fits/.exec(message)?.groups?.people;
    return people === undefined
      ? `No se ha podido calcular la respuesta: ${message} (en inglés)`
      : `No hay pronóstico: ninguno de ${people} pacientes virtuales encaja con estas lecturas. Se admiten historias que alguien de la población de los ensayos puede tener. Revise las lecturas y las dosis.`;
  },
};
