import type { SectionTemplate } from "../section.ts";

/** Risks, other drugs, cost, how sure all this is, and what to ask. */
export const CHOICES: readonly SectionTemplate[] = [
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
