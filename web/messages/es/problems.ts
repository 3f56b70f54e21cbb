import type { problems as english } from "../en/problems.ts";

/** Qué se admite cuando un campo no se puede usar. */
export const problems: typeof english = {
  missing: ({ low, high, whole }) => `Escriba un número${whole ? " entero" : ""} de ${low} a ${high}.`,
  range: ({ low, high, whole }) =>
    `No se puede usar. Se admiten números${whole ? " enteros" : ""} de ${low} a ${high}.`,
  twice: "Está dos veces. Cada uno puede estar una vez.",
  timeMissing: "Escriba cuándo: una fecha o hace cuánto tiempo.",
  time: "Esto no se entiende como un momento. Se admite una fecha, o hace cuántas semanas o meses.",
  timeTooLong: (most) => `Hace demasiado tiempo. Se admiten hasta ${most} semanas.`,
  future: "Esto aún no ha llegado. Se admite ahora o antes.",
  afterNow: "No es anterior a ahora. Se admite algo anterior.",
  afterStop: "No es anterior al momento en que lo dejó. Se admite algo anterior.",
  beforeStart: "Es anterior al comienzo. Se admite algo posterior.",
  aboveLabel: (most) =>
    `No hay pronóstico: la dosis más alta de la ficha técnica es de ${most} mg al día. Se admiten hasta ${most}.`,
  child: (least) =>
    `No hay pronóstico: ningún ensayo de estos fármacos admitió a menores de ${least} años, así que aquí no se sabe nada. Se admite ${least} o más.`,
  otherDrug: "No hay pronóstico para este fármaco.",
  mild: (least) =>
    `No hay pronóstico: los ensayos tomaron a personas con SALT ${least} o más antes del tratamiento. De casos más leves no se sabe nada aquí. Se admite ${least} o más. Si ya tomaba el fármaco cuando se hizo esta medición, déjela vacía o póngala entre medias.`,
  noReading: "Escriba al menos una medición de SALT.",
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
