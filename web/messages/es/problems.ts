import type { problems as english } from "../en/problems.ts";

/** Qué se admite cuando un campo no se puede usar. */
export const problems: typeof english = {
  missing: ({ low, high, whole }) => `Escriba un número${whole ? " entero" : ""} de ${low} a ${high}.`,
  range: ({ low, high, whole }) =>
    `No se puede usar. Se admiten números${whole ? " enteros" : ""} de ${low} a ${high}.`,
  twice: "Está dos veces. Cada uno puede estar una vez.",
  notAfterNow: (now) => `Una lectura no puede ser posterior a ahora. Se admiten semanas hasta la ${now}.`,
  beforeNow: (now) => `Una dosis pasada empieza antes de ahora. Se admiten semanas antes de la ${now}.`,
  mild: (least) =>
    `No hay pronóstico: los ensayos tomaron a personas con SALT ${least} o más antes del tratamiento. De casos más leves no se sabe nada aquí. Se admite ${least} o más. Si el fármaco empezó antes de esta lectura, ponga esa dosis.`,
  noReading: "Escriba al menos una lectura de SALT.",
  noDrug: "Para volver a tomarlo hace falta una dosis mayor que cero.",
  noOption: "Añada al menos una opción.",
  name: "Escriba un nombre en una línea.",
  order: "Cada cambio debe ser posterior al anterior.",
  summary: (count) =>
    count === 1
      ? "Arriba falta una cosa o no se puede usar."
      : `Arriba faltan ${count} cosas o no se pueden usar.`,
  show: "Mostrar",
};
