import { decide as english } from "../../../../web/messages/en/decide.ts";
import type { DecideMessages } from "../../../../web/messages/shape.ts";
import { marked } from "./marked.ts";

export const decide: DecideMessages = marked(english);
