import { describe, expect, it } from "vitest";
import { tokensOf } from "../../text/index.ts";
import { ENGLISH } from "./en.ts";
import { SPANISH } from "./es.ts";
import { IDEAS_ENGLISH } from "./ideas-en.ts";
import { IDEAS_SPANISH } from "./ideas-es.ts";
import { IDEAS, type IdeaLabel, type Label, LEXICONS } from "./index.ts";

/** A few words of each idea that numbers are read by, and of its Spanish; null where Spanish text says it otherwise. */
const WORDS: Readonly<Record<Label, readonly [string, string]>> = {
  placebo: ["a sugar pill", "pastillas de azúcar"],
  higherDose: ["the higher dose", "la dosis más alta"],
  lowerDose: ["the lower dose", "la dosis más baja"],
  eitherDose: ["either dose", "cualquier dosis"],
  stop: ["went off the drug", "dejaron el tratamiento"],
  keep: ["stayed on it", "siguieron tomando"],
  lower: ["tapered it", "redujeron la dosis"],
  restart: ["went back on it", "volvieron a tomarlo"],
  placeboFromStart: ["placebo-controlled", "controlado con placebo"],
  target: ["met the target", "el objetivo"],
  response: ["the hair grew back", "el pelo creció"],
  brow: ["eyebrows", "las cejas"],
  lash: ["eyelashes", "las pestañas"],
  browAndLash: ["eyebrows and eyelashes", "cejas y pestañas"],
  loss: ["they relapsed", "recayeron"],
  kept: ["they maintained it", "mantuvieron el pelo"],
  recapture: ["they regained it", "recuperaron el pelo"],
  patientReported: ["patient-reported", "según los pacientes"],
  acne: ["pimples", "acné"],
  airwayInfection: ["upper respiratory infections", "vías respiratorias"],
  urinaryInfection: ["bladder infections", "infecciones de orina"],
  coldSymptoms: ["a runny nose", "catarros"],
  covid: ["coronavirus", "covid"],
  headache: ["headaches", "dolores de cabeza"],
  cholesterol: ["blood fats", "colesterol"],
  cpk: ["creatine kinase", "creatina quinasa"],
  seriousEvents: ["serious harms", "efectos secundarios graves"],
  harmStop: ["stopped because of side effects", "lo suspendieron por efectos adversos"],
  seriousInfection: ["serious infections", "infecciones graves"],
  heartEvents: ["heart attacks", "infartos"],
  cancer: ["tumours", "tumores"],
  clots: ["blood clots", "coágulos"],
  death: ["they died", "murieron"],
  female: ["women", "mujeres"],
  age: ["aged people", "la edad"],
  diseaseYears: ["the disease duration", "duración de la enfermedad"],
  episodeYears: ["the current episode", "el episodio actual"],
  shareOfAll: ["of all randomised", "de todos los aleatorizados"],
  meanChange: ["the mean change", "el promedio"],
  young: ["teenagers", "niños"],
  old: ["elderly people", "los ancianos"],
  place: ["in Japan", "en Argentina"],
  otherStudy: ["a registry", "un registro"],
  otherDisease: ["eczema", "dermatitis"],
  lowRisk: ["at low risk", "de bajo riesgo"],
  atRisk: ["at high risk", "de alto riesgo"],
  severityGroup: ["universalis", "leve"],
  durationGroup: ["a short episode", "larga evolución"],
  sexGroup: ["among men", "los hombres"],
  responseGroup: ["partial responders", "respondedores"],
  otherGroup: ["smokers", "fumadores"],
  firstTrial: ["the first trial", "el primer ensayo"],
  secondTrial: ["the second trial", "el segundo ensayo"],
  bothTrials: ["both trials", "ambos ensayos"],
  joinedTrial: ["were enrolled", "fueron reclutados"],
  negation: ["never", "jamás"],
  refuted: ["it is a myth", "es un mito"],
  reported: ["supposedly", "supuestamente"],
  turn: ["but", "pero"],
  firstPerson: ["my hair", "mi pelo"],
  everybody: ["everyone", "todo el mundo"],
  almostEverybody: ["almost all of those", "casi todos"],
  nobody: ["no one", "nadie"],
  most: ["most people", "la mayoría"],
  few: ["very few", "muy pocos"],
  soon: ["at first", "al principio"],
};

const IDEA_WORDS: Readonly<Record<IdeaLabel, readonly [string, string]>> = {
  stopping: ["they quit", "la suspensión"],
  lowering: ["tapering", "desescalada"],
  restarting: ["a second course", "un segundo ciclo"],
  staying: ["they continue", "continuar"],
  slowly: ["gradually", "poco a poco"],
  suddenly: ["cold turkey", "de golpe"],
  changing: ["the decision", "ajustar"],
  doseChange: ["halving it", "suspender"],
  hairLost: ["they relapse", "recaen"],
  hairKept: ["the hair stays", "conserva el pelo"],
  hairBack: ["it regrows", "recuperan el pelo"],
  hair: ["the scalp", "el cuero cabelludo"],
  safelyStop: ["free to stop", "se puede dejar"],
  relapseUnlikely: ["relapse is unlikely", "la recaída es improbable"],
  permanent: ["forever", "para siempre"],
  worseThanBefore: ["even worse", "peor que antes"],
  rebound: ["an overshoot", "efecto rebote"],
  cure: ["it heals", "una curación"],
  works: ["it works", "es eficaz"],
  notForAll: ["no guarantee", "algunos no"],
  forAll: ["without exception", "sin excepción"],
  instant: ["overnight", "en días"],
  patternBaldness: ["male pattern baldness", "calvicie común"],
  anyAlopecia: ["any alopecia", "cualquier alopecia"],
  severityNamed: ["the severity", "la gravedad"],
  noDifference: ["no difference", "ninguna diferencia"],
  lessResponse: ["less likely", "menos"],
  durationNamed: ["the duration", "la duración"],
  moreResponse: ["more likely", "mejor"],
  pathway: ["the pathway", "la señalización"],
  blocks: ["it blocks", "bloquea"],
  immune: ["T cells", "las defensas"],
  follicle: ["hair roots", "la raíz"],
  wearsOff: ["it wears off", "el efecto desaparece"],
  flaresAgain: ["it flares", "se reactiva"],
  pregnancy: ["pregnancy", "el embarazo"],
  safe: ["harmless", "inofensivo"],
  avoid: ["contraindicated", "contraindicado"],
  noWarning: ["no boxed warning", "sin advertencias"],
  noSideEffects: ["no side effects", "sin efectos secundarios"],
  sideEffects: ["adverse effects", "complicaciones"],
  lipids: ["triglycerides", "triglicéridos"],
  infection: ["shingles", "herpes"],
  splitTablet: ["half a tablet", "media pastilla"],
  counter: ["over the counter", "sin receta"],
  unlawful: ["illegal", "ilegal"],
  lossNever: ["never relapse", "nunca recaen"],
  neverAgain: ["no second chance", "solo funciona una vez"],
  worksAgain: ["works again", "funciona de nuevo"],
  arthritis: ["the joints", "las articulaciones"],
  worse: ["it aches", "el dolor"],
  approved: ["the green light", "luz verde"],
  agency: ["the regulator", "la agencia"],
  alopeciaAreata: ["patches", "la caída"],
  systemic: ["the whole body", "todo el cuerpo"],
  label: ["the leaflet", "el prospecto"],
  doctor: ["a physician", "un médico"],
  should: ["one must", "hay que"],
  permits: ["free to", "basta"],
  consult: ["discuss it", "consultar"],
  withoutDoctor: ["on your own", "por su cuenta"],
  topicalForm: ["a cream", "una crema"],
  children: ["toddlers", "niños"],
  needed: ["required", "hace falta"],
  preventsLoss: ["prevents relapse", "evita la recaída"],
  drugCauses: ["the drug causes hair loss", "el fármaco provoca alopecia"],
  some: ["exceptions", "a veces"],
  partOfPeople: ["many people", "muchas personas"],
  early: ["in the first weeks", "las primeras semanas"],
  usual: ["usually", "suele"],
  unknown: ["unclear", "se desconoce"],
  denies: ["never", "nunca"],
};

describe("words of each idea that numbers are read by", () => {
  it.each(Object.entries(WORDS))("%s: %s", (label, [english, spanish]) => {
    const labels = (language: "en" | "es", text: string) =>
      LEXICONS[language].find(tokensOf(text)).map((found) => String(found.label));
    expect(labels("en", english)).toContain(label);
    expect(labels("es", spanish)).toContain(label);
  });
});

describe("words of each idea that statements are read by", () => {
  it.each(Object.entries(IDEA_WORDS))("%s: %s", (label, [english, spanish]) => {
    const labels = (language: "en" | "es", text: string) =>
      IDEAS[language].find(tokensOf(text)).map((found) => String(found.label));
    expect(labels("en", english)).toContain(label);
    expect(labels("es", spanish)).toContain(label);
  });
});

describe("every listed word is one that can be met", () => {
  it.each([
    ["English numbers", ENGLISH],
    ["Spanish numbers", SPANISH],
    ["English statements", IDEAS_ENGLISH],
    ["Spanish statements", IDEAS_SPANISH],
  ])("%s: lower case, without accents, no phrase empty", (_, lexicon) => {
    for (const [label, phrases] of Object.entries<string>(lexicon)) {
      expect(phrases, label).toBe(phrases.toLowerCase());
      expect(phrases, label).not.toMatch(/[áéíóúü]/);
      for (const phrase of phrases.split(/[\n;]/)) expect(phrase.trim(), label).not.toBe("");
    }
  });
});
