import { describe, expect, it } from "vitest";
import { checkText } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

const evidence = loadEvidence();
const claims = liveClaims(evidence);
const verdictsOf = (text: string) =>
  checkText(text, { claims, evidence }).findings.map(({ claim, verdict }) => `${claim} ${verdict}`);

describe("words of certainty: full regrowth is never certain", () => {
  it.each([
    "guaranteed",
    "promised",
    "assured",
    "a certainty",
    "certain",
    "almost certain",
    "a given",
  ])("%s", (word) => {
    expect(verdictsOf(`Full regrowth of hair on baricitinib is ${word}.`)).toEqual(["C07 contradicted"]);
    expect(verdictsOf(`Full regrowth of hair on baricitinib is not ${word}.`)).toEqual(["C07 supported"]);
  });
});

describe("words of what is unlawful: who warns of a sale without a prescription does not say that none is needed", () => {
  it.each([
    "against the law",
    "unlawful",
    "illegal",
    "illicit",
    "criminal",
    "a crime",
    "an offence",
    "an offense",
    "banned",
    "forbidden",
    "prohibited",
    "prosecuted",
    "fake",
    "counterfeit",
    "a scam",
    "fraud",
    "risky",
    "dangerous",
    "unsafe",
    "shady",
  ])("%s", (word) => {
    expect(verdictsOf(`Baricitinib sold over the counter without a prescription is ${word}.`)).toEqual([]);
  });

  it("but for words that warn of nothing", () => {
    for (const word of ["legal", "common"])
      expect(verdictsOf(`Baricitinib sold over the counter without a prescription is ${word}.`)).toEqual([
        "C32 contradicted",
      ]);
  });
});

describe("what is supposed is not said", () => {
  it.each(["If", "Even if", "But if", "And if", "So if"])("%s", (start) => {
    const supposed = `${start} Olumiant were a cure for alopecia areata, many would stop.`;
    expect(verdictsOf(supposed)).toEqual([]);
    // The same without the supposition is wrong.
    expect(verdictsOf("Olumiant is a cure for alopecia areata.")).toEqual(["C35 contradicted"]);
  });
});

describe("doses of the label are what is called a recommended dose, in these words together", () => {
  it.each([
    ["For alopecia areata the recommended dose of baricitinib is 2 mg or 4 mg a day.", ["null supported"]],
    ["For alopecia areata the recommended dose of baricitinib is 3 mg a day.", ["null contradicted"]],
    ["For alopecia areata the recommended start of baricitinib is 3 mg a day.", []],
    ["For alopecia areata a dose of 3 mg of baricitinib a day is odd.", []],
  ])("%s", (text, verdicts) => {
    expect(verdictsOf(text)).toEqual(verdicts);
  });
});

describe("numbers of a name are no people", () => {
  it.each([
    "JAK1/2",
    "JAK 1/2",
    "JAK1 or JAK2",
    "JAK1/3",
    "IL-2/15",
    "TYK2/4",
    "CD4/8",
    "IL-2 in 5",
  ])("%s", (name) => {
    expect(
      verdictsOf(
        `At week 36, 38% of people on 4 mg of the ${name} inhibitor baricitinib reached SALT 20 or less.`,
      ),
    ).toEqual(["C05 supported"]);
    expect(verdictsOf("At week 36, 19/50 on 4 mg of baricitinib reached SALT 20 or less.")).toEqual([
      "C05 supported",
    ]);
  });
});

describe("words for one thing get one verdict", () => {
  it.each(["effective", "efficacious"])("that it is %s", (word) => {
    expect(verdictsOf(`Baricitinib is ${word} in alopecia areata.`)).toEqual([
      "C02 supported with correction",
    ]);
  });

  it.each(["fast", "faster", "rapid", "swift", "accelerated"])("a %s attack after an abrupt stop", (word) => {
    expect(verdictsOf(`Abruptly stopping baricitinib makes the immune attack ${word}.`)).toEqual([
      "C28 unsupported",
    ]);
  });

  it.each([
    "self-described",
    "selfdescribed",
    "self described",
    "self-styled",
    "purported",
  ])("what a %s dermatologist wrote", (word) => {
    const told = "dermatologist wrote that hair is lost after baricitinib.";
    expect(verdictsOf(`On Reddit a ${word} ${told}`)).toEqual(["C40 not checkable"]);
    expect(verdictsOf(`On Reddit a ${told}`)).toEqual([]);
  });
});

describe("what is said to be unknown is not said to be so", () => {
  it.each(["male pattern baldness", "every kind of hair loss"])("%s", (illness) => {
    expect(verdictsOf(`Baricitinib works in ${illness}.`)).toEqual(["null contradicted"]);
    for (const words of ["is unproven", "is untested", "is unclear", "remains to be seen"])
      expect(verdictsOf(`That baricitinib works in ${illness} ${words}.`), words).toEqual([]);
  });
});

describe("who says what hair takes to stay promises nothing", () => {
  it.each(["lasting", "ongoing", "continued", "permanent"])("%s treatment", (how) => {
    for (const needs of ["needs", "needs to be"])
      expect(verdictsOf(`Permanent regrowth after stopping baricitinib ${needs} ${how} treatment.`)).toEqual(
        [],
      );
    expect(verdictsOf("Permanent regrowth after stopping baricitinib needs patience.")).toEqual([
      "C19 contradicted",
    ]);
  });

  it.each(["last", "hold", "stick", "endure"])("it will not %s", (word) => {
    expect(verdictsOf(`After stopping baricitinib the hair will not ${word}.`)).toEqual(["C19 supported"]);
  });
});

describe("a number has the verdict of the same number in plainer words", () => {
  const WEEK36 = "At week 36, 38% of people on 4 mg of baricitinib";
  it.each([
    [`${WEEK36} without minoxidil had SALT 20 or less.`, `${WEEK36} had SALT 20 or less.`],
    [`${WEEK36}, with or without minoxidil, had SALT 20 or less.`, `${WEEK36} had SALT 20 or less.`],
    [`${WEEK36} met the goal of SALT 10 or less.`, `${WEEK36} had SALT 10 or less.`],
    [`${WEEK36} met the goal of a 90% reduction of SALT.`, `${WEEK36} had a 90% reduction of SALT.`],
    [`${WEEK36} met the goal for eyebrows.`, `${WEEK36} had eyebrows again.`],
    [
      "Of people who restarted baricitinib after stopping it, 88% regained SALT 20 or less.",
      "Of people who restarted baricitinib, 88% regained SALT 20 or less.",
    ],
    [
      "Stopping baricitinib but not minoxidil led to loss of benefit in 20% after a year.",
      "Stopping baricitinib led to loss of benefit in 20% after a year.",
    ],
  ])("%s", (text, plainer) => {
    expect(verdictsOf(text)).toEqual(verdictsOf(plainer));
    expect(verdictsOf(text)).toHaveLength(1);
  });
});

describe("what goes on while nothing is taken", () => {
  it.each(["continue", "go on", "persist", "last", "rumble on"])("an attack that will %s", (words) => {
    expect(
      verdictsOf(
        `Baricitinib blocks the pathway. If it is left untreated, the attack on the hair will ${words}.`,
      ),
    ).toEqual(["C14 imprecise"]);
  });

  it.each(["remains", "stays", "is still"])("a pathway that %s active", (words) => {
    for (const [subject, verb, it] of [
      ["pathway", words, "it"],
      ["pathways", words.replace(/s$/, "").replace("is", "are"), "them"],
    ])
      expect(
        verdictsOf(
          `If the JAK-STAT ${subject} ${verb} active, the immune attack on hair goes on; baricitinib blocks ${it}.`,
        ),
        verb,
      ).toEqual(["C14 imprecise"]);
  });
});

describe("serious harm in Spanish is counted as in English", () => {
  it.each([
    "acontecimientos adversos graves",
    "eventos adversos graves",
    "efectos secundarios graves",
    "reacciones adversas graves",
  ])("%s", (words) => {
    const of = (percent: string) =>
      verdictsOf(`Con 4 mg de baricitinib hubo ${words} en el ${percent} % de las personas.`);
    expect(of("5,7")).toEqual(["null supported"]);
    expect(of("0,5")).toEqual(["null contradicted"]);
    const english = "With 4 mg of baricitinib serious adverse events were seen in 5.7% of people.";
    expect(verdictsOf(english)).toEqual(["null supported"]);
  });
});

describe("what is not the hair may stay after a stop", () => {
  it.each([
    "The immune attack on the hair persists without baricitinib.",
    "The disease that attacks hair stays after you stop Olumiant.",
    "The risk to your hair remains after stopping baricitinib.",
    "The risk of losing all of your hair remains after stopping baricitinib.",
    "Damage to the hair remains after stopping baricitinib.",
    "Bald spots in the hair remain after stopping Olumiant.",
    "El riesgo para el pelo permanece después de dejar baricitinib.",
  ])("%s", (text) => {
    expect(verdictsOf(text).filter((verdict) => /contradicted/.test(verdict))).toEqual([]);
  });

  it.each([
    "The hair stays after stopping baricitinib.",
    "Most of the hair stays after stopping baricitinib.",
    "The attack is over, and the hair stays after stopping baricitinib.",
    "Results last after you stop baricitinib.",
  ])("but not the hair: %s", (text) => {
    expect(verdictsOf(text)).toEqual(["C19 contradicted"]);
  });
});

describe("what research has yet to show is not said to be so", () => {
  it.each([
    "More research is needed to say that baricitinib works in male pattern baldness.",
    "Better studies are required to know whether baricitinib works in male pattern baldness.",
    "Data are lacking to say that baricitinib works in male pattern baldness.",
    "It is too early to say that baricitinib works in male pattern baldness.",
    "Hacen falta más estudios para saber si baricitinib funciona en la calvicie común.",
  ])("%s", (text) => {
    expect(verdictsOf(text).filter((verdict) => /contradicted/.test(verdict))).toEqual([]);
  });

  it("while what is said to be so is judged", () => {
    expect(verdictsOf("Baricitinib works in male pattern baldness.")).toEqual(["null contradicted"]);
  });
});
