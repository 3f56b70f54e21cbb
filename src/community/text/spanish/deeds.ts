import type { Turn } from "./turn.ts";

/** What was done with the drug. `i` and `they` are written out, because the rules ask who did it. */
export const DEEDS: readonly Turn[] = [
  [
    "(?:me |se |nos )?(?:quedé|he quedado|quedo|quedó|ha quedado|quedamos) sin (?:nada(?: de nada)?|ningún pelo|un solo pelo|cabeza cubierta|melena|rizos)",
    "i have nothing left, lost it all",
  ],
  [
    "(?:quiere|quieren|prefiere|recomienda\\p{L}*|aconseja\\p{L}*|sugiere\\p{L}*) que (?:lo |la |me )?(?:deje|suspenda|pare|baje|cambie)",
    "wants me to stop",
  ],
  ["(?:que )?no (?:lo |la )?(?:deje|suspenda|pare|baje)", "do not stop"],
  [
    "(?:luego|después|y) (?:lo )?(?:seguí|continué|he seguido)(?: igual| como siempre| tomándolo)?",
    "then carried on",
  ],
  [
    String.raw`(?:me|nos) (?:pasaron|bajaron|cambiaron|han pasado|han bajado) (?:la dosis )?de (\d+) ?(?:mg)? a (\d+) ?mg`,
    (_, a, b) => `they lowered me from ${a} mg to ${b} mg`,
  ],

  [
    String.raw`(?:dej[oó]|dejaron|ha dejado) de (?:funcionar\p{L}*|hacer\p{L}* (?:efecto|nada)|servir\p{L}*)`,
    "stopped working",
  ],
  [
    String.raw`(?:ya no|dej[oó] de|ha dejado de) (?:me )?(?:cubre|cubrir\p{L}*|pagar?\p{L}*|lo cubre|la cubre)`,
    "stopped covering",
  ],
  [String.raw`nunca (?:lo |la )?(?:he|hemos) dejado`, "i have never stopped"],
  [String.raw`(?:no|sin) (?:lo |la )?(?:he|hemos|haber) dejado`, "i have not stopped"],
  [String.raw`¿?alguien (?:que )?(?:ha(?:ya)?|había) (dejado|bajado|cambiado)`, "has anyone stopped"],
  [
    String.raw`(?:voy|vamos|quiero|queremos|pienso|quisiera|me gustaría|estoy pensando en|me plantea\p{L}*|intentar\p{L}*) (?:a |en )?(dejar|bajar|parar|suspender|cambiar)(lo|la|me)?`,
    "i am going to stop",
  ],
  [String.raw`(?:me|nos) (?:van|va|quieren|quiere) (?:a )?(\p{L}+)`, "they are going to lower me"],
  [String.raw`si (?:lo |la )?(?:dejo|paro|bajo|dejara|dejase|suspendo|me quitan)`, "if i stop"],
  [
    String.raw`(?:tuve|tuvimos|he tenido) que (?:dejar|suspender|abandonar)(lo|la)?(?: de tomar)?`,
    (_, it) => `i had to stop${it ? " it" : ""}`,
  ],
  [
    String.raw`(?:decidí|decidimos|acabé por|opté por) (?:dejar|suspender|abandonar|parar|cortar con|quitarme)(lo|la)?`,
    (_, it) => `i decided to stop${it ? " it" : ""}`,
  ],
  [
    String.raw`(?:tuve|tuvimos|he tenido) que (?:parar|interrumpir|pausar)(lo|la)?`,
    (_, it) => `i had to pause${it ? " it" : ""}`,
  ],
  [
    String.raw`(lo |la )?(?:dejé|deje|he dejado|hemos dejado|dejamos|suspendí|abandoné|corté|discontinué|he suspendido)(?: de (?:tomar|usar)(lo|la)?)?(?: (?:las pastillas|el tratamiento|la medicación|los comprimidos) (?:de|con))?`,
    (_, a, b) => `i stopped${a || b ? " it" : ""}`,
  ],
  [
    String.raw`(?:dejó|ha dejado|suspendió|abandonó)(?: de (?:tomar|usar)(lo|la)?)?`,
    (_, it) => `stopped${it ? " it" : ""}`,
  ],
  [String.raw`dejaron`, "stopped"],
  [
    String.raw`(?:tomé|tomaba|usé|estuve tomando|estuve con|estuvo con) (?:el |la )?(\p{L}+) hasta`,
    (_, drug) => `i took ${drug} until`,
  ],
  [
    String.raw`mi última (?:pastilla|dosis|toma) (?:de|con) (?:el |la )?(\p{L}+) (?:fue|la tomé|es de)`,
    (_, drug) => `my last pill of ${drug} was`,
  ],
  [
    String.raw`(?:me|nos) (?:(?:lo|la) )?(?:retiraron|quitaron|suspendieron|retiró|quitó|suspendió|han quitado|ha quitado|han retirado|ha retirado|han suspendido)`,
    "they took me off",
  ],
  [
    String.raw`(?:le|les) (?:retiraron|quitaron|suspendieron|retiró|quitó|suspendió|han quitado|ha quitado|han retirado|ha retirado|han suspendido)`,
    "they took him off",
  ],
  [
    String.raw`(?:me quedé|me he quedado|nos quedamos) sin(?! (?:(?:el|mi|mis|las|un|ni un|ningún|ni) )?(?:nada|pelo|melena|cabeza|rizos|vello|bigote|cabello|cejas?|pestañas?|barba|vello))`,
    "i ran out of",
  ],
  [
    String.raw`se (?:me |nos )?(?:acab(?:ó|aron)|terminó|terminaron|agotó)(?: (?:el|la|mi|mis|las|los)(?! (?:pelo|cabello|melena|tratamiento|ensayo|estudio)))?(?! (?:el|la|mi) (?:pelo|cabello|melena))`,
    "i ran out of",
  ],
  [
    String.raw`(?:llevo|llevamos|voy|sigo) (.{0,24}?)sin (?:tomar ?)?(lo|él|ella)?(?= |,|\.|$)`,
    (_, time, it) => `i have been ${time}without ${it ? "it" : ""}`,
  ],
  [
    String.raw`lleva (.{0,24}?)sin (?:tomar ?)?(lo|él|ella)?(?= |,|\.|$)`,
    (_, time, it) => `has been ${time}without ${it ? "it" : ""}`,
  ],
  [
    String.raw`(?:estuve|estuvimos|pasé|me pasé|tuve que estar) (.{0,24}?)sin (?:tomar ?)?(lo|él|ella)?(?= |,|\.|$)`,
    (_, time, it) => `i was ${time}without ${it ? "it" : ""}`,
  ],
  [
    String.raw`(?:tras|después de|luego de) (?:haber )?(?:dejado|suspendido|dejar|suspender|parar|abandonar)(lo|la)?(?: de tomar(?:lo|la)?)?`,
    (_, it) => `after i stopped${it ? " it" : ""}`,
  ],
  [
    String.raw`(?<=(?:semanas?|mes|meses|días|años?) )de (?:dejar|suspender|parar|abandonar)(lo|la)?(?: de tomar(?:lo|la)?)?`,
    (_, it) => `after i stopped${it ? " it" : ""}`,
  ],
  [
    String.raw`(?:terminé|acabé|he terminado|he acabado|finalicé)(?: con)?(?: el tratamiento (?:con|de)| las pastillas de)?(?= (?!de|por|sin|calv|pelad|rapad|\p{L}+ndo)\p{L}+)`,
    "i stopped",
  ],
  [String.raw`sin (?:él|ella|tomarlo|tomarla|tomar|tratamiento|la medicación|pastillas)`, "without it"],
  [String.raw`ya no (?:lo |la )?(tomo|uso|tomamos)`, "i no longer take"],
  [String.raw`ya no (?:lo |la )?(toma|usa)`, "no longer takes"],
  [String.raw`no (?:lo |la )?(?:tomo|uso|he tomado|he vuelto a tomar)`, "i have not taken"],
  [String.raw`I DO NOT (?:lo |la )?(?:tomo|uso|he tomado)`, "i have not taken"],
  [
    String.raw`(?:volví|he vuelto|vuelvo|volver) (?:a|con) (?:la |el |mi )?(?:peluca|gorr[oa]|pañuelo|turbante)s?`,
    "i was wearing a wig again",
  ],
  [
    String.raw`(?:he vuelto|volví|hemos vuelto|volvimos|vuelvo|tuve que volver|acabé volviendo) (?:a|con|al)(?! (?:la |el |ser |estar |mi |mis |los |las )?(?:casilla|punto|principio|inicio|cero|calv|perder|caer|quedar|llevar|ponerme|usar (?:peluca|gorr|pañuelo)|ver|tener|saber|notar|pintar|dibujar|raparme|pelad|como))(?: (?:tomar|empezar|usar)?(lo|la|él)?)?(?: con)?(?= |,|\.|$)`,
    (_, it) => `i restarted${it ? " it" : ""}`,
  ],
  [
    String.raw`(?:lo |la )?(?:retomé|reinicié|reanudé|recomencé|he retomado|empecé (?:de nuevo|otra vez))(?: con)?`,
    "i restarted",
  ],
  [
    String.raw`(?:ya |ahora )?(?:lo |la )?tomo (?:otra vez|de nuevo)|(?:otra vez|de nuevo|de vuelta) con`,
    "i am back on it",
  ],
  [String.raw`segunda (?:vez|ronda|vuelta|etapa) con`, "second time on"],
  [String.raw`(?:hice|hicimos|he hecho) (?:una pausa|un descanso|un parón)|descansé`, "i took a break"],
  [String.raw`(?:lo |la )?(?:paré|pare|interrumpí|pausé|he parado)`, "i paused"],
  [
    String.raw`(?:me|nos) cambiaron (?:de |el |la )?(\p{L}+) (?:a|por)`,
    (_, from) => `they switched me from ${from} to`,
  ],
  [
    String.raw`(?:me|nos) (?:cambiaron|pasaron|han cambiado|han pasado|cambió|pasó|ha cambiado|ha pasado) a`,
    "they switched me to",
  ],
  [
    String.raw`(?:cambié|cambie|he cambiado) (?:de |el |la )?(\p{L}+) (?:a|por)`,
    (_, from) => `i switched from ${from} to`,
  ],
  [String.raw`(?:cambié|me cambié|me pasé|pasé|he cambiado|he pasado) a`, "i switched to"],
  [String.raw`(?:y )?me (?:puso|pusieron|dio|dieron|recetó|recetaron|ha puesto|han puesto)`, "and put me on"],
  [String.raw`en (?:vez|lugar) de`, "instead of"],
  [String.raw`en su lugar`, "instead"],
  [
    String.raw`(?:me|nos) (?:bajaron|redujeron|han bajado|han reducido|bajó|redujo|ha bajado|ha reducido)(?: la dosis)?(?: de| del| el)?`,
    "they lowered me the dose of",
  ],
  [
    String.raw`(?:bajé|baje|reduje|he bajado|he reducido|bajamos|redujimos)(?: la dosis)?(?: de| del| el)?`,
    "i lowered the dose of",
  ],
  [String.raw`de (\d+) ?(?:mg)? a (\d+) ?(?:mg)?(?= |,|\.|$)`, (_, a, b) => `from ${a} mg to ${b} mg`],
  [String.raw`media pastilla|la mitad de la dosis|media dosis|mitad de dosis`, "half a pill"],
  [String.raw`la última (?:pastilla|dosis|caja)`, "my last pill"],
  [String.raw`se me (?:olvidó|ha olvidado|olvidaron|pasó)`, "i forgot"],
];
