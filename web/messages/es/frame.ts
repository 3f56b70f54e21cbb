import type { frame as english } from "../en/frame.ts";

/** Lo común a todas las páginas: título, menú, ajustes, pie. */
export const frame: typeof english = {
  title: "Anagen",
  tagline: "¿Qué puede pasar con mi pelo si cambio o dejo un inhibidor de JAK?",
  skip: "Ir al contenido",
  nav: {
    label: "Páginas",
    person: "Para usted",
    article: "El artículo",
    doctor: "Para la consulta",
    research: "Para investigar",
    evidence: "Evidencia",
    people: "Relatos",
    method: "Cómo funciona",
  },
  settings: {
    language: "Idioma",
    look: "Aspecto",
    auto: "Auto",
    light: "Claro",
    dark: "Oscuro",
  },
  loading: "Cargando",
  failed: "Algo ha fallado en esta página. Lo que escribió sigue aquí. Vuelva a cargar la página.",
  noData: "No se han podido cargar los datos de esta página. Vuelva a cargarla.",
  footer: {
    informs: "Anagen informa. No le dice qué hacer. No cambie nunca una dosis sin su médico.",
    stays: "Todo se calcula en su propio equipo. Nada de lo que escribe sale de él.",
    version: (version, data, date) => `Versión ${version}, datos ${data}, página creada el ${date}.`,
    funding: "Los ensayos principales los pagó el fabricante del fármaco.",
  },
};
