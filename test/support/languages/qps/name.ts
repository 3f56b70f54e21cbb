export const name = "[English]";
