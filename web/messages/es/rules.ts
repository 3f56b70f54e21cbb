import type { rules as english } from "../en/rules.ts";

/** Reglas para volver a tomarlo, una junto a otra. */
export const rules: typeof english = {
  policies: (weeks, every, off) =>
    `Tres reglas, junto a ${off ? "volver ya" : "seguir"} y a no volver nunca, en ${weeks} semanas. El pelo se mira cada ${every} semanas.`,
  policiesLater: "Las reglas para volver a tomarlo aparecen aquí tras la respuesta completa.",
  policyTable: "Reglas para volver a tomarlo",
  policyCaption: "Medias de personas como usted.",
  policyRule: "Volver cuando empeore",
  policy: (points) => `${points} puntos`,
  policyNever: "nunca",
  weeksOnDrug: "Semanas con fármaco",
  weeksWithHair: "Semanas con pelo",
  hairAtEnd: (total) => `De ${total}: tienen pelo al final / no`,
  weeksChange: (weeks, fewer) => `${weeks} semanas ${fewer ? "menos" : "más"}`,
  changeWithin: (value, near, far) => `${value} (${near} a ${far})`,
  changeRange: (value, low, high) => `${value} (de ${low} a ${high})`,
  price: (name, drug, hair, off) =>
    `${name}: frente a ${off ? "volver ya" : "seguir"}, ${drug} con el fármaco; ${hair} con pelo.`,
};
