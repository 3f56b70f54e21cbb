import type { CommunitySummary } from "../../../src/community/statistics/shape.ts";
import { FEWEST_FOR_PERCENT, wholePercent } from "../../../src/community/statistics/share.ts";
import type { people as english } from "../en/people.ts";

/** Cuántos mensajes hay detrás, quién escribe, y cuántos perdieron pelo. */
function answer({
  state,
  smallestCell,
  shedOfThoseWhoSaid: share,
  reports,
  curve,
  funnel,
}: CommunitySummary): string {
  if (state === "nothing imported")
    return "Aún no se ha importado ningún relato, así que no hay nada que contar.";
  if (state === "too few")
    return `Muy pocos relatos para mostrarlos: un número se muestra solo si hay al menos ${smallestCell} personas detrás.`;
  const read = funnel.find(({ key }) => key === "rows")?.count;
  const posts = read === undefined ? "" : `, hallados en ${read} mensajes`;
  const told = `${reports} relatos cuentan que se dejó, se interrumpió o se bajó el fármaco${posts}. Son de personas que escriben en foros. Quien conserva el pelo muchas veces no escribe`;
  if (!share) return `${told}. Muy pocos cuentan uno de los resultados para mostrar cuántos perdieron pelo.`;
  const half = curve?.medianWeeks
    ? `, la mitad de las seguidas en unas ${Math.round(curve.medianWeeks)} semanas`
    : "";
  return `${told}. De ${share.of} que dicen qué pasó, ${share.count} perdieron pelo${half}; ${share.of - share.count} aún no la última vez que escribieron.`;
}

/** Con qué igualdad se reconocen los resultados, y qué hace eso con la proporción. */
function hearing({ hearing: heard, corrected, shedOfThoseWhoSaid: share }: CommunitySummary): string {
  const of = ({ count, of: all }: CommunitySummary["hearing"]["lost"]) => `${count} de ${all}`;
  const said = `En mensajes etiquetados y apartados para la prueba, se reconoció la pérdida en ${of(heard.lost)} relatos y el pelo conservado en ${of(heard.kept)}; se halló ${of(heard.change)} de los cambios.`;
  const uneven = heard.isEven
    ? ""
    : " No es parejo: la proporción contada se inclina hacia lo que se reconoce mejor.";
  if (!corrected || !share || share.of < FEWEST_FOR_PERCENT) return `${said}${uneven}`;
  return `${said}${uneven} Con lo no reconocido añadido, de quienes lo dicen perdió pelo entre el ${wholePercent(corrected.low)} y el ${wholePercent(corrected.high)} por ciento, antes del azar.`;
}

/** La página de relatos. */
export const people: typeof english = {
  heading: "Lo que cuenta la gente, junto a los ensayos",
  intro:
    "Relatos de personas que dejaron o bajaron un fármaco de este tipo, contados. Están junto a los ensayos y nunca se mezclan con ellos.",
  trials: "En los ensayos",
  trialsAre: "Se siguió a todas las personas, también a las que no les pasó nada.",
  people: "En los relatos",
  open: "Abrir recuentos de un archivo",
  openHint: "Solo se lee en su equipo. El archivo sale de esta orden:",
  emptyPlaces: (count) => `${count} lugares vacíos que llenarían los relatos`,
  nothing: "No se ha importado nada",
  nothingText:
    "Esta parte cuenta lo que se escribe sobre dejar, bajar o volver a tomar el fármaco. Empieza vacía: con estas páginas no vienen relatos de nadie.",
  tooFew: "Muy pocos relatos para mostrarlos",
  tooFewText: (fewest) =>
    `Hay menos de ${fewest} relatos, o un reparto tan pequeño que se podría reconocer a una persona. Mostrarlo diría más de esa persona que de dejar el fármaco.`,
  instead: "Lo que puede hacer",
  lookAtTrials: "Mire los ensayos de al lado: siguieron a todas las personas.",
  importPosts: "Cuente mensajes en su propio equipo, donde solo se guardan hechos:",
  askDoctor: "Lleve la pregunta a su médico.",
  howToRead: "Cómo leer esto",
  notARate: "Relatos, no una tasa.",
  filter: "Mirar una parte de los relatos",
  by: "Según",
  attributes: {
    change: "lo que hicieron",
    drug: "el fármaco",
    dose: "la dosis de antes",
    regrowthBefore: "el pelo de antes",
    restarted: "si volvieron",
    reason: "el motivo",
  },
  everybody: "todos los relatos",
  chip: (name, stories) => `${name}: ${stories}`,
  notApart: "Muy pocos relatos para mirar estos grupos por separado.",
  counted: (count) => (count === 1 ? "Aquí se cuenta un relato." : `Aquí se cuentan ${count} relatos.`),
  labels: {
    shed: "perdió pelo",
    kept: "sin pérdida la última vez que lo contó",
    notSaid: "no lo dice",
    "not said": "no lo dice",
    stop: "dejarlo",
    reduce: "bajar la dosis",
    taper: "bajar poco a poco",
    pause: "pausa",
    yes: "sí",
    no: "no",
    partial: "en parte",
    full: "todo",
    none: "nada",
    "all others together": "todos los demás juntos",
  },
  answer,
  hearing,
  selection: () =>
    "Son personas que decidieron escribir. De una pérdida se escribe más que de que no pase nada; quien conserva el pelo deja de entrar. Muchas tenían motivos para dejarlo (efectos adversos, precio, embarazo). Una persona puede aparecer con dos nombres. Tómelo como relatos contados, no como una tasa.",
  few: "muy pocos para mostrarlo",
  shed: (count, of) => `De ${of} que dicen qué pasó, ${count} perdieron pelo.`,
  shedShare: ({ count, of, share, low, high }) =>
    `De ${of} que dicen qué pasó, ${count} perdieron pelo: el ${share} por ciento. El azar permite de ${low} a ${high}.`,
  bounds: (best, worst) =>
    `Si todos los que no lo dicen conservaron el pelo, lo perdió el ${best} por ciento. Si todos lo perdieron, el ${worst}.`,
  more: "Qué hicieron, por qué y cómo siguió",
  changes: "Lo que hicieron",
  reasons: "Motivos; un relato puede dar varios",
  sideEffects: "Efectos adversos contados",
  restarted: "Volvieron a tomarlo",
  recaptured: "Pelo recuperado al volver",
  hidden: "Lo que no se muestra y por qué",
  funnel: "Cómo los mensajes llegan a ser cuentas",
  noCurve: (events) =>
    `Muy pocos relatos dicen un tiempo: una curva necesita ${events} pérdidas y pasos de varias personas.`,
  curveText: (list) => `Aún sin pérdida: ${list}.`,
  curvePoint: (share, week) => `${share} de cien tras ${week} semanas`,
  weeksAxis: "semanas tras el cambio",
  curveAxis: (total) => `de ${total}, aún sin pérdida`,
  curveNote:
    "Cada paso tiene varias personas. La memoria redondea los tiempos. Los ensayos miden otra cosa en las visitas: no es lo mismo.",
  curveTable: "Los pasos en una tabla",
  after: "Tras",
  followed: "Seguidos, al menos",
  shedThen: "Pérdida entonces",
  without: (total) => `Sin pérdida, de ${total}`,
  limits: "Límites",
  toldTimes: "Si los tiempos se leen pronto o tarde",
  range: (low, high) => `${low} a ${high}`,
};
