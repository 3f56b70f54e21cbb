/** Reasons why something told is not used come from the library in English. */
export const reason = (text: string): string => text;

/** Warnings come from the library in English. */
export const warning = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
