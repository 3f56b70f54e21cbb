import type { fit as english } from "../en/fit.ts";

/** Para quién es la página de la persona. */
export const fit: typeof english = {
  heading: "¿Es para usted?",
  intro:
    "Esta página compara qué puede pasar con su pelo si sigue con un inhibidor de JAK, toma menos, lo deja o vuelve a tomarlo. Se tarda un minuto.",
  yesHeading: "Puede servirle si",
  yes: (severe, total) => [
    "tiene alopecia areata y toma baricitinib (Olumiant), ritlecitinib (Litfulo), deuruxolitinib (Leqselvi) o upadacitinib (Rinvoq) en pastillas, lo ha dejado o piensa en él",
    `había perdido mucho pelo antes de empezar: al menos la mitad del cuero cabelludo estaba sin pelo (SALT ${severe} o más de ${total})`,
    "piensa en un cambio y quiere hablarlo con su médico",
  ],
  noHeading: "No es para usted si",
  no: ({ severe, youngest, adult }) => [
    `había perdido menos pelo (SALT menor que ${severe}): los ensayos no lo estudiaron`,
    `tiene menos de ${youngest} años; desde esa edad hasta los ${adult}, lo que sigue a dejarlo se toma de personas adultas`,
    "pierde pelo por otra causa o toma contra ella un fármaco que aquí no se nombra",
    "está embarazada o se siente mal ahora: llame antes a su médico",
  ],
  question: "¿Lo toma ahora?",
  uses: { taking: "Lo tomo ahora", stopped: "Lo he dejado", never: "No he empezado" },
  example: "Ver un ejemplo",
  exampleNote:
    "Este es el ejemplo de una persona inventada. Cambie lo que quiera, o bórrelo para poner sus datos.",
  clear: "Borrar el ejemplo",
};
