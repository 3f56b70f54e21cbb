import type { Turn } from "./turn.ts";

/** Things on a head. */
export const HAIR = "(?:pelo|cabello|cejas?|pestañas?|barba|vello)";

/** What the hair did. */
export const HAIRS: readonly Turn[] = [
  ["(?:ni|sin) rastro de(?: la| mi)?", "no sign of"],
  [
    "(?:la |el |mi )?misma? (?:mata|cantidad|densidad|melena) de (?:pelo|cabello)|la misma melena",
    "the same full head of hair",
  ],
  [
    "(?:sigo|seguimos|continúo) (?:peinándome|peinando \\p{L}+|tiñéndome|yendo al peluquero)",
    "still combing my hair",
  ],
  ["(?:aquí|ahí) (?:sigue|siguen|está todo|están todas)", "hair is still there"],
  ["no (?:me )?ha pasado nada(?: de nada)?", "nothing has happened to my hair"],
  [
    "de la alopecia no he vuelto a saber(?: nada)?|no he vuelto a saber(?: nada)? de (?:la alopecia|ella)",
    "the alopecia never came back",
  ],
  ["(?:mi )?(?:pelo|cabello|melena) ni se ha enterado|ni me he enterado", "my hair did not notice"],
  [
    "no (?:encontr\\p{L}+|v\\p{L}+|han encontrado|ha encontrado) (?:ni una|ninguna|una sola) (?:placa|calva|zona)",
    "found no patches",
  ],
  ["(?:ya )?(?:casi|apenas) (?:no )?(?:tengo|me queda) (?:pelo|cabello|nada)", "hardly any hair left"],
  ["volvi(?:ó|eron) a (?:caerse|caer)(?:me)?", "it fell out again"],
  ["(?:estoy|estaba|quedé|me quedé) como al principio", "i am back where i started"],
  ["(?:a|con|en) rodales|a trozos", "in patches"],
  ["(?:se (?:me )?)?(?:ha|han) (?:despoblado|clareado|ido cayendo)|despobl\\p{L}+", "thinned out"],
  ["(?:ya )?no (?:me )?queda(?:ba|n)? (?:nada|ni un pelo)", "nothing left"],
  [
    "no (?:he vuelto a necesitar|necesito|he necesitado|me hace falta) (?:ni )?(?:la |una |el |ningún |ninguna )?(?:peluca|gorro|gorra|pañuelo)s?",
    "no wigs",
  ],
  [
    "(?:la |las |el |los |mi |mis )?(?:peluca|gorro|gorra|pañuelo)s?(?: (?:siguen?|está|están|se quedó|se ha quedado))? (?:guardad[oa]s?|en (?:el|un|la) (?:armario|caja|cajón|trastero))",
    "wig in the cupboard",
  ],
  [
    "(?:la |el |mi )?(?:almohada|ducha|desagüe|cepillo|peine|toalla)(?: (?:está|sigue|siempre|sale|amanece))? (?:limpi[oa]|vací[oa]|sin pelos?)",
    "pillow is clean",
  ],
  [
    "(?:la |el |mi )?(?:almohada|ducha|desagüe|cepillo|peine|toalla|bañera|lavabo)(?: (?:se|está|estaba|amanec\\p{L}+|sal\\p{L}+|aparec\\p{L}+))? (?:atasc\\p{L}+|llen[oa]|perdid[oa])",
    "drain full of hair",
  ],
  [
    "(?:he vuelto|volví|vuelvo|volvía|volver|otra vez|de nuevo|tuve que volver) (?:a|con) (?:la |el |mi |llevar |usar |ponerme )*(?:peluca|gorro|gorra|pañuelo|turbante)s?",
    "wearing a wig again",
  ],
  [
    "(?:como|estaba como|parezco|parecía|estoy como) (?:una?|el|la) (?:bola de billar|bombilla|huevo|bebé|calavera)",
    "bald as an egg",
  ],
  [
    "(?:acab\\p{L}+|tuve que|me he|me|decidí) (?:rapándome|raparme|rapado|rapé|afeitarme la cabeza|afeitado la cabeza)(?: (?:lo que (?:me )?quedaba|el resto|la cabeza|todo))?",
    "shaved my head",
  ],
  [
    "(?:un|unos|otro|varios|dos|tres) (?:hueco|claro|agujero|redondel|círculo)s?(?: (?:detrás|en la nuca|en la coronilla|en la barba|atrás))?",
    "bald patches",
  ],
  [
    "(?:clareando|clareado|clarea|clarear|se (?:me )?transparenta|se (?:me )?ve el cuero(?: cabelludo)?|ralea\\p{L}*)",
    "thinning",
  ],
  [
    "(?:la |mi )?(?:alopecia|enfermedad|areata|calvicie) (?:ha |me )?(?:regres\\p{L}+|volvió|vuelto|reapar\\p{L}+|despert\\p{L}+|avanz\\p{L}+)",
    "the alopecia came back",
  ],
  [
    "(?:la |mi )?(?:alopecia|enfermedad|areata) (?:sigue|está|continúa) (?:dormida|tranquila|quieta|parada|en remisión)",
    "the alopecia is asleep",
  ],
  [
    "(?:volv\\p{L}+|he vuelto|vuelta|vuelvo|otra vez) (?:a|al|en) (?:el |la )?(?:punto de partida|principio|casilla (?:de salida|uno)|punto cero|como (?:antes|al principio))",
    "back to square one",
  ],
  ["(?:un |otro |nuevo )+brote|recaí(?:da)?|he recaído|rebrote", "a relapse of the alopecia"],
  [
    "ya no (?:tenía|tengo|me queda\\p{L}*) (?:ni )?(?:un |las |los )?(?:pelos?|cabello|cejas?|pestañas?|nada)",
    "nothing left",
  ],
  [
    "(?:ya )?(?:usaba|uso|llevaba|llevo|voy con|iba con) (?:una? |siempre )?(?:gorr[oa]|peluca|pañuelo|turbante)s?(?: (?:todos los días|siempre|a diario))?",
    "wearing a wig again",
  ],
  ["(?:ya )?no queda ni rastro (?:del?|de mi) (?:pelo|cabello)(?: que me (?:salió|creció))?", "nothing left"],
  [
    "(?:empez|comenz)\\p{L}+ a ca(?:er|érse)(?:se|me|seme|rme)?(?: (?:todo|el pelo|otra vez))?",
    "hair started to fall out",
  ],
  ["(?:tengo )?(?:pelo|cabello) de sobra", "i still have all my hair"],
  ["(?:sigo|seguimos|sigue) con tod[oa] (?:mi|el|su) (?:pelo|cabello)", "i still have all my hair"],
  ["(?:pelo|cabello) (?:más |muy )?(?:ralo|escaso|fino)|entradas", "thinner hair"],
  [
    "no (?:me quedan?|tengo)(?: ya)? (?:ni )?(?:un |las |los )?(?:pelos?|cabello|cejas?|pestañas?)",
    "nothing left",
  ],
  [
    "(?:me|le) (?:(?:han|ha) salido|sali\\p{L}+|aparec\\p{L}+)(?: (?:varias|muchas|nuevas|otras|unas))* (?:calvas|calvitas|placas|claros)(?: nuev[oa]s)?",
    "i got bald patches",
  ],
  ["(?:la |mi )?melena", "hair"],
  ["(?:sigue|siguen|continúa) (?:en su (?:sitio|lugar)|ahí|intact[oa]s?)", "is still there"],
  ["coronilla", "crown"],
  ["nuca", "nape"],

  [`(?:quedar(?:me|se|nos)|me quedé|me he quedado|se quedó) sin (?:un )?(${HAIR})`, "lost all my hair"],

  [`ni (?:un|una|1) (?:sol[oa] )?(?:placa|calva|calvita|pelo|${HAIR})`, "no hair loss"],
  ["no (?:me )?(?:pasó|ha pasado) nada", "nothing happened"],
  [`no me queda (?:nada|ni un pelo|${HAIR})(?: de ${HAIR})?`, "nothing left"],
  [`se (?:me|le) (?:caía|cae|caían|caen)(?: \\p{L}+)?|a (?:mechones|puñados)|puñados`, "hair fell out"],
  [
    `(?:las |los |el |más |menos ){0,2}(${HAIR}) más (?:fin[oa]s?|débil(?:es)?|ral[oa]s?|despoblad[oa]s?)|más (?:fin[oa]s?|ral[oa]s?|despoblad[oa]s?)|menos (?:pelo|densidad)`,
    "thinner hair",
  ],

  [
    String.raw`(?:me|le) (?:ha|han) (?:salido|aparecido) (?:un[ao]s? )?(?:pequeñ[ao]s? )?(?:calv(?:it)?as?|placas?|claros?)|(?:me|le) (?:aparec\p{L}+|sal\p{L}+) (\d+|dos|tres|un[ao]s?) ?(?:pequeñas? )?(?:calvas?|calvitas?|placas?|claros?)`,
    "i got bald patches",
  ],
  [
    String.raw`no se (?:me|le|nos) (?:ha|han|cay\p{L}*|cae|caía) ?(?:caído|vuelto a caer)?(?: (?:nada|ni un pelo|el pelo|ni un solo pelo|más))?(?: de ${HAIR})?`,
    "no hair fell out",
  ],
  [
    `se (?:me|le) (?:cay\\p{L}+|ha caído|han caído|ha vuelto a caer|volvi\\p{L}+ a caer|está cayendo|cae)(?: (?:casi )?tod[oa]s?)?(?: (?:el|las|la|mi|mis) (${HAIR}))?`,
    (words) => (/tod[oa]/.test(words) ? "all the hair fell out" : "hair fell out"),
  ],
  [
    String.raw`no (?:he|ha|hemos|perdí|perdió|había) ?(?:perdido|notado caída)? ?(?:nada|ni un pelo|pelo|ningún pelo)(?: de ${HAIR})?`,
    "no hair lost",
  ],
  [
    String.raw`(?:lo )?(?:perdí|he perdido|perdió|ha perdido|había perdido|perdiendo|perder)(lo)? (?:casi )?todo`,
    "i lost it all",
  ],
  [
    String.raw`(?:perdí|he perdido|perdió|ha perdido) (?:algo|un poco|parte|la mitad|un tercio|bastante)`,
    "i lost some hair",
  ],
  [`(?:perdí|he perdido|perdió|ha perdido|perder) (?:el|las|la|mi|mis|un[ao]) (${HAIR})`, "i lost hair"],
  [
    `(?:sigo con|mantengo|conservo|sigo teniendo|tengo|mantiene|conserva|sigue con) (?:casi )?(?:tod[oa]s? )?(?:mi|el|su|mis|las) (${HAIR})`,
    "i still have all my hair",
  ],
  [
    String.raw`(?:el resto|lo demás|lo otro|arriba)(?: lo)? (?:aguanta|conservo|mantengo|sigue|bien|está bien|intacto)`,
    "",
  ],
  [
    `(?:el |mi |su )?(${HAIR}) (?:me )?(?:sigue|está|continúa|aguanta|se mantiene|se queda)(?: (?:igual|ahí|bien|perfecto|intacto|estable|como antes))?`,
    "hair still the same",
  ],
  [
    String.raw`(?:sin|ninguna|ni rastro de|no (?:noté|he notado|hubo|hay|tuve|tengo) (?:ninguna |nada de )?) ?(?:caída|recaída|placas?|calvas?|cambios?)`,
    "no hair loss",
  ],
  [String.raw`todo (?:sigue )?(?:igual|bien|en su sitio|estable)|sin novedad|ningún cambio`, "no change"],
  [
    `(?:me |le )?(?:está|están|ha|han|volvió a|ha vuelto a|vuelve a|vuelven a) ?(?:saliendo|creciendo|salido|crecido|salir|crecer)(?: (?:otra vez|de nuevo))?(?: (?:el|las|la) ${HAIR})?`,
    "hair is growing back",
  ],
  [
    `(?:recuperé|he recuperado|recuperó|ha recuperado|me ha vuelto)(?: (?:casi )?tod[oa])?(?: (?:el|mi) ${HAIR})?`,
    "hair grew back",
  ],
  [String.raw`(?:volvió|ha vuelto|regresó|reapareció) la alopecia`, "i relapsed"],
  [String.raw`clare\p{L}+|se me aclaró`, "hair started thinning"],
  [
    String.raw`(?:un[ao]s?|dos|tres|(?<!\d)\d+|mis) (?:pequeñas? )?(?:calvas?|calvitas?|placas?|claros)|placas?|calvitas?`,
    "bald patches",
  ],
  [
    String.raw`(?:totalmente |completamente |otra vez )?(?:calv[oa])(?: (?:total|entera?|otra vez|de nuevo))?`,
    "completely bald",
  ],
  [String.raw`caída`, "shedding"],
];
