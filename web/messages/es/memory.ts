import type { memory as english } from "../en/memory.ts";

/** Guardar, compartir y borrar los datos. */
export const memory: typeof english = {
  heading: "Guardar, compartir o borrar",
  keep: "Guardar mis datos en este equipo",
  keepHint:
    "Sin esto, sus datos están aquí hasta que cierre esta pestaña. Con esto, quien use este equipo y navegador podrá verlos.",
  kept: "Guardado en este equipo.",
  notKept: "Este navegador no permite guardar nada.",
  welcomeBack: "Sus datos de la última vez están aquí.",
  reloaded: "Sus datos siguen aquí.",
  keptElsewhere:
    "Otra pestaña de esta página guarda ahora sus datos en este equipo. Los de esta pestaña ya no se guardan.",
  deletedElsewhere: "Se ha borrado todo en otra pestaña. El formulario está vacío también aquí.",
  broken: "Lo guardado en este equipo no se puede leer. Puede empezar de nuevo o borrarlo abajo.",
  export: "Guardar en un archivo",
  import: "Abrir un archivo",
  importFailed: (message) => `Este archivo no se puede usar: ${message}`,
  imported: "El archivo está abierto. Sus datos están en el formulario.",
  delete: "Borrar todo lo guardado aquí",
  deleted: "Todo lo guardado en este equipo está borrado. El formulario está vacío.",
  share: "Crear un enlace con mis datos",
  shareWarning:
    "El enlace lleva sus lecturas, dosis y todo lo que escribió. Quien lo reciba puede leerlo. Compártalo solo con personas de confianza.",
  shareYes: "Lo entiendo: crear el enlace",
  shareNo: "Sin enlace",
  shareReady: "Su enlace (es largo porque lleva todos sus datos):",
  copy: "Copiar",
  copied: "Copiado.",
  linked: "Estos datos vinieron con un enlace. No se guardan en este equipo si no lo pide abajo.",
  linkBroken: "Este enlace está dañado y no lleva datos que se puedan leer. Puede empezar aquí.",
};
