import type { fit as english } from "../en/fit.ts";

/** Para quién es la página de la persona. */
export const fit: typeof english = {
  heading: "¿Es para usted?",
  intro:
    "Esta página compara qué puede pasar con su pelo si sigue con el baricitinib, toma menos, lo deja o vuelve a tomarlo. Se tarda un minuto.",
  yesHeading: "Puede servirle si",
  yes: (severe, total) => [
    "tiene alopecia areata y toma baricitinib por la boca",
    `había perdido mucho pelo antes de empezar: al menos ${severe} de cada ${total} partes del cuero cabelludo`,
    "piensa en un cambio y quiere hablarlo con su médico",
  ],
  noHeading: "No es para usted si",
  no: (severe) => [
    `había perdido menos pelo (SALT menor que ${severe}): los ensayos no lo estudiaron`,
    "no es una persona adulta: no se comprobó en niños ni adolescentes",
    "pierde pelo por otra causa o toma otro fármaco",
    "está embarazada o se siente mal ahora: llame antes a su médico",
  ],
  begin: "Es para mí: empezar",
  example: "Ver un ejemplo",
  exampleNote:
    "Este es el ejemplo de una persona inventada. Cambie lo que quiera, o bórrelo para poner sus datos.",
  clear: "Borrar el ejemplo",
};
