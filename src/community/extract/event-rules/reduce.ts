import { type EventRule, rule } from "./rule.ts";

/** Lower doses. */
export const REDUCE_RULES: readonly EventRule[] = [
  rule(
    "every-other-day",
    "reduce",
    "state",
    String.raw`\b(?:(?:bid|twice (?:a day|daily)) (?:->|to|down to) (?:\d+ mg )?(?:once|qd|daily)|every (?:other|2(?:nd)?|second|third|3rd|3) days?|alternat(?:e|ing) days|eod|once every (?:2|other) days?|(?:splitting|split|halving|cutting) (?:my|the|her|his) (?:\d+ mg )?(?:JAK\d+ )?(?:pills?|tablets?|dose)|half (?:a )?(?:pill|tablet|dose)|(?:2|3|4|two|three) (?:times|days|pills) (?:a|per) week|once (?:a|per) day instead)\b`,
  ),
  rule(
    "reduce-verb",
    "reduce",
    "past",
    String.raw`\b(?:reduced|lowered|halved|decreased|cut back(?: on)?|cut down(?: on)?|scaled back|dialed back|dropped down|stepped down|dropped back)\b(?: (?:me|him|her|us|my (?:son|daughter)))?(?: down)?`,
    "behind",
  ),
  rule(
    "cut-dose",
    "reduce",
    "past",
    String.raw`\b(?:cut|dropped|took|brought|knocked|put) (?:me |him |her |my |the |our |his )*(?:JAK\d+ )?(?:dose |dosage |it )?(?:of JAK\d+ )?(?:in half|by half)\b|\b(?:cut|dropped|took|brought|moved|knocked|put|scaled|dialed) (?:me|him|her|us|it|(?:my |the |our |his |her )*(?:JAK\d+ )?(?:dose|dosage|JAK\d+))(?: of JAK\d+)? (?:down|(?<!\bput (?:me|him|her|us) )back to \d)\b|\b(?:cut|brought|took) (?:my |the |our |his |her )*(?:JAK\d+ )?(?:dose |dosage )?(?:of JAK\d+ )?(?:from \d+(?:\.\d+)?(?: mg)? )?to (?:just |only )?\d+(?:\.\d+)? mg\b|\b(?:dose|dosage|dosing) (?:was |is |has been |got |of JAK\d+ )*(?:cut|reduced|lowered|halved|decreased|dropped)\b`,
  ),
  rule(
    "went-down",
    "reduce",
    "past",
    String.raw`\b(?:went|gone|came|moved|am|been|now|go|going|got|put|bumped|dropped|stepped) (?:me |him |her |back )?down (?:to|from)\b|\b(?:dropped|went|cut|switched|moved) (?:me |him |her )?(?:down )?to half\b|\blower dose\b|\b(?:dropped|lowered|reduced|cut|put) (?:me |him |her |us )?(?:to|from) \d`,
  ),
  rule(
    "reduce-ing",
    "reduce",
    "noun",
    String.raw`\b(?:reducing|lowering|halving|decreasing|cutting back(?: on)?|stepping down)\b`,
    "behind",
  ),
  rule(
    "reduce-base",
    "reduce",
    "base",
    String.raw`\b(?:reduce|lower|halve|decrease|cut back(?: on)?|step down|go down|drop down)\b`,
    "behind",
  ),
  rule(
    "dose-down",
    "reduce",
    "fact",
    String.raw`\b(?:from )?(?<from>\d+(?:\.\d+)?) ?(?:mg)?(?: (?:bid|daily|a day|once a day|twice a day|twice daily|JAK\d+))* ?(?:->|to|down to) ?(?<to>\d+(?:\.\d+)?)\b(?! ?(?:weeks|months|days|years|%|percent|k\b|lbs|pounds|hours|times|(?:\w+ )?(?:patch(?:es)?|spots?)))|\b(?<to2>\d+(?:\.\d+)?) mg? (?:[a-z ]{0,14})?instead of (?<from2>\d+(?:\.\d+)?)\b`,
  ),
];
