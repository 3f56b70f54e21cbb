/** The language, named in itself. */
export const name = "English";
