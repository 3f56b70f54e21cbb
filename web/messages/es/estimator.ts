import type { estimator as english } from "../en/estimator.ts";

/** Cómo hallar el número SALT con barras o pintando. */
export const estimator: typeof english = {
  heading: "Hallar el número SALT",
  ways: "¿Cómo quiere hacerlo?",
  regions: "Cuatro barras",
  paint: "Pintar las zonas sin pelo",
  regionNames: { top: "Arriba", back: "Detrás", left: "Lado izquierdo", right: "Lado derecho" },
  regionBare: (region) => `${region}: tanto por ciento sin pelo`,
  share: (percent) => `${percent} % del cuero cabelludo`,
  bare: (percent) => `${percent} % sin pelo`,
  result: (salt) => `Da un SALT de ${salt}.`,
  use: "Usar este número",
  close: "Cerrar",
  paintHint:
    "Pase el dedo o el ratón por las zonas sin pelo. Páselo otra vez para borrar. Con el teclado: vaya a una vista con el tabulador, muévase con las flechas y pinte con la barra espaciadora.",
  brush: "Pincel",
  brushSmall: "Pequeño",
  brushLarge: "Grande",
  clear: "Borrar todo",
  fill: "Todo sin pelo",
  view: (region) => `Cuero cabelludo, ${region}`,
  cell: ({ row, column, painted, percent }) =>
    `Fila ${row}, columna ${column}: ${painted ? "sin pelo" : "con pelo"}. En esta vista falta el ${percent} por ciento.`,
};
