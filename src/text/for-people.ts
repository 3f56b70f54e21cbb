/**
 * Characters that steer a terminal or the direction of writing and are no part of any text: controls but for line
 * ends and tabs, and marks that turn or embed directions, which can show the numbers beside them backwards.
 */
const STEERING = /\r(?!\n)|[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** The same for a stream on which progress overwrites its own line. */
const STEERING_BUT_RETURN = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as people may safely see it on a terminal. Line ends and tabs stay; `keepReturn` lets a line begin again. */
export function forPeople(text: string, keepReturn = false): string {
  return text.replace(keepReturn ? STEERING_BUT_RETURN : STEERING, "");
}

/** Characters of JSON that stand as they are in its texts but would steer a terminal; none stands outside of a text. */
const IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON in which such characters are written as escapes: the value is the same, and a terminal shows no more than text. */
export function jsonForPeople(json: string): string {
  return json.replace(IN_JSON, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
