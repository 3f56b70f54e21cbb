import { first as english } from "../../../../web/messages/en/first.ts";
import type { FirstMessages } from "../../../../web/messages/shape.ts";
import { marked } from "./marked.ts";

export const first: FirstMessages = marked(english);
