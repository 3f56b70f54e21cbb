import { AGES } from "../../../src/drug/ages.ts";
import type { NotUsed } from "../../../src/forecast/summarise/result.ts";
import type { Warning, WarningCode, WarningOf } from "../../../src/warnings/warning.ts";

const FIELDS = { sex: "sexo", episodeYears: "duración del episodio", ageYears: "edad" } as const;
const number = (value: number) => String(value).replace(".", ",");
const LIST = new Intl.ListFormat("es");
const listed = (values: readonly (string | number)[]) =>
  LIST.format(values.map((value) => (typeof value === "number" ? number(value) : value)));
const quoted = (names: readonly string[]) => listed(names.map((name) => `«${name}»`));
/** Qué supone cada estructura que hace el ataque cuando ya no hay fármaco. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  drive: "si el ataque vuelve tan deprisa como se pierde el efecto del fármaco",
  loop: "si el ataque se alimenta a sí mismo y tiene que volver a crecer",
};
const perStructure = (shares: readonly { readonly structure: string; readonly of100: number }[]) =>
  listed(
    shares.map(
      ({ structure, of100 }) =>
        `${of100} de cada cien ${ACCOUNTS[structure] ?? "según esa estructura"} (estructura «${structure}»)`,
    ),
  );

type Words = { readonly [C in WarningCode]: (warning: WarningOf<C>) => string };

const WORDS: Words = {
  noDosesGiven: () =>
    "No se indican dosis: el pronóstico es para alguien que nunca tomó el fármaco. Si no es así, la respuesta es errónea: añada las dosis desde la semana en que empezó.",
  neverTreated: () =>
    "No hay ninguna dosis hasta ahora: el pronóstico es para alguien que nunca tomó el fármaco.",
  unknownField: ({ field }) => `El campo ${field} no se conoce y no se ha usado.`,
  fewEffective: ({ effective, wanted }) =>
    `Pocos pacientes virtuales se parecen a esta persona (tamaño muestral efectivo ${effective}; harían falta ${wanted} o más). Los márgenes son más anchos.`,
  unlikelyReading: ({ week, score }) =>
    `La lectura de ${number(score)} en la semana ${week} está lejos de lo que el modelo espera junto a las demás. Revísela. Si es correcta, esta enfermedad sigue un curso que el modelo apenas conoce, y los márgenes son anchos.`,
  provisionalModel: () =>
    "La incertidumbre del modelo es provisional: los márgenes se basan en parámetros que encajan con los ensayos. Aún no se ha mostrado que el ajuste haya terminado.",
  stoppingBorrowed: ({ drug, from }) =>
    `Lo que pasa al dejar, bajar o volver a tomar ${drug} se toma prestado de ${from}: no se encontró ningún resultado controlado. La rapidez con que vuelve el ataque queda tan abierta como antes de los ensayos, así que los márgenes son más anchos.`,
  drugSwitched: ({ from, to }) =>
    `Cambio entre ${from} y ${to}: hasta qué punto quien responde a uno de estos fármacos responde al otro se sabe por pocos informes. El modelo toma la correlación de un margen amplio.`,
  doseAboveLabel: ({ drug, mgPerDay, label }) =>
    `${number(mgPerDay)} mg al día de ${drug} son más que los ${number(label)} mg de su ficha técnica.`,
  meanDoseCounts: ({ drug }) =>
    `Días sin dosis de ${drug}: cuenta la dosis media por día, porque el modelo no sabe lo rápido que deja el cuerpo.`,
  exposureNotUsed: ({ drug }) =>
    `La filtración renal y el probenecid no cuentan para ${drug}: el modelo no sabe lo rápido que deja el cuerpo.`,
  unstudiedDose: ({ drug, mgPerDay, studied }) =>
    `Los ensayos no estudiaron ${number(mgPerDay)} mg al día de ${drug} (estudiaron ${listed(studied)} mg). Lo que se muestra se deduce de esas dosis; no se ha observado.`,
  intermittentDosing: () =>
    "Las dosis con más de un día entre una y otra no se estudiaron en la alopecia areata. Lo que se muestra se deduce de lo rápido que el fármaco deja el cuerpo.",
  missedDoses: () =>
    "Se supone que las dosis olvidadas se olvidan al azar, una a una; en los ensayos casi todas cuentan como tomadas. Lo que se muestra se deduce de esas dosis; no se ha observado.",
  dosesAfterHorizon: ({ option, late, doses }) =>
    `Opción «${option}»: ${late} de sus ${doses} dosis empiezan después del tiempo calculado y no cuentan.`,
  restartWithoutDrug: ({ option }) =>
    `Opción «${option}»: volver sin ningún miligramo no es volver a tomar el fármaco.`,
  checkAfterHorizon: ({ option }) =>
    `Opción «${option}»: la primera revisión del pelo, o la dosis que la sigue, llega después del tiempo calculado, así que nadie vuelve a tomarlo.`,
  weeklyChecks: ({ option }) =>
    `Opción «${option}»: si no se dice cada cuánto se revisa, el SALT se lee cada semana, más que en la vida real. Una lectura por azar puede hacer volver al fármaco.`,
  interruptions: ({ options }) =>
    `Pausas y vueltas al fármaco en ${quoted(options)}: ningún ensayo de los que aprende el modelo midió una pausa corta, y es donde más difieren las dos estructuras del modelo. Los márgenes incluyen la diferencia.`,
  underAge: ({ ageYears, toYears }) =>
    `${toYears === undefined ? `Edad ${number(ageYears)}` : `Edades de ${number(ageYears)} a ${number(toYears)}`}: lo que hace una dosis antes de los ${AGES.adult} años viene de un solo ensayo de un fármaco. Lo que pasa al dejarlo, bajarlo o volver a tomarlo se toma de los adultos.`,
  noBaseline: () =>
    "No hay lectura de antes del tratamiento. Para ese tiempo se toma a la población de los ensayos que encaja con las lecturas posteriores.",
  aboveResponse: ({ score, limit }) =>
    `SALT ${number(score)} ahora: los ensayos de dejar o bajar el fármaco incluyeron solo a personas con ${limit} o menos.`,
  oldReading: ({ weeks }) =>
    `La última lectura es de hace ${weeks} semanas. Una más nueva daría un pronóstico más preciso.`,
  beyondFollowUp: ({ lastWeek, weeksAfterChange }) =>
    `Los ensayos siguieron a las personas ${lastWeek} semanas en total y ${weeksAfterChange} semanas tras un cambio de dosis. Lo que va más allá se extrapola.`,
  ownRegrowthCounted: ({ options, weeksAfterChange }) =>
    `Sin el fármaco al final: ${options.map(({ option, weeks }) => `«${option}» durante ${weeks} semanas`).join(", ")}. Las personas a las que les vuelve el pelo por sí solo cuentan ahí como que lo tienen. Cuántas son se basa en pocas personas y, más allá de ${weeksAfterChange} semanas tras dejarlo, en nadie a quien se haya seguido.`,
  personFieldsNotUsed: ({ fields }) =>
    `No se usan, porque los resultados publicados no permiten conocer su efecto: ${listed(fields.map((field) => FIELDS[field]))}.`,
  relapseBeyondBaseline: () =>
    "También puede caer pelo que nunca se había perdido, pero ningún ensayo dijo con qué frecuencia. Hasta dónde puede llegar una recaída se basa en un supuesto.",
  structuresDiffer: ({ weeks, place, shares }) => {
    const counted =
      "option" in place
        ? `A las ${weeks} semanas de «${place.option}», entre personas que están más o menos como esta, tendrían SALT ${place.limit} o menos`
        : `A las ${weeks} semanas del comienzo de la etapa «${place.stage}», en el brazo «${place.arm}», habrían perdido el beneficio (${place.endpoint})`;
    return `Las dos estructuras del modelo difieren en las pausas cortas. ${counted} ${perStructure(shares)}. Nadie ha medido cuál acierta. Los márgenes incluyen la diferencia.`;
  },
  milderEntry: ({ min, studiedMin }) =>
    `Entrada desde SALT ${number(min)}: los ensayos en que se basa el modelo incluyeron a personas con SALT ${studiedMin} o más. Una enfermedad más leve se extrapola.`,
  visitsBeyondFollowUp: ({ lastWeek }) =>
    `Visitas después de la semana ${lastWeek}: los ensayos en que se basa el modelo no siguieron a nadie tanto tiempo.`,
  fewPeopleBehindRows: ({ rows, of, wanted }) =>
    `${rows} de ${of} filas se basan en menos de ${wanted} pacientes virtuales.`,
  rowsWithoutValue: ({ rows, of }) => `${rows} de ${of} filas no tienen valor: nadie cuenta en ellas.`,
  structureSawRows: () =>
    "La estructura y los intervalos de los parámetros del modelo se hallaron con un prototipo que había visto los resultados de reducción de dosis. Por eso esas filas ponen a prueba los parámetros, no la estructura.",
  countsWorkedOut: () =>
    "Los valores publicados se muestran como los dan las fuentes. Los recuentos de personas que ninguna fuente da se dedujeron de un porcentaje redondeado, y el modelo se compara con ellos.",
  kernelReplaced: ({ wanted, used }) =>
    `${wanted === "simd" ? "WebAssembly con SIMD" : "El JavaScript generado"} no funciona aquí: los pasos semanales los calcula ${
      used === "javascript"
        ? "JavaScript generado, más despacio y con los mismos resultados."
        : "un intérprete, mucho más despacio y con los mismos resultados. Elija menos pacientes virtuales."
    }`,
  noWorkers: ({ cause }) =>
    `Aquí no se pueden iniciar procesos de trabajo; todo se calcula en un solo hilo: ${cause}.`,
  unreadableLines: ({ lines }) => `No se han podido leer ${lines} líneas, que han quedado fuera.`,
  truncatedFiles: ({ files }) => `${files} archivos acaban a mitad de una fila, que ha quedado fuera.`,
  languageModelGivenUp: () =>
    "El servidor del modelo de lenguaje ha fallado varias veces seguidas; el resto se ha leído solo con las reglas.",
  languageModelFailed: ({ posts }) =>
    `El servidor del modelo de lenguaje ha fallado en ${posts} mensajes, que se han leído solo con las reglas.`,
  languageModelUnusable: ({ answers }) =>
    `En ${answers} respuestas del modelo de lenguaje no estaba lo que se le pedía.`,
  earlierVersion: ({ sentence }) => `Aviso de una versión anterior, en inglés: ${sentence}.`,
};

/** Un aviso como frase. */
export function warning<C extends WarningCode>(of: WarningOf<C> & Warning): string {
  return (WORDS[of.code as C] as (warning: WarningOf<C>) => string)(of);
}

const REASONS: Readonly<Record<NotUsed["field"], string>> = {
  "person.episodeYears":
    "el efecto publicado de la duración del episodio es pequeño en la enfermedad grave, y los resultados no se publican con bastante detalle para aprenderlo",
  "person.ageYears":
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por edad",
  "person.sex":
    "ningún resultado del baricitinib en la alopecia areata del que aprende el modelo se publica por sexo",
};

/** Por qué un campo del caso no se usa. */
export const reason = (field: NotUsed["field"]): string => REASONS[field];
