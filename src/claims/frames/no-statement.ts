import type { ReadStatement } from "./read.ts";

/** A question told in a sentence, and what would be if the drug were something else, are no statements. */
const SUPPOSES: ReadonlySet<string> = new Set(["would", "wouldn't"]);
const HOW: ReadonlySet<string> = new Set([
  "long",
  "much",
  "many",
  "often",
  "well",
  "fast",
  "soon",
  "likely",
  "far",
]);
const INVERTED: ReadonlySet<string> = new Set(["were", "had", "should", "suppose", "supposing", "imagine"]);
const DRUG: ReadonlySet<string> = new Set([
  "baricitinib",
  "olumiant",
  "it",
  "drug",
  "medicine",
  "treatment",
  "pill",
  "pills",
  "tablet",
  "tablets",
]);
const SOFT: ReadonlySet<string> = new Set(["but", "and", "even", "so"]);

/** Why nothing in a statement is judged; null where it may be. */
export function notAStatement(read: ReadStatement): "question" | "story" | null {
  if (read.statement.isQuestion) return "question";
  const { words, statement } = read;
  const ask = words.findIndex((word) => ASKING.has(word));
  if (
    ask >= 0 &&
    words.slice(ask, ask + 12).some((word) => word === "whether" || word === "if" || word === "si")
  )
    return "question";
  if (read.has("firstPerson") || OF_ONE_PERSON.test(statement.plain)) return "story";
  // Items of what nobody knows or of what to ask: "If a slow step keeps more hair".
  const asks = words[0] === "if" || words[0] === "whether" || words[0] === "si";
  if (asks && statement.kind === "item" && !words.includes(",") && !words.includes("you")) return "question";
  // "How long hair stays differs": what follows is asked, not said.
  if (words[0] === "how" && HOW.has(words[1] ?? "") && !words.includes(":")) return "question";
  // "Were it a cure, nobody would relapse."
  const isInverted = INVERTED.has(words[0] ?? "") && words.includes(",");
  if (isInverted && words.some((word) => SUPPOSES.has(word))) return "question";
  const isIf = words[0] === "if" || (words[1] === "if" && SOFT.has(words[0]));
  const isOfDrug = words.slice(1, 5).some((word) => DRUG.has(word));
  return isIf && isOfDrug && words.some((word) => SUPPOSES.has(word)) ? "question" : null;
}
/** "She kept her hair for a year", "a friend stopped": of one person; "one patient in five kept it" counts many. */
const OF_ONE_PERSON =
  /^\W*(?:(?:he|she|ella)\b(?! (?:who|should|must|can|may|will))|(?:an?|my|another) (?:\w+ )?(?:friend|colleague|neighbou?r|cousin|sister|brother|aunt|uncle|man|woman|girl|boy|lady|guy|patient|user)\b(?: of (?:mine|ours|his|hers))?(?! (?:in|of|out|who|on|with|should|must|can|may|will)\b)|(?:una? (?:amig[oa]|mujer|hombre|chic[oa]|paciente|conocid[oa])|mi (?:amig[oa]|herman[oa]|prim[oa]|ti[oa]))\b(?! (?:de|que|con|debe|puede)\b))/;
const ASKING: ReadonlySet<string> = new Set(
  "wonder wonders wondered wondering ask asks asked asking question questions debate debated curious pregunta preguntan preguntarse".split(
    " ",
  ),
);

/**
 * Whether a sentence says something: it has a verb, and is no reference, heading or list of search words. What is not
 * said cannot be wrong.
 */
export function isAssertion({ words, statement: { plain } }: ReadStatement): boolean {
  if (isReference(words) || words.includes("=")) return false;
  if (NOBODY_SAYS.test(plain) || SUPPOSED.test(plain) || HOPED.test(plain)) return false;
  return words.length > LONG || words.some((word) => VERBS.has(word) || CONTRACTED.test(word));
}
/** "No serious doctor would tell you that ..."; "what no doctor tells you" says it all the same. */
const NOBODY_SAYS =
  /(?<!\b(?:what|which|that|things?|secrets?|facts?) )\b(?:no|not one|hardly any|not a single) (?:\w+ ){0,2}(?:doctors?|dermatologists?|specialists?|experts?|physicians?|guidelines?|sources?|stud(?:y|ies)|trials?|labels?|body|one|evidence|data)\b(?: \w+){0,2} (?:says?|tells?|claims?|means?|suggests?|recommends?|advises?|thinks?|believes?|promises?|supports?|shows?)\b|(?<!\b(?:what|which|that|things?|secrets?|facts?) )\bnobody (?:\w+ ){0,2}(?:says?|tells?|claims?|means?|suggests?|recommends?|advises?|thinks?|believes?|promises?)\b/;
/** "A cure would mean that hair stays without treatment." */
const SUPPOSED = /\bwould (?:mean|require|imply|count as)\b/;
/** Promises that are not to be believed, and what is hoped for. */
const HOPED =
  /\bpromis\w+\b.*\b(?:empty|false|distrust\w*|mistrust\w*|wary|doubt\w*|broken|hollow|unfounded|without basis)\b|\b(?:careful|wary|beware|suspicious|sceptical|skeptical|distrust|mistrust|doubt)\b.*\b(?:promis\w+|claims?|claiming|anyone|sellers?|ads?)\b|\bwould be (?:nice|great|wonderful|lovely|ideal)\b|\b(?:everyone|everybody|people|patients|we|many) (?:hopes?|dreams?|wish(?:es)?)\b|\btoo good to be true\b|\bprome(?:te|ten|ta)\b.*\bmiente\w*|\bpromesas?\b.*\b(?:vacias?|falsas?)\b/;
/** Words from which on a line without a known verb is taken for a sentence. */
const LONG = 10;
const CONTRACTED = /^(?:\w+n't|it's|that's|there's|they're|you'll|it'll)$/;
const VERBS: ReadonlySet<string> = new Set(
  "prescribe prescribes prescribed deny denies pay pays cost costs hold holds held persist persists persisted endure endures suffice suffices drop drops dropped thin thins matter matters mattered falls sheds continue continues continued recover recovers recovered regain regained recur recurs recurred return vanish vanishes vanished disappear disappears disappeared wear wears wore appear appears appeared change changes changed speak speaks say says tells tell told know knows think thinks want wants like likes seem seems become becomes became put puts see sees saw use uses used spare spares save saves saved last lasted sell sells sold buy buys play plays shape shapes determine determines decide decides develop develops developed produce produces arrive arrives influence influences heal heals healed eradicate eradicates eliminate eliminates boost boosts thicken thickens guarantee guarantees promise promises end ends ensure ensures protect protects allow allows enable enables let lets require requires increase increases reduce reduces lower lowers raise raises damage damages harm harms kill kills attack attacks resume resumes flare flares shed sheds speed speeds permit permits improve improves reverse defeats defeat beats switches fades fade is are was were be been can may might could will would should must do does did has have had gets get got cause causes caused lead leads led trigger triggers triggered bring brings brought make makes made give gives gave work works worked cure cures cured happen happens happened occur occurs occurred come comes came expect need needs leave leaves left hit hits show shows showed found finds help helps helped keep keeps kept lose loses lost fall falls fell grow grows grew regrow regrows regrew prevent prevents prevented avoid avoids avoided treat treats treated suit suits restore restores restored reverse reverses stop stops stopped relapse relapses relapsed return returns returned reach reaches reached worsen worsens worsened benefit benefits affect affects carries carry risk risks fixes fix solves solve gains regain regains provides provide offers offer halve split crush cut took take takes taken suffer suffers feel feels experience experiences beats beat acts act began begins start starts depends depend means mean remains remain stays stay lasts last "
    .concat(
      "es son fue fueron esta estan ser puede pueden podria debe deben tiene tienen hay habia habian ha han cura curan causa causan provoca provocan funciona funcionan sirve sirven evita evitan previene previenen pierde pierden perdio perdieron cae caen vuelve vuelven mantiene mantienen conserva conservan hace hacen da dan trata tratan logra alcanza alcanzo alcanzaron recupera recuperan recuperaron puedes podeis podras podra podran podria podrias deberia deberias debes tienes dejas pierdes perderas perdera perderan conservas mantienes recuperas recuperaras necesitas necesita necesitan va van vas crece crecen crecera crecio influye influyen pasa pasan queda quedan quedo basta bastan garantiza garantizan ayuda ayudan aumenta aumentan mejora mejoran empeora empeoran reduce reducen elimina eliminan depende dependen significa importa hace suele suelen sigue siguen continua empieza empiezan tarda tardan aparece aparecen desaparece desaparecen vende venden existe existen",
    )
    .split(" "),
);

/** Names with initials, one after the other: the authors of a reference. */
function isReference(words: readonly string[]): boolean {
  let authors = 0;
  for (let at = 1; at < words.length - 1; at++)
    if (
      /^\p{L}{1,2}$/u.test(words[at]) &&
      /^\p{L}{3,}$/u.test(words[at - 1]) &&
      (words[at + 1] === "," || words[at + 1] === ".")
    )
      authors++;
  return authors >= 2;
}
