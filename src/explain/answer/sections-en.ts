import type { SectionTemplate } from "./section.ts";
import { CHOICES } from "./sections-en/choices.ts";
import { COURSE } from "./sections-en/course.ts";

/**
 * The article in English. Every number is a reference; digits and number words are refused by a test. Short words and
 * short sentences: the text is meant for a reading age of about twelve.
 */
export const SECTIONS_EN: readonly SectionTemplate[] = [...COURSE, ...CHOICES];
