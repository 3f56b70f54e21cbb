import type { SectionTemplate } from "../section.ts";

/** What happens on the drug, after a stop, after a restart and on less of it. */
export const COURSE: readonly SectionTemplate[] = [
  {
    id: "short",
    questions: ["stop", "lower", "restart", "wait", "switch", "minoxidil", "safety", "cost"],
    title: "The short answer",
    blocks: [
      {
        kind: "text",
        text: "Most people who stop baricitinib lose hair again, but not at once. In the main trial, people took it for {{BARI-086.week}} weeks and got most of their hair back. Then, by chance, some were given pills without the drug. After {{BARI-091.weeksSinceChange}} weeks, {{of100 BARI-091}} had lost a good part of it and {{restOf100 BARI-091}} had not. After {{BARI-094.weeksSinceChange}} weeks, {{of100 BARI-094}} had lost it and {{restOf100 BARI-094}} had not.",
      },
      {
        kind: "text",
        text: "It is often not gone for good. Of those who lost hair and went back to {{BARI-102.dose}} a day, {{people BARI-102}} got most of it back. These are small groups, so the true numbers may differ.",
      },
      {
        kind: "text",
        text: "Staying on the drug keeps the hair for most. It has risks of its own. Please change nothing without your doctor. This page cannot tell you what to do.",
      },
    ],
  },
  {
    id: "expect",
    questions: ["wait"],
    title: "What to expect while you take it",
    blocks: [
      {
        kind: "text",
        text: "Hair takes time to grow. In the first trial, {{of100 BARI-003}} people on {{BARI-003.dose}} a day had most of their scalp hair back at week {{BARI-003.week}}, and {{restOf100 BARI-003}} did not. With pills that held no drug it was {{of100 BARI-001}}. On {{BARI-002.dose}} a day it was {{of100 BARI-002}}.",
      },
      {
        kind: "text",
        text: "The sources do not agree on the exact number. The plain count is {{BARI-003}}. The paper gives {{BARI-075}}, where missing people were filled in. We show both.",
      },
      {
        kind: "model",
        text: "The model says {{model reach.w36}} at week {{BARI-003.week}}, and {{model reach.w52}} at week {{BARI-284.week}}.",
      },
      {
        kind: "text",
        text: "Some see growth later. At week {{BARI-284.week}} the count was {{percentOf BARI-284 BARI-003}}. How bad the hair loss was at the start, and how long this bout had gone on, both matter. No test tells who will respond.",
      },
      {
        kind: "text",
        text: "Most hair here means a SALT score of {{BARI-054.value}} or less. That is hair on at least {{coverage BARI-054}} of the scalp.",
      },
    ],
  },
  {
    id: "wait",
    questions: ["wait"],
    title: "How long should I give it?",
    blocks: [
      {
        kind: "text",
        text: "One group of experts says you should know by week {{saudi_jak.value}}. The doctor who led the trials says to wait at least {{king_9m}}. Some people first grew hair after a year. If you stop early, you may miss growth that was still to come.",
      },
      {
        kind: "unknown",
        text: "Nobody knows how many of those who see nothing by then would still grow hair later.",
      },
    ],
  },
  {
    id: "stop",
    questions: ["stop"],
    title: "What happens when you stop",
    blocks: [
      {
        kind: "text",
        text: "The best proof comes from one trial. {{sum BARI-284 BARI-285}} people had most of their hair back at week {{BARI-284.week}}. By chance, {{sum BARI-085 BARI-086}} of them were switched to pills without the drug. Losing benefit meant getting worse by more than {{BARI-054.value}} points, which is more than {{fifth BARI-054}} of the scalp.",
      },
      { kind: "figure", figure: "flow" },
      {
        kind: "list",
        items: [
          "After {{BARI-088.weeksSinceChange}} weeks: {{of100 BARI-088}} had lost benefit, {{restOf100 BARI-088}} had not.",
          "After {{BARI-090.weeksSinceChange}} weeks: {{whole BARI-089}} to {{of100 BARI-090}} had lost benefit, about {{restOf100 BARI-090}} had not.",
          "After {{BARI-091.weeksSinceChange}} weeks: {{of100 BARI-091}} had lost benefit and {{restOf100 BARI-091}} had not, after {{BARI-086.dose}} a day. After {{BARI-085.dose}} a day it was {{of100 BARI-092}}.",
          "After {{BARI-094.weeksSinceChange}} weeks: {{of100 BARI-094}} had lost benefit and {{restOf100 BARI-094}} had not.",
          "Those who stayed on {{BARI-096.dose}}: {{of100 BARI-096}} had lost benefit by then and {{restOf100 BARI-096}} had not.",
        ],
      },
      { kind: "figure", figure: "icons-stop" },
      {
        kind: "model",
        text: "The model of this disease, fitted to the trials, says {{model stop.w24}} after {{BARI-091.weeksSinceChange}} weeks and {{model stop.w100}} after {{BARI-094.weeksSinceChange}} weeks. For those who stay on, it says {{model stay.w100}}.",
      },
      { kind: "figure", figure: "curve-stop" },
      {
        kind: "text",
        text: "The groups were small: {{BARI-091.n}} and {{BARI-092.n}} people. For {{people BARI-091}}, the true share could lie between {{between BARI-091}}. The trial brought people back on the drug as soon as they got worse. So it does not tell how many would have lost all their hair.",
      },
    ],
  },
  {
    id: "restart",
    questions: ["stop", "restart"],
    title: "Is it gone for good?",
    blocks: [
      {
        kind: "text",
        text: "For most it was not. Those who got worse took the drug again. On {{BARI-102.dose}}, {{people BARI-102}} had most of their hair back in the time they were watched. On {{BARI-101.dose}} it was {{people BARI-101}}. Some reports say {{BARI-103}} where this gives {{BARI-102}}.",
      },
      {
        kind: "model",
        text: "The model says {{model back.w100}} of those who start again, by {{BARI-094.weeksSinceChange}} weeks after the stop.",
      },
      {
        kind: "unknown",
        text: "Nobody has shown how long it takes the second time, how long it lasts, or if it works as well after a third start.",
      },
    ],
  },
  {
    id: "lower",
    questions: ["lower"],
    title: "Can I take less?",
    blocks: [
      {
        kind: "text",
        text: "Less of the drug keeps more hair than none, and less hair than the full dose. A second trial tested it. {{BARI-104.n}} people with good hair on {{BARI-107.dose}} took part. By chance, {{BARI-104.value}} of them went down to {{BARI-105.dose}}.",
      },
      {
        kind: "list",
        items: [
          "After {{BARI-105.weeksSinceChange}} weeks on the lower dose: {{of100 BARI-105}} still had most of their hair, {{restOf100 BARI-105}} did not.",
          "After {{BARI-106.weeksSinceChange}} weeks on the lower dose: {{of100 BARI-106}} still had it, {{restOf100 BARI-106}} did not.",
          "On the full dose for {{BARI-108.weeksSinceChange}} weeks: {{of100 BARI-108}} still had it, {{restOf100 BARI-108}} did not.",
        ],
      },
      { kind: "figure", figure: "icons-lower" },
      {
        kind: "model",
        text: "The model says {{model lowerKeep.w100}} still have most of their hair {{BARI-106.weeksSinceChange}} weeks after going down, and {{model stayKeep.w100}} on the full dose.",
      },
      {
        kind: "text",
        text: "Here too the sources differ. A talk gave {{BARI-115}} losing response after {{BARI-115.weeksSinceChange}} weeks. The later report says {{BARI-109}} lost benefit. The words they used are not the same.",
      },
      {
        kind: "text",
        text: "The label in the US says to go down from {{BARI-280.value}} mg to {{BARI-279.value}} mg once hair is back. Experts in Europe say to halve the dose once things are steady. The doctor who led the trials warns against doing so too soon.",
      },
      { kind: "unknown", text: "No trial has tested a slow step down to nothing." },
    ],
  },
];
