import type { measure as english } from "../../en/beside/measure.ts";

/** Qué otra medición diría más. */
export const measure: typeof english = {
  open: (salt, weeks) =>
    `Está abierto si usted tendría un SALT de ${salt} o menos dentro de ${weeks} semanas sin el fármaco. Otra medición del SALT aclara una parte. La lista dice cuánto.`,
  plans: {
    continueThenStop: ({ mg, weeks }) => `${mg} mg al día ${weeks} semanas más, y dejarlo`,
    halfThenStop: ({ mg, weeks }) => `la mitad de la dosis, ${mg} mg al día, ${weeks} semanas, y dejarlo`,
    stop: () => "dejarlo ahora",
    stayOff: () => "seguir sin el fármaco",
  },
  chance: ({ name, count, total }) =>
    `${name}: por lo que se sabe ahora, ${count} de ${total} tienen entonces un SALT así de bajo y ${total - count} no.`,
  settles: (list) => `De lo que está abierto, una medición aclara: ${list}.`,
  settlesPart: (weeks, percent) => `el ${percent} por ciento a las ${weeks} semanas`,
  settlesNone: "Ninguna medición en este tiempo se puede valorar.",
  most: ({ name, weeks, percent }) =>
    `La medición que más dice es la de las ${weeks} semanas de «${name}». Aclara el ${percent} por ciento de lo que está abierto.`,
  mostNone: "Aquí ninguna medición antes de dejarlo dice nada.",
  mostLittle: (percent) =>
    `Ninguna medición antes de dejarlo dice mucho. Incluso la que más dice aclara solo el ${percent} por ciento de lo que está abierto.`,
  half: ({ half, now }) =>
    `Una prueba con la mitad de la dosis aclara como mucho el ${half} por ciento, y seguir como ahora, como mucho el ${now} por ciento.`,
  halfLittle:
    "Así que una prueba con la mitad de la dosis dice poco de cómo iría el pelo sin el fármaco: el pelo que se mantiene con la mitad puede caer sin nada.",
  stopCosts:
    "Las mediciones después de dejarlo dicen más porque para entonces el pelo puede estar cayendo. Eso es un precio y no una prueba.",
  noAdvice:
    "Esto no es motivo para bajar la dosis ni para dejarlo. Solo dice qué aclararía una medición. No cambie nunca la dosis sin su médico.",
  means: (name, weeks) => `Qué significaría una medición a las ${weeks} semanas, con «${name}»`,
};
