import type { SectionTemplate } from "./section.ts";

/**
 * The article in English. Every number is a reference; digits and number words are refused by a test. Short words and
 * short sentences: the text is meant for a reading age of about twelve.
 */
export const SECTIONS_EN: readonly SectionTemplate[] = [
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
  {
    id: "harms",
    questions: ["safety", "stop"],
    title: "Risks of staying, risks of stopping",
    blocks: [
      { kind: "subtitle", text: "If you stay on it" },
      {
        kind: "list",
        name: "harms of staying",
        items: [
          "Loss of hair in spite of the drug: {{of100 BARI-096}} had lost benefit after {{BARI-096.weeksSinceChange}} weeks on {{BARI-096.dose}}.",
          "Serious harm of any kind: {{of100 BARI-024}} on {{BARI-024.dose}}, and {{of100 BARI-022}} on pills without the drug. Those on the drug were watched for longer, so this is no fair match. Over the same time in the other trial, {{of100 BARI-352}} on {{BARI-352.dose}} and {{of100 BARI-350}} without it gave up because of harm.",
          "Serious infections: {{aYear BARI-258}} in people with known risks, {{aYear BARI-170}} in those without.",
          "Heart attack or stroke: {{aYear BARI-249}} in people with known risks, {{aYear BARI-167}} in those without. Blood clots: {{aYear BARI-255}} and {{aYear BARI-169}}. Cancer: {{aYear BARI-252}} and {{aYear BARI-168}}.",
          "Colds, spots and raised blood fats are more common on the drug. Acne: {{of100 BARI-028}} on {{BARI-028.dose}}, {{of100 BARI-026}} without, again watched for longer on it.",
          "Not known: harm that takes many years to show.",
        ],
      },
      { kind: "subtitle", text: "If you stop" },
      {
        kind: "list",
        name: "harms of stopping",
        items: [
          "Loss of hair: {{of100 BARI-094}} had lost benefit {{BARI-094.weeksSinceChange}} weeks after they stopped {{BARI-086.dose}}.",
          "Hair that does not return: {{people BARI-102}} got most of it back after going back to {{BARI-102.dose}}, so some did not in the time they were watched.",
          "Worse joints, if you have arthritis too: after going down to {{BARI-219.dose}}, {{of100 BARI-219}} got worse in {{BARI-219.weeksSinceChange}} weeks, and {{of100 BARI-215}} who stayed on {{BARI-215.dose}}.",
          "Rebound, which is hair loss worse than before: cases are known with other drugs, such as from a score of {{gordon_tofa_on.value}} to {{gordon_tofa_off.value}} in {{gordon_tofa_off.weeksSinceChange}} weeks. None was found for this drug.",
          "Withdrawal signs: none were described in what we could read of the trial. They are known with a sister drug in a blood disease.",
          "Not known: harm from the stop itself, as no study looked for it.",
        ],
      },
      {
        kind: "text",
        text: "The risks are so far counted over {{BARI-172.value}} years of use in this disease, all people added up. That is too few to see rare harm: none seen does not mean none. Smoking, age, past clots, heart disease and cancer raise the risk of staying. Your doctor knows which of them apply to you.",
      },
    ],
  },
  {
    id: "switch",
    questions: ["switch"],
    title: "Can I switch to another drug?",
    blocks: [
      {
        kind: "text",
        text: "Other drugs of this kind can grow hair too. They were tested in other people and with other rules, so the numbers cannot be set side by side. The share with most of their hair back at week {{ritl_2b3_50_w24.week}} was {{of100 ritl_2b3_50_w24}} on ritlecitinib, {{of100 thrive1_8mgBID_s20}} on deuruxolitinib and {{of100 upaa2_15_s20}} on upadacitinib.",
      },
      {
        kind: "text",
        text: "They share the same weak point. Pooled over studies of such drugs, {{of100 yan_rec}} had hair loss again, most after they stopped. After tofacitinib it came back in about {{crispin_relapse}}.",
      },
      { kind: "figure", figure: "relapse-table" },
      {
        kind: "unknown",
        text: "No trial has tested if a switch keeps the hair that baricitinib grew.",
      },
    ],
  },
  {
    id: "minoxidil",
    questions: ["minoxidil"],
    title: "And minoxidil?",
    blocks: [
      {
        kind: "text",
        text: "Minoxidil is made for a different kind of hair loss, the kind that runs in families. Nobody has set it against baricitinib in a trial. Labels say to look for growth after {{lotorin_lo.value}} to {{lotorin_hi.value}} months. Web pages often say {{claim46_lo.value}} to {{claim46_hi.value}} months.",
      },
      {
        kind: "text",
        text: "It needs to go on too. Once you stop, the new hair falls out within {{rog_off_lo.value}} to {{rog_off_hi.value}} months. In one small study of {{price_off.n}} men, it took {{price_off}} to fall back.",
      },
      { kind: "unknown", text: "Nobody knows if it can hold the hair after baricitinib is stopped." },
    ],
  },
  {
    id: "cost",
    questions: ["cost"],
    title: "What does it cost?",
    blocks: [
      {
        kind: "claim",
        claim: "C42",
        text: "Prices differ by country and by what your plan pays. In the US the list price in {{numbers.2}} was {{numbers.0}} dollars for {{numbers.3}} days on {{BARI-002.dose}} a day, and {{numbers.1}} dollars on {{BARI-003.dose}}.",
      },
      {
        kind: "text",
        text: "If cost is why you think of stopping, say so to your doctor. There may be help, a lower dose or another drug that your plan pays for.",
      },
      { kind: "unknown", text: "We hold no data on what people pay in the end." },
    ],
  },
  {
    id: "sure",
    questions: ["stop", "lower", "switch"],
    title: "How sure is this?",
    blocks: [
      {
        kind: "text",
        text: "Each line is one study. The mark shows its result and the bar how far chance could have moved it. The last column says how far we trust the study's way of working, and why.",
      },
      { kind: "figure", figure: "forest" },
    ],
  },
  {
    id: "unknown",
    questions: ["stop", "lower", "restart", "switch", "safety"],
    title: "What nobody knows",
    blocks: [
      {
        kind: "list",
        items: [
          "What stopping does after less than a year, or after many years, on the drug.",
          "If a slow step down keeps more hair than a sudden stop.",
          "Who will be among the {{restOf100 BARI-094}} that keep their hair without it.",
          "If it can cause a rebound or withdrawal signs.",
          "What happens in children, in milder disease, and in bouts that have lasted longer than the trials allowed.",
          "What happens in the years after the trials ended.",
        ],
      },
    ],
  },
  {
    id: "people",
    questions: ["stop", "lower", "restart"],
    title: "What people report",
    blocks: [
      {
        kind: "text",
        text: "Some people write on the web about a stop or a lower dose. What they write can be counted. It is no trial: those who lose hair may write more often than those who do not. So it stands here by itself and changes no number above.",
      },
      { kind: "stories" },
      {
        kind: "unknown",
        text: "Nobody knows how many people stop and write nothing.",
      },
    ],
  },
  {
    id: "ask",
    questions: ["stop", "lower", "restart", "wait", "switch", "minoxidil", "safety", "cost"],
    title: "What to ask your dermatologist",
    blocks: [
      {
        kind: "list",
        items: [
          "What is my score now, and what was it before?",
          "Which risks of staying on the drug apply to me?",
          "Could I take less, and how would we know if that goes wrong?",
          "If I stop, when should we look again, and at what point would I start again?",
          "How soon could I get the drug again if I need it?",
          "Do I have joint pain or other illness that the drug holds down too?",
          "Which blood tests do I need, and when?",
        ],
      },
    ],
  },
];
