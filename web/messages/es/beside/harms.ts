import type { harms as english } from "../../en/beside/harms.ts";

/** Lo que se dice de cada plan además del pelo. */
export const harms: typeof english = {
  intro:
    "La misma lista para cada plan, según los ensayos y lo que se contó en personas que tomaron el fármaco. Son grupos de personas, no un pronóstico para usted. Ningún número dice que el fármaco solo fuera la causa. Que no se viera ninguno no quiere decir que no los haya.",
  of: (drug) => `Todos los números son de ${drug}. Lo que se halló de otro fármaco está debajo, en palabras.`,
  others: (own, counted) =>
    `Ninguno de estos números se contó en personas que tomaron ${own}: los de sin el fármaco también son de personas que habían tomado ${counted} o un placebo.`,
  plans: "Qué números corresponden a cada plan",
  plan: (name, parts) => `${name}: ${parts.join(", después ")}`,
  takes: {
    dose: (mg, drug) => `con ${mg} mg${drug === null ? "" : ` de ${drug}`} al día`,
    none: "sin el fármaco",
    all: "con el fármaco, todas las dosis juntas",
    aYear: "con el fármaco, todas las dosis, en un año (por cien años-paciente)",
    uncounted: "con una dosis en la que no se contó nada",
    other: (drug) => `con ${drug}, sin números propios aquí`,
  },
  count: ({ count, total, few, aYear }) =>
    few
      ? `${aYear ? "en un año " : ""}menos de una de ${total} lo tienen, más de ${total - 1} no`
      : `${aYear ? "en un año " : ""}${count} de ${total} lo tienen, ${total - count} no`,
  brief: ({ count, total, few }) => (few ? `<${count + 1} / >${total - 1}` : `${count} / ${total - count}`),
  briefMeans: (total) =>
    `De ${total} personas: lo tienen / no lo tienen. Que no se viera ninguno no quiere decir que no los haya.`,
  noneSeen: "no se vio ninguno",
  notKnown: "no se sabe",
  notKnownAtAll: (list) => `No se sabe en números, con el fármaco ni sin él: ${list}.`,
  events: (events, people) => `${events} de ${people} personas`,
  briefPeople: (events, people) => `${events ?? ""} de ${people}`.trim(),
  later: (weeks) => `tras ${weeks} semanas`,
  from: (list) => `De ${list}.`,
  practical: ({ says, group, fairness }) =>
    `${says}${group === null ? "" : ` Sobre: ${group}.`}${fairness === null ? "" : ` ${fairness}`}`,
  outcomes: {
    lossOfBenefit: "Perder pelo otra vez (pérdida de beneficio)",
    hairBack: "Casi todo el pelo, tras empezar otra vez",
    distress: "Sufrimiento por perder el pelo otra vez",
    waitForDrug: "Una larga espera hasta conseguir el fármaco otra vez",
    seriousInfection: "Infección grave",
    clots: "Trombo en una vena",
    heartAttackStroke: "Infarto, ictus o muerte por ellos",
    cancer: "Cáncer",
    death: "Muerte por cualquier causa",
    shingles: "Herpes zóster",
    bloodCounts: "Valores bajos en el recuento de sangre",
    acne: "Acné",
    airwayInfection: "Infección de nariz o garganta",
    urinaryInfection: "Infección de orina",
    highCholesterol: "Colesterol alto",
    muscleEnzyme: "Enzima muscular alta en la sangre",
    arthritis: "Artritis, si la hay, que empeora",
    pregnancy: "Daño al hijo durante el embarazo",
    cost: "Un gasto difícil de soportar",
    tests: "Molestias por análisis y visitas",
  },
};
