import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkText } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { answerMarkdown } from "../../src/explain/answer/markdown.ts";
import { loadAnswer } from "../../src/package-data/answer.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

const evidence = loadEvidence();
const claims = liveClaims(evidence);
const check = (text: string, about?: string) =>
  checkText(text, { claims, evidence }, about === undefined ? {} : { about });
const ABOUT = "Baricitinib is a tablet for severe alopecia areata.";
/** Verdicts of a text without their places, in an order of their own. */
const verdicts = (text: string) =>
  check(text)
    .findings.map(({ claim, verdict, outcome, rows }) =>
      [claim, verdict, outcome, [...rows].sort()].join(" "),
    )
    .sort();
const accused = (text: string) =>
  check(text).findings.filter(({ verdict }) => verdict === "contradicted" || verdict === "unsupported");
const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((each, at) =>
        permutations(list.filter((_, other) => other !== at)).map((rest) => [each, ...rest]),
      );

describe("the order of what is said changes no verdict", () => {
  const arms = [
    { arm: "2 mg", share: "22%" },
    { arm: "4 mg", share: "35%" },
    { arm: "placebo", share: "5%" },
  ];
  const forms = {
    "share first": (order: typeof arms) =>
      `At week 36, ${order.map(({ arm, share }) => `${share} on ${arm}`).join(", ")} had a SALT score of 20 or less.`,
    "arm first": (order: typeof arms) =>
      `A SALT score of 20 or less at week 36 was reached with ${order.map(({ arm, share }) => `${arm} by ${share}`).join(" and with ")}.`,
    respectively: (order: typeof arms) =>
      `With ${order.map(({ arm }) => arm).join(" and ")}, ${order.map(({ share }) => share).join(" and ")} respectively had 80% scalp coverage at week 36.`,
    against: ([first, ...rest]: typeof arms) =>
      `${first.share} on ${first.arm} reached 80% coverage at week 36, against ${rest.map(({ arm, share }) => `${share} on ${arm}`).join(" and ")}.`,
  };
  test.each(Object.entries(forms))("arms: %s", (_, form) => {
    const told = permutations(arms).map((order) =>
      verdicts(`${ABOUT} ${form(order)}`).filter((each) => each.startsWith("C05")),
    );
    for (const each of told) expect(each).toEqual(told[0]);
    expect(told[0]).toHaveLength(3);
    for (const each of told[0]) expect(each).toMatch(/^C05 supported agrees/);
  });

  test("clauses, passive and active", () => {
    const same = [
      "By week 152, 80% of those switched to placebo had lost benefit.",
      "80% of those switched to placebo had lost benefit by week 152.",
      "Benefit had been lost by 80% of those switched to placebo by week 152.",
      "Of those switched to placebo, 80% had lost benefit by week 152.",
    ].map((text) => verdicts(`${ABOUT} ${text}`));
    for (const each of same) expect(each).toEqual(same[0]);
    expect(same[0][0]).toMatch(/^C21 supported agrees/);
  });

  test("figures as words, fractions, percents and counts", () => {
    const forms = [
      "60%",
      "60 percent",
      "60 per cent",
      "sixty percent",
      "three in five",
      "three fifths",
      "6 out of 10",
      "60 of every 100",
    ];
    for (const form of forms) {
      const told = verdicts(
        `${ABOUT} Twenty-four weeks after the stop of 4 mg, ${form} of people had lost benefit.`,
      );
      expect([form, told.map((each) => each.split(" ").slice(0, 3).join(" "))]).toEqual([
        form,
        ["C21 supported agrees"],
      ]);
    }
  });

  const FACTS = [
    "At week 36, 35% on 4 mg had a SALT score of 20 or less.",
    "Of those switched to placebo, 60% had lost benefit after 24 weeks.",
    "At week 36 the eyebrow response was 90% on 4 mg.",
    "After restarting, 21 of 24 people got a good response again.",
    "Baricitinib does not cure alopecia areata.",
    "Baricitinib works for male pattern baldness.",
    "Of those who stayed on baricitinib, 7% lost benefit by week 152.",
  ];
  const UNRELATED = [
    "The waiting room was full that morning.",
    "Many people like to read before they see a doctor.",
    "The library opens at nine on weekdays.",
    "Our next meeting takes place in March.",
    "Wigs are paid for by some insurers.",
  ];
  test("sentences in any order, with unrelated ones between them", () => {
    const alone = FACTS.flatMap((fact) => verdicts(`${ABOUT} ${fact}`)).sort();
    fc.assert(
      fc.property(
        fc.shuffledSubarray(FACTS, { minLength: FACTS.length }),
        fc.array(fc.constantFrom(...UNRELATED), { minLength: FACTS.length, maxLength: FACTS.length }),
        (facts, others) => {
          const text = facts.map((fact, at) => `${others[at]} ${fact}`).join(" ");
          expect(verdicts(`${ABOUT} ${text}`)).toEqual(alone);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("true texts are not called wrong", () => {
  test("the article of this project, in full", () => {
    expect(accused(answerMarkdown(loadAnswer())).map(({ passage }) => passage)).toEqual([]);
  });

  test("the facts of the claims", () => {
    const wrong = claims.flatMap(({ id, correctFact }) =>
      accused(`${ABOUT} ${correctFact}`).map(({ passage, claim }) => `${id}: ${claim} ${passage}`),
    );
    expect(wrong.filter((each) => !each.startsWith("C47"))).toEqual([]);
  });

  test("stories, questions, texts on arthritis and what others are told to say", () => {
    for (const text of [
      "I stopped baricitinib in May and by July all my alopecia was back; 100% of my hair was gone.",
      "Does baricitinib cure alopecia areata? Do 95% lose their hair within a month of stopping?",
      "Baricitinib 4 mg helped 70% of patients with rheumatoid arthritis. Joints were less swollen. A flare came in 37% after the step to 2 mg. Pain fell by half. Most went on with methotrexate. Infections were seen in 30%.",
      "Some websites claim that baricitinib cures alopecia areata and that 95% keep their hair after stopping.",
    ])
      expect(accused(text)).toEqual([]);
  });
});

test("a text that names no drug is asked about, and judged once the drug is given", () => {
  const text = "At week 36, 35% on 4 mg had a SALT score of 20 or less.";
  expect(check(text)).toMatchObject({ findings: [], isDrugKnown: false });
  expect(check(text, "olumiant").findings[0]).toMatchObject({ claim: "C05", verdict: "supported" });
  expect(() => check(text, "aspirin")).toThrow(/about: "aspirin"/);
});

test("languages that are not read are named, and their sentences are not judged", () => {
  const german = check(
    "Baricitinib wird bei schwerer Alopecia areata eingesetzt. Es heilt die Krankheit für immer und ist für alle geeignet.",
  );
  expect(german).toMatchObject({ language: "de", findings: [] });
  expect(german.notJudged.every(({ reason }) => reason === "language")).toBe(true);
  const spanish = check("Baricitinib es un comprimido para la alopecia areata grave. No cura la enfermedad.");
  expect(spanish).toMatchObject({ language: "es", findings: [{ claim: "C35", verdict: "supported" }] });
});

test("findings are cut out of the text they were found in, whatever its layout", () => {
  for (const text of [
    `<p>${ABOUT}</p><ul><li>4&nbsp;mg: 35&#37; had SALT 20 or less at week 36</li><li>placebo: 5%</li></ul>`,
    `${ABOUT}\n\n| | 4 mg |\n|---|---|\n| SALT 20 or less, week 36 | 35% |`,
    `${ABOUT} Of those with-\ndrawn from 4 mg, 60 % had lost bene\u00adfit\nafter 24 weeks.`,
  ]) {
    const { findings } = check(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const { start, end, passage, verdict } of findings) {
      expect(text.slice(start, end)).toBe(passage);
      expect(verdict).toBe("supported");
    }
  }
});

describe("cost", () => {
  /** Processor time of this thread, milliseconds: what else the machine does is not counted. */
  const cost = (text: string) => {
    const before = process.threadCpuUsage();
    check(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  /** A cost that grows too fast does so every time; one that does not is now and then slowed by the machine. */
  const holdsOnce = (holds: () => boolean) => [1, 2, 3, 4, 5].some(holds);
  const SIZE = 60_000;
  const filled = (part: string, size: number) => ABOUT + part.repeat(Math.ceil(size / part.length));
  const plain = " Hair may be lost after stopping it, and some people regrow it.";
  const WORDS =
    "minoxidil sooner than it not never without los lose lost keep kept stop stopping off the drug hair 35% 22% and or 4 mg 2 mg placebo week 36 respectively SALT 20 or less of in , ; : ( | - & < claim that some pages".split(
      " ",
    );

  test("grows with the size, for sentences built against the rules", () => {
    cost(filled(plain, SIZE));
    const base = Math.max(20, Math.min(cost(filled(plain, SIZE)), cost(filled(plain, SIZE))));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
        fc.constantFrom(" ", "/", "", ", "),
        (words, join) => {
          const text = filled(words.join(join) + join, SIZE);
          expect(holdsOnce(() => cost(text) < 20 * base)).toBe(true);
        },
      ),
      { numRuns: 12, seed: 17 },
    );
    for (const part of [
      "\n- 4 mg: 35%",
      "\n| week 36 | 35% |",
      "<div>",
      "&#",
      "<",
      "\nxx yy",
      "minoxidil/",
    ]) {
      const inProportion = () => cost(filled(part, 4 * SIZE)) < 12 * Math.max(cost(filled(part, SIZE)), 10);
      expect([part, holdsOnce(inProportion)]).toEqual([part, true]);
    }
  });

  test("is in proportion up to the largest text that is read", () => {
    const part = `${plain} About 35% of people on 4 mg had SALT 20 or less at week 36, but 80% lost it after they stopped.`;
    const inProportion = () => cost(filled(part, 1_600_000)) < 7 * Math.max(cost(filled(part, 400_000)), 50);
    expect(holdsOnce(inProportion)).toBe(true);
  });
});
