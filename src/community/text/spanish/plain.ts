import { HAIR } from "./hair.ts";
import type { Turn } from "./turn.ts";

const SALIO = "lo que (?:me )?(?:salió|ha salido|había salido|creció|ha crecido|había crecido|gané|recuperé)";
const ON_A_HEAD = `(?:${HAIR}|melena|calva|placa)`;

/** Plain words for hair that stays, that goes, and for what is only wished; asked before the particular ones. */
export const PLAIN: readonly Turn[] = [
  // wished
  ["(?:ojalá|a ver si|espero(?: que)?|confío en que|cruzo los dedos)", "i hope"],
  // stays
  [
    `(?:el |la |mi )?${ON_A_HEAD} (?:ni|no) se (?:ha |me ha )?(?:enter(?:ó|ado)|movi(?:ó|do)|inmut(?:ó|ado))`,
    "my hair did not notice",
  ],
  [
    "(?:ni|no) (?:se )?(?:ha |me ha )?(?:enter(?:ó|ado)) (?:el|mi) (?:pelo|cabello)",
    "my hair did not notice",
  ],
  [
    "no (?:he |ha |hemos )?(?:retroced\\p{L}+|ido (?:a peor|hacia atrás|para atrás)|empeor\\p{L}+)|ni un paso atrás|no ha (?:habido )?(?:vuelta atrás|retroceso)",
    "i have not gone backwards",
  ],
  [
    `(?:conservo|mantengo|sigo teniendo|sigo con|me queda|tengo todavía|aún tengo|todavía tengo) (?:casi )?tod[oa]s? ${SALIO}`,
    "i still have all my hair",
  ],
  [`(?:conservo|mantengo|sigo teniendo|aún tengo|todavía tengo) ${SALIO}`, "i still have all my hair"],
  [
    `tod[oa] ${SALIO} (?:sigue|se mantiene|continúa|aguanta|está)(?: (?:ahí|aquí|igual|en su sitio|intacto))?`,
    "i still have all my hair",
  ],
  [
    `(?:el |la |mi )?(?:pelo|cabello|melena) (?:no (?:ha cambiado|cambia|cambió|se ha movido)|(?:me )?(?:dura|resiste|continúa|permanece|persiste))`,
    "my hair is unchanged",
  ],
  [
    "(?:ni|no) (?:se me )?(?:ha )?(?:caído|cae|cayó) ni un[ao]?(?: solo| sola)?(?= |,|\\.|$)",
    "no hair fell out",
  ],
  [
    "(?:me )?(?:sigo|continúo|estoy) (?:exactamente |más o menos )?igual(?: que (?:antes|siempre|cuando lo dejé|el día que lo dejé))?",
    "hair still the same",
  ],
  [
    "(?:la )?(?:densidad|cobertura) (?:es la misma|no ha cambiado|sigue igual|se mantiene)",
    "the density is the same",
  ],
  [
    "(?:no ha cambiado nada|nada ha cambiado|no (?:me )?ha cambiado)(?: (?:el|mi) (?:pelo|cabello))?",
    "nothing has changed",
  ],
  [
    "(?:todo|el pelo|mi pelo) (?:está |sigue |se mantiene )?estable|(?:me mantengo|sigo|estoy) estable|me mantengo(?= |,|\\.|$)(?! (?:en|a|con|sin))",
    "hair is stable",
  ],
  ["todo en orden", "everything is in order"],
  [
    "no (?:noto|he notado|noté|veo|hay|se nota) (?:ninguna |la )?(?:diferencia|cambios?)(?: alguna)?",
    "no difference in my hair",
  ],
  [
    `(?:sigo teniendo|aún tengo|todavía tengo|sigue teniendo) (?:(?:el|la|las|los|mi|mis|todo|todas?) )*(?:${HAIR}|melena)(?: y (?:(?:el|la|las|los|mi|mis) )?${HAIR})?`,
    "i still have all my hair",
  ],
  [
    `(?:el |la |los |las )?mism[oa]s? (?:${HAIR}|melena|densidad) que (?:el día|cuando|hace|siempre|tenía|había|en)`,
    "the same full head of hair as",
  ],
  [
    "no (?:he|ha|hemos) perdido (?:ni )?(?:densidad|volumen|cantidad|grosor|ningun\\p{L}+|terreno|nada)",
    "no hair lost",
  ],
  [
    "(?:lo peor|la caída|el brote|la recaída|el desastre|la debacle)(?: [^.,;]{0,20})?,? (?:pero )?(?:nunca|no)(?: ha| me ha)? (?:lleg\\p{L}+|vin\\p{L}+|venido|aparec\\p{L}+|ocurr\\p{L}+|pas\\p{L}+)",
    "the worst never came",
  ],
  [
    "no (?:me )?(?:vio|ve|encontró|ha encontrado|ha visto|aprecia|apreció|detectó) ninguna (?:zona|placa|calva|actividad|lesión)(?: (?:activa|nueva|calva))?",
    "saw no active areas",
  ],
  // goes
  [
    `(?:el |la |los |las )?mism[oa]s? (?:${HAIR}|melena|densidad) que antes de (?:empezar|tomar|comenzar|iniciar|el tratamiento)`,
    "i am back where i started with hair",
  ],
  [
    `(?:ya )?no (?:conservo|mantengo|me queda) (?:nada|casi nada|ni la mitad)(?: de ${SALIO})?`,
    "nothing left",
  ],
  [
    `(?:el |la |mi )?(?:pelo|cabello|melena) no (?:me )?(?:aguantó|ha aguantado|duró|ha durado|resistió|se mantuvo|se ha mantenido)`,
    "my hair did not last",
  ],
  [
    `se (?:me|le) (?:está|están|estaba|estaban|sigue|siguen) cayendo(?: (?:casi )?tod[oa]s?)?(?: (?:el|las|la|mi|mis) (${HAIR}))?`,
    "hair is falling out",
  ],
  [
    `(?:empecé|comencé|he empezado|empiezo) a (?:perder(?:lo)?|notar (?:la )?caída(?: de)?)(?: (?:el |mi )?(${HAIR}))?`,
    "i started losing hair",
  ],
  [
    `(?:me |le )?tard\\p{L}+ (.{0,24}?) en (?:caerse(?:me)?|caérseme|caer|irse|empezar a caer(?:se)?|perderlo(?: todo)?)`,
    (_, time) => `it took ${time} to fall out`,
  ],
  [
    `(?:perdí|he perdido|perdió|ha perdido) (?:media|medio|la mitad de (?:la|las|el|mi|mis|los)|la mitad del|parte de (?:la|las|el|mi|mis)|parte del) (${HAIR})`,
    "i have lost half of my hair",
  ],
  ["(?:ya )?tengo (?:\\p{L}+ )?(?:calvas|placas|claros|huecos)", "i have bald patches now"],
  ["(?:ya )?tengo (?:una|otra) (?:calva|placa|calvita)", "i have a bald patch now"],
  ["(?:la |mi )?primera (?:calva|calvita|placa)", "the first bald patch"],
  ["se (?:me )?(?:ha |han )?(?:cerró|cerraron|cerrado|rellenó|rellenaron)", "closed"],
  ["(?:pasaron|transcurrieron)", "it took"],
  ["(?:aguanté|aguantó|aguantamos|duré|duró|resistí|resistió)(?= (?:unos |casi )?(?:\\d|A ))", "held for"],
  ["hasta que", "until"],
  // numbers and what was taken
  ["(?:en|de|a) cero", "0"],
  ["del (?:ensayo|estudio)(?: clínico)?", "of the trial"],
  ["(?:el |mi |del )?tratamiento", "treatment"],
];
