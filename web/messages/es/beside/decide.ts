import type { decide as english } from "../../en/beside/decide.ts";

/** El resto de la decisión, junto a los números. */
export const decide: typeof english = {
  values: {
    heading: "Lo que me importa",
    intro:
      "¿Cuánto cuenta cada una de estas cosas para usted? Esto no cambia ningún número, no se guarda en ninguna parte y no elige por usted. Es para usted y para hablar con el médico.",
    list: {
      hair: "Conservar el pelo que tengo, o recuperarlo",
      risks: "Evitar los riesgos y efectos adversos del fármaco",
      lessDrug: "Tomar menos fármaco, con menos análisis y visitas",
      plans: "Planes como un hijo, una operación o un viaje",
      cost: "Lo que cuesta, y lo difícil que es conseguirlo otra vez",
    },
    weights: { little: "un poco", some: "algo", much: "mucho" },
    most: (list) => `Lo que cuenta mucho para usted: ${list}. Tal vez quiera decirlo en la consulta.`,
  },
  more: {
    heading: "Qué más pregunta la gente",
    list: [
      { section: "pregnancy", title: "Embarazo, lactancia, querer un hijo" },
      { section: "breaks", title: "Pausas cortas: olvidos, infección, cirugía, vacunas" },
      { section: "harms", title: "Riesgos de seguir y de dejarlo, análisis, otros medicamentos" },
      { section: "brows", title: "Cejas y pestañas" },
      { section: "switch", title: "Otro fármaco en su lugar" },
      { section: "minoxidil", title: "Minoxidil o corticoides, añadidos o en su lugar" },
      { section: "cost", title: "Cuánto cuesta, quién lo paga, dónde hay ayuda" },
      { section: "living", title: "Cómo se puede vivir perder el pelo otra vez" },
      { section: "ask", title: "Qué preguntar al dermatólogo" },
    ],
  },
  about: {
    heading: "Sobre esta página",
    text: [
      "La alopecia areata es una enfermedad en la que las propias defensas atacan la raíz del pelo. No se contagia. En placas pequeñas el pelo puede volver solo; cuando falta casi todo, es raro. El baricitinib frena el ataque mientras se toma.",
      "La decisión es seguir con el fármaco como hasta ahora, cambiar la dosis, dejarlo o volver a tomarlo. No cambiar nada es una de las opciones, y otro fármaco también.",
      "El proyecto no declara financiación. Los ensayos principales del fármaco los pagó su fabricante.",
      "La evidencia se vuelve a leer al menos una vez al año, y cuando cambia una ficha técnica o un ensayo. Una página con una lectura más antigua lo dice.",
    ],
    evidence: (read, built) =>
      `Las fichas técnicas, los prospectos y las guías se leyeron por última vez en ${read}; esta página se creó el ${built}.`,
    old: "La evidencia de esta página se leyó hace más de un año. Pida una versión más nueva antes de fiarse de ella.",
  },
};
