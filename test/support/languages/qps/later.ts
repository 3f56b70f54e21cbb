import { later as english } from "../../../../web/messages/en/later.ts";
import type { LaterMessages } from "../../../../web/messages/shape.ts";
import { marked } from "./marked.ts";

export const later: LaterMessages = marked(english);
