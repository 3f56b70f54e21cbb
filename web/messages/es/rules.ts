import type { rules as english } from "../en/rules.ts";

/** Reglas para volver a tomarlo, una junto a otra. */
export const rules: typeof english = {
  intro: (weeks, every, off) =>
    `Tres reglas, junto a ${off ? "volver a tomarlo ya" : "seguir"} y a no volver nunca, en ${weeks} semanas. El pelo se mira cada ${every} semanas.`,
  limits: (points, wait) =>
    `En el ensayo se volvió a tomar cuando se había empeorado más de ${points} puntos; las demás reglas no se han probado. Todas suponen que el fármaco está a mano ${wait > 0 ? `${wait} semanas después` : "el mismo día"} y que el SALT se mide cada vez.`,
  later: "Las reglas para volver a tomarlo aparecen aquí tras la respuesta completa.",
  table: "Reglas para volver a tomarlo",
  caption: "Medias de personas como usted.",
  rule: "Volver cuando empeore",
  points: (points, mg) => `${points} puntos, con ${mg} mg`,
  never: "nunca",
  weeksOnDrug: "Semanas con fármaco",
  weeksWithHair: "Semanas con pelo",
  hairAtEnd: (total) => `De ${total}: tienen pelo al final / no`,
  weeksChange: (weeks, fewer) => `${weeks} semanas ${fewer ? "menos" : "más"}`,
  changeWithin: (value, near, far) => `${value} (${near} a ${far})`,
  changeRange: (value, low, high) => `${value} (de ${low} a ${high})`,
  price: ({ name, drug, hair, off }) =>
    `${name}: frente a ${off ? "volver ya" : "seguir"}, ${drug} con el fármaco y ${hair} con pelo.`,
};
