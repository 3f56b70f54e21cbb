import type { evidence as english, article as englishArticle } from "../en/evidence.ts";

/** La página de la evidencia. */
export const evidence: typeof english = {
  heading: "La evidencia",
  intro:
    "Cada número con su estudio, su fuente y el lugar en la fuente. Los conflictos quedan a la vista. Los nombres de estudios y fuentes están en inglés.",
  tabs: {
    search: "Buscar",
    claims: "Lo que se dice",
    check: "Revisar un texto",
    compare: "Comparar estudios",
    sources: "Fuentes",
  },
  query: "Qué busca",
  queryHint: "Una pregunta con sus palabras, un fármaco, un estudio o una clave.",
  notHeld: "No tenemos nada que responda a esto.",
  nearest: "Lo más cercano:",
  found: (count) => (count === 1 ? "un resultado" : `${count} resultados`),
  shown: (count) => `Se muestran los primeros ${count}.`,
  more: "Mostrar más",
  nothing: "Nada encaja. Pruebe con menos palabras.",
  verdict: "Veredicto",
  anyVerdict: "cualquiera",
  correct: "Lo correcto",
  why: "Por qué",
  unknown: "Lo que nadie sabe",
  fields: {
    population: "Personas estudiadas",
    n: "Número de personas",
    definition: "Cómo se midió",
    imputation: "Datos que faltan",
    interval: "Intervalo",
    place: "Lugar en la fuente",
    conflicts: "Otros números para lo mismo",
    doubt: "Duda",
    note: "Nota",
    setAside: "Guardado, sin usar",
    source: "Fuente",
  },
  checkIntro: "Pegue un artículo o un mensaje, en español o en inglés. Solo se lee en su equipo.",
  checkText: "Texto que revisar",
  checkAbout: "El fármaco del que trata el texto",
  checkAboutText: "el que nombra el texto",
  checkNoDrug:
    "El texto no nombra ningún fármaco de este tipo, así que no se juzgó nada. Elija arriba de cuál trata.",
  checkRun: "Revisar el texto",
  verdicts: {
    supported: "respaldado",
    "supported with correction": "respaldado, con una corrección",
    imprecise: "impreciso",
    unsupported: "sin respaldo",
    contradicted: "contradicho",
    "not checkable": "no se puede comprobar",
  },
  outcomes: {
    agrees: "Coincide con lo que tenemos.",
    differs: "Difiere de lo que tenemos.",
    close: "Se acerca a lo que tenemos, o es cierto solo en parte.",
    "no row": "No tenemos nada que lo confirme ni lo niegue.",
  },
  notJudged: "Sin juzgar",
  notJudgedBecause: {
    question: "Una pregunta",
    story: "La historia de una persona",
    reported: "Contado solo como lo que dicen otros",
    language: "En un idioma que no se lee",
  },
  checkNone:
    "No se halló ninguna afirmación sobre la que hablen la evidencia. Eso no hace correcto el texto.",
  checkFound: (count) => (count === 1 ? "Se halló una afirmación." : `Se hallaron ${count} afirmaciones.`),
  passage: "En el texto",
  compareIntro: "Una medida en varios estudios y grupos, con el intervalo de cada uno.",
  endpoint: "Medida",
  drug: "Fármaco",
  anyDrug: "cualquier fármaco",
  week: "semana",
  forestText: (rows, low, high) =>
    `${rows} resultados, de ${low} a ${high}. Las líneas dicen lo que permite el azar en un grupo de ese tamaño.`,
  placebo: "placebo",
  together: ({ name, results, mean, from, to }) =>
    `${name}, ${results} resultados juntos: ${mean} % (${from} a ${to})`,
  cited: (count) => (count === 1 ? "citada una vez" : `citada ${count} veces`),
};

/** La página del artículo. */
export const article: typeof englishArticle = {
  made: "Este artículo se hace con los datos y el modelo cada vez que se crea la página. Cada número lleva al lugar donde se publicó.",
  contents: "En este artículo",
  besideTrials: "Testimonios junto a los ensayos",
};
