import type { method as english } from "../en/method.ts";

/** Cómo funciona el modelo. */
export const method: typeof english = {
  heading: "Cómo funciona y dónde acaba",
  parts: [
    [
      "La enfermedad",
      "Las defensas del cuerpo atacan las raíces del pelo. El fármaco frena el ataque. Con menos fármaco, el ataque puede volver. El modelo lo escribe como una regla para cada semana.",
    ],
    [
      "Los ensayos",
      "La regla tiene números que nadie puede medir en una persona. Se eligieron para que grupos de pacientes virtuales hagan lo que hicieron los grupos de los ensayos. Algunos resultados se reservaron para comprobarlo.",
    ],
    [
      "Su pronóstico",
      "Muchos pacientes virtuales viven sus dosis. Cuentan más los que se acercan a sus lecturas. Luego siguen con cada opción, con la misma suerte.",
    ],
    [
      "Lo que no sabe",
      "Sabe lo que los ensayos dicen de unos pocos fármacos de este tipo; de la mayoría, lo que sigue a dejarlos se toma de otro. No sabe de otras enfermedades, ni de cejas, pestañas o barba. No le conoce. Dice cuánto duda, pero puede fallar de formas que no muestra.",
    ],
    [
      "Sus datos",
      "No hay cuenta ni seguimiento. La página calcula en su equipo y no envía nada. Una vez cargada, funciona sin red.",
    ],
  ],
  check: "Cómo le va con resultados publicados",
  checkText: (inside, rows) =>
    `${inside} de ${rows} resultados publicados están dentro del intervalo que el modelo da para un grupo de ese tamaño. Los valores publicados se muestran como los imprimen las fuentes; donde una fuente no da el número de personas, el modelo se compara con uno calculado a partir del porcentaje redondeado.`,
  kept: "Resultados reservados para comprobar",
  fitted: "Resultados usados para ajustar",
};
