import type { FirstMessages } from "./en.ts";

/** Avisos de la biblioteca, que los da en inglés: cómo empiezan allí y qué dicen aquí. */
const WARNINGS: readonly (readonly [RegExp, (part: (name: string) => string) => string])[] = [
  [
    /^few virtual patients resemble this person \(effective (?<effective>\d+), wanted (?<wanted>\d+) or more\)/,
    (part) =>
      `Pocos pacientes virtuales se parecen a esta persona (valen ${part("effective")}; harían falta ${part("wanted")} o más). Los márgenes son más anchos. Revise las lecturas y las dosis.`,
  ],
  [
    /^(?<mg>[\d.]+) mg a day was not studied in the trials behind the model \((?<studied>.+) mg were\)/,
    (part) =>
      `Los ensayos no estudiaron ${part("mg")} mg al día (estudiaron ${part("studied").replace("and", "y")} mg). Lo que se muestra se deduce de cómo actúa el fármaco; no se ha observado.`,
  ],
  [
    /^age (?<age>[\d.]+): the trials behind the model enrolled adults only/,
    (part) =>
      `Edad ${part("age")}: los ensayos incluyeron solo a personas adultas. Nada de esto se comprobó en niños ni adolescentes.`,
  ],
  [
    /^the reading of (?<score>\d+) in week (?<week>\d+) is far from what the model expects/,
    (part) =>
      `La lectura de ${part("score")} en la semana ${part("week")} está lejos de lo que el modelo espera tras las anteriores. Revísela. Si es correcta, su enfermedad sigue un camino que el modelo apenas conoce, y los márgenes son anchos.`,
  ],
  [
    /^the model's accounts of the disease differ on short interruptions: (?<weeks>\d+) weeks into "(?<option>.+)", of (?<of>\d+) people .+ SALT (?<salt>\d+) or less would be (?<drive>\d+) .+\(structure drive\), (?<loop>\d+) /,
    (part) =>
      `Las dos explicaciones de la enfermedad difieren en las pausas cortas. A las ${part("weeks")} semanas de «${part("option")}», de cada ${part("of")} personas que están más o menos como esta, tendrían SALT ${part("salt")} o menos ${part("drive")} según una (estructura drive) y ${part("loop")} según la otra (estructura loop). Nadie ha medido cuál acierta. Los márgenes incluyen la diferencia.`,
  ],
  [
    /^no doses are given/,
    () =>
      "No se indican dosis: el pronóstico es para alguien que nunca tomó el fármaco. Si no es así, la respuesta es errónea: añada las dosis desde la semana en que empezó.",
  ],
  [
    /^the history has no dose of the drug/,
    () => "No hay ninguna dosis hasta ahora: el pronóstico es para alguien que nunca tomó el fármaco.",
  ],
  [
    /^pauses and restarts in (?<options>.+): no trial behind the model measured/,
    (part) =>
      `Pausas y vueltas al fármaco en ${part("options")}: ningún ensayo de los que aprende el modelo midió una pausa corta, y es donde más difieren las explicaciones del modelo. Los márgenes incluyen la diferencia.`,
  ],
  [
    /^no reading from before treatment/,
    () =>
      "No hay lectura de antes del tratamiento. Para ese tiempo se toma a la población de los ensayos que encaja con las lecturas posteriores.",
  ],
  [
    /^SALT (?<salt>[\d.]+) at the decision: .* at (?<limit>\d+) or less/,
    (part) =>
      `SALT ${part("salt")} ahora: los ensayos de dejar o bajar el fármaco incluyeron solo a personas con ${part("limit")} o menos.`,
  ],
  [
    /^the last reading is (?<weeks>\d+) weeks before the decision/,
    (part) =>
      `La última lectura es de hace ${part("weeks")} semanas. Una más nueva daría un pronóstico más preciso.`,
  ],
  [
    /^the trials followed people for (?<all>\d+) weeks in all and (?<change>\d+) weeks after a change of dose/,
    (part) =>
      `Los ensayos siguieron a las personas ${part("all")} semanas en total y ${part("change")} semanas tras un cambio de dosis. Lo que va más allá se extrapola.`,
  ],
  [
    /^not used, because the trials' published results do not identify their effect here: (?<list>.+)$/,
    (part) =>
      `No se usan, porque los resultados publicados no permiten conocer su efecto: ${part("list")
        .replace("sex", "sexo")
        .replace("episode length", "duración del episodio")
        .replace("age", "edad")}.`,
  ],
  [
    /^model uncertainty is provisional/,
    () =>
      "La duda del modelo es provisional: los márgenes se basan en parámetros que encajan con los ensayos. Aún no se ha mostrado que el ajuste haya terminado.",
  ],
  [
    /^doses further apart than a day were not studied/,
    () =>
      "Las dosis con más de un día entre una y otra no se estudiaron en la alopecia areata. Lo que se muestra se deduce de lo rápido que el fármaco deja el cuerpo.",
  ],
  [
    /^missed doses are taken to be missed by chance/,
    () =>
      "Se supone que las dosis olvidadas se olvidan al azar, una a una, junto a ensayos en los que casi todas cuentan como tomadas. Lo que se muestra se deduce de cómo actúa el fármaco; no se ha observado.",
  ],
  [
    /^option "(?<name>.+)": (?<late>\d+) of its (?<all>\d+) doses begin after the horizon/,
    (part) =>
      `Opción «${part("name")}»: ${part("late")} de sus ${part("all")} dosis empiezan después del tiempo mirado y no cuentan.`,
  ],
  [
    /^option "(?<name>.+)": a restart with (?<mg>\d+) mg is no restart/,
    (part) => `Opción «${part("name")}»: volver con ${part("mg")} mg no es volver a tomar el fármaco.`,
  ],
  [
    /^option "(?<name>.+)": its first check comes after the horizon/,
    (part) =>
      `Opción «${part("name")}»: la primera vez que se mira el pelo es después del tiempo mirado, así que nadie vuelve a tomarlo.`,
  ],
  [
    /^option "(?<name>.+)": without checkEveryWeeks/,
    (part) =>
      `Opción «${part("name")}»: sin decir cada cuánto se mira, el SALT se lee cada semana, más que en la vida real. Una lectura de azar puede hacer volver al fármaco.`,
  ],
  [
    /^hair that was never lost can fall too/,
    () =>
      "También puede caer pelo que nunca se había perdido, pero ningún ensayo dijo con qué frecuencia. Hasta dónde puede llegar una recaída se basa en un supuesto.",
  ],
];

/** Por qué algo no se usa; también lo dice la biblioteca en inglés. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /^the published effect of the length of the episode is small/,
    "el efecto publicado de la duración del episodio es pequeño en la enfermedad grave, y los resultados no se publican con bastante detalle para aprenderlo",
  ],
  [
    /is published by age$/,
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por edad",
  ],
  [
    /is published by sex$/,
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por sexo",
  ],
];

/** Todas las palabras de la primera página en español y de lo común a todas. Sin números sobre personas, como en inglés. */
export const es: FirstMessages = {
  language: "Español",
  title: "Anagen",
  tagline: "¿Qué puede pasar con mi pelo si cambio o dejo el baricitinib?",
  skip: "Ir al contenido",
  nav: {
    label: "Páginas",
    person: "Para usted",
    article: "El artículo",
    doctor: "Para la consulta",
    research: "Para investigar",
    evidence: "Pruebas",
    people: "Relatos",
    method: "Cómo funciona",
  },
  settings: {
    language: "Idioma",
    look: "Aspecto",
    auto: "Como el equipo",
    light: "Claro",
    dark: "Oscuro",
  },
  loading: "Cargando",
  failed: "Algo ha fallado en esta página. Lo que escribió sigue aquí. Vuelva a cargar la página.",
  noData: "No se han podido cargar los datos de esta página. Vuelva a cargarla.",
  footer: {
    informs: "Anagen informa. No le dice qué hacer. No cambie nunca una dosis sin su médico.",
    stays: "Todo se calcula en su propio equipo. Nada de lo que escribe sale de él.",
    version: (version, data, date) => `Versión ${version}, datos ${data}, página creada el ${date}.`,
    funding: "Los ensayos principales los pagó el fabricante del fármaco.",
  },
  fit: {
    heading: "¿Es para usted?",
    intro:
      "Esta página compara qué puede pasar con su pelo si sigue con el baricitinib, toma menos, lo deja o vuelve a tomarlo. Se tarda un minuto.",
    yesHeading: "Puede servirle si",
    yes: (severe, total) => [
      "tiene alopecia areata y toma baricitinib por la boca",
      `había perdido mucho pelo antes de empezar: al menos ${severe} de cada ${total} partes del cuero cabelludo`,
      "piensa en un cambio y quiere hablarlo con su médico",
    ],
    noHeading: "No es para usted si",
    no: (severe) => [
      `había perdido menos pelo (SALT menor que ${severe}): los ensayos no lo estudiaron`,
      "no es una persona adulta: no se comprobó en niños ni adolescentes",
      "pierde pelo por otra causa o toma otro fármaco",
      "está embarazada o se siente mal ahora: llame antes a su médico",
    ],
    begin: "Es para mí: empezar",
    example: "Ver un ejemplo",
    exampleNote:
      "Este es el ejemplo de una persona inventada. Cambie lo que quiera, o bórrelo para poner sus datos.",
    clear: "Borrar el ejemplo",
  },
  history: {
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
  },
  estimator: {
    heading: "Hallar el número SALT",
    ways: "¿Cómo quiere hacerlo?",
    regions: "Cuatro barras",
    paint: "Pintar las zonas sin pelo",
    regionNames: { top: "Arriba", back: "Detrás", left: "Lado izquierdo", right: "Lado derecho" },
    regionBare: (region) => `${region}: tanto por ciento sin pelo`,
    share: (percent) => `${percent} % del cuero cabelludo`,
    bare: (percent) => `${percent} % sin pelo`,
    result: (salt) => `Da un SALT de ${salt}.`,
    use: "Usar este número",
    close: "Cerrar",
    paintHint:
      "Pase el dedo o el ratón por las zonas sin pelo. Páselo otra vez para borrar. Con el teclado: vaya a una vista con el tabulador, muévase con las flechas y pinte con la barra espaciadora.",
    brush: "Pincel",
    brushSmall: "Pequeño",
    brushLarge: "Grande",
    clear: "Borrar todo",
    fill: "Todo sin pelo",
    view: (region) => `Cuero cabelludo, ${region}`,
    cell: (row, column, painted, percent) =>
      `Fila ${row}, columna ${column}: ${painted ? "sin pelo" : "con pelo"}. En esta vista falta el ${percent} por ciento.`,
  },
  options: {
    heading: "¿Qué quiere comparar?",
    intro: "Cada opción empieza ahora. Puede cambiarlas todas.",
    name: "Nombre",
    edit: "Cambiar",
    remove: (name) => `Quitar «${name}»`,
    step: "Semanas desde ahora",
    mg: "mg al día",
    addStep: "Añadir un cambio de dosis posterior",
    removeStep: "Quitar este cambio",
    restart: "Volver a tomarlo si cae el pelo",
    worse: "Volver cuando el SALT empeore (puntos)",
    again: "Dosis desde entonces, mg al día",
    check: "Mirar cada (semanas)",
    added: {
      plain: "Añadir una opción",
      pause: "Añadir una pausa",
      everyOther: "Añadir menos dosis",
    },
    reset: "Volver a las opciones ofrecidas",
    horizon: "Mirar hacia delante (semanas)",
    seeAnswer: "Ver la respuesta",
    stay: (mg) => `seguir con ${mg} mg`,
    lower: (mg) => `bajar a ${mg} mg`,
    raise: (mg) => `subir a ${mg} mg`,
    stop: "dejarlo",
    off: "seguir sin él",
    takeAgain: (mg) => `volver a tomar ${mg} mg`,
    later: (weeks) => `volver a tomarlo tras ${weeks} semanas`,
    pause: (weeks) => `pausa de ${weeks} semanas`,
    everyDays: (mg, days) => `${mg} mg, una dosis cada ${days} días`,
    taper: (weeks) => `bajar durante ${weeks} semanas y dejarlo`,
    steps: (doses) => `por pasos: ${doses} mg`,
    withRestart: (name, points) => `${name} y volver con ${points} puntos peor`,
  },
  problems: {
    missing: (low, high, whole) => `Escriba un número${whole ? " entero" : ""} de ${low} a ${high}.`,
    range: (low, high, whole) =>
      `No se puede usar. Se admiten números${whole ? " enteros" : ""} de ${low} a ${high}.`,
    twice: "Está dos veces. Cada uno puede estar una vez.",
    notAfterNow: (now) => `Una lectura no puede ser posterior a ahora. Se admiten semanas hasta la ${now}.`,
    beforeNow: (now) => `Una dosis pasada empieza antes de ahora. Se admiten semanas antes de la ${now}.`,
    mild: (least) =>
      `No hay pronóstico: los ensayos tomaron a personas con SALT ${least} o más antes del tratamiento. De casos más leves no se sabe nada aquí. Se admite ${least} o más. Si el fármaco empezó antes de esta lectura, ponga esa dosis.`,
    noReading: "Escriba al menos una lectura de SALT.",
    noDrug: "Para volver a tomarlo hace falta una dosis mayor que cero.",
    noOption: "Añada al menos una opción.",
    name: "Escriba un nombre en una línea.",
    order: "Cada cambio debe ser posterior al anterior.",
    summary: (count) =>
      count === 1
        ? "Arriba falta una cosa o no se puede usar."
        : `Arriba faltan ${count} cosas o no se pueden usar.`,
    show: "Mostrar",
  },
  answer: {
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
    questions: "Preguntas frecuentes",
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
    expected: (value, low, high, weeks) =>
      `De media el SALT es ${value} tras ${weeks} semanas${low === null ? "" : `; el modelo puede fallar, de ${low} a ${high}`}.`,
    watch: "¿En qué debo fijarme?",
    signs: (name, week, isEarly) =>
      `${name}: una lectura tras ${week} semanas es la que más dice${isEarly ? " cuando el pelo aún se ve bien" : ""}.`,
    signBand: (from, to, people, has, not, low, high, total, weeks) =>
      `SALT de ${from} a ${to} entonces (${people} de ${total} personas): de ${total} de ellas, ${has} tienen pelo tras ${weeks} semanas y ${not} no${low === null ? "" : ` (el primer número puede estar entre ${low} y ${high})`}.`,
    signsFew: "Otras lecturas son aquí demasiado raras para decir qué significan.",
    signsNone:
      "Muy pocas personas tienen esas lecturas, o el tiempo es demasiado corto, para decir qué significan.",
    policies: (weeks, every, off) =>
      `Tres reglas, junto a ${off ? "volver ya" : "seguir"} y a no volver nunca, en ${weeks} semanas. El pelo se mira cada ${every} semanas.`,
    policiesLater: "Las reglas para volver a tomarlo aparecen aquí tras la respuesta completa.",
    policyTable: "Reglas para volver a tomarlo",
    policyCaption: "Medias de personas como usted.",
    policyRule: "Volver cuando empeore",
    policy: (points) => `${points} puntos`,
    policyNever: "nunca",
    weeksOnDrug: "Semanas con fármaco",
    weeksWithHair: "Semanas con pelo",
    hairAtEnd: (total) => `De ${total}: tienen pelo al final / no`,
    amount: (value, low, high) => `${value} (${low} a ${high})`,
    weeksChange: (weeks, fewer) => `${weeks} semanas ${fewer ? "menos" : "más"}`,
    changeWithin: (value, near, far) => `${value} (${near} a ${far})`,
    changeRange: (value, low, high) => `${value} (de ${low} a ${high})`,
    price: (name, drug, hair, off) =>
      `${name}: frente a ${off ? "volver ya" : "seguir"}, ${drug} con el fármaco; ${hair} con pelo.`,
    fields: {
      "person.ageYears": "La edad",
      "person.sex": "El sexo",
      "person.episodeYears": "La duración de esta caída",
    },
    notUsed: (what, reason) => `${what} no se usa: ${reason}.`,
    noticeRow: (lost, held, total, weeks) =>
      `Tras ${weeks} semanas: ${lost} de ${total} están o han estado así de peor, ${held} no.`,
    told: "Lo que cuenta la gente, junto a los ensayos",
    noticeTrial: "Lo que vio el ensayo al dejarlo:",
    earlyText: "Mueva la barra: volver a tomarlo cuando el SALT empeore estos puntos.",
    earlySlider: "Puntos peor que ahora",
    earlyResult: (has, not, total, without, back, low, high, weeks) =>
      `Con esta regla ${has} de ${total} tienen pelo tras ${weeks} semanas${low === null ? "" : ` (de ${low} a ${high})`}: ${without} sin volver a tomarlo y ${back} tras volver a tomarlo. ${not} no.`,
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
  },
  memory: {
    heading: "Guardar, compartir o borrar",
    keep: "Guardar mis datos en este equipo",
    keepHint: "Solo si lo marca. Quien use este equipo y navegador podrá verlos.",
    kept: "Guardado en este equipo.",
    notKept: "Este navegador no permite guardar nada.",
    welcomeBack: "Sus datos de la última vez están aquí.",
    broken: "Lo guardado en este equipo no se puede leer. Puede empezar de nuevo o borrarlo abajo.",
    export: "Guardar en un archivo",
    import: "Abrir un archivo",
    importFailed: (message) => `Este archivo no se puede usar: ${message}`,
    imported: "El archivo está abierto. Sus datos están en el formulario.",
    delete: "Borrar todo lo guardado aquí",
    deleted: "Todo lo guardado en este equipo está borrado. El formulario está vacío.",
    share: "Crear un enlace con mis datos",
    shareWarning:
      "El enlace lleva sus lecturas, dosis y todo lo que escribió. Quien lo reciba puede leerlo. Compártalo solo con personas de confianza.",
    shareYes: "Lo entiendo: crear el enlace",
    shareNo: "Sin enlace",
    shareReady: "Su enlace (es largo porque lleva todos sus datos):",
    copy: "Copiar",
    copied: "Copiado.",
    linked: "Estos datos vinieron con un enlace. No se guardan en este equipo si no lo pide abajo.",
    linkBroken: "Este enlace está dañado y no lleva datos que se puedan leer. Puede empezar aquí.",
  },
  reason: (text) => {
    for (const [form, said] of REASONS) if (form.test(text)) return said;
    return `${text} (en inglés)`;
  },
  warning: (text) => {
    for (const [form, say] of WARNINGS) {
      const match = form.exec(text);
      if (match) return say((name) => match.groups?.[name] ?? "");
    }
    return `${text} (en inglés)`;
  },
};
