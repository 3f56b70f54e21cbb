import { beside as english } from "../../../../web/messages/en/beside.ts";
import type { BesideMessages } from "../../../../web/messages/shape.ts";
import { marked } from "./marked.ts";

export const beside: BesideMessages = marked(english);
