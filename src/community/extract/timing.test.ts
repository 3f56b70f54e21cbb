import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const pair = (span: { low: number; high: number } | null) => span && [span.low, span.high];
const months = (text: string) => pair(extract(text).monthsOnDrug);
const followUp = (text: string) => {
  const { shed, followUpWeeks } = extract(text);
  expect(shed, text).toBe(false);
  return followUpWeeks;
};

/** The drug named so often first that the number of its next mention has two digits. */
const TEN_BEFORE = "Olumiant! ".repeat(10);

describe("months on the drug before a change", () => {
  test.each<[string, number, number]>([
    ["I took Olumiant for 10 months, then stopped.", 9.5, 10.5],
    ["I was on Olumiant for about 10 months. I stopped.", 8, 12],
    ["I was on 4 mg Olumiant 10 months and stopped.", 9.5, 10.5],
    ["10 months on Olumiant, then I stopped.", 9.5, 10.5],
    ["10 months on it and I stopped Olumiant.", 9.5, 10.5],
    ["10 months on 10 mg of Olumiant, then I stopped.", 9.5, 10.5],
    ["10 months of Olumiant and I stopped.", 9.5, 10.5],
    ["10 months of taking 10 mg Olumiant, then I stopped.", 9.5, 10.5],
    ["10 months taking Olumiant, then I stopped.", 9.5, 10.5],
    ["10 months into Olumiant I stopped.", 9.5, 10.5],
    ["After 10 months I stopped Olumiant.", 9.5, 10.5],
    ["Olumiant was mine. After 10 months all ended. I stopped.", 9.5, 10.5],
    ["After about 10 months I stopped Olumiant.", 8, 12],
    ["I stopped Olumiant after 10 months.", 9.5, 10.5],
    ["I stopped it after only 10 months: Olumiant.", 9.5, 10.5],
    ["I stopped Olumiant because of acne after 10 months.", 9.5, 10.5],
    ["I stopped taking it 10 mg after nearly 10 months, Olumiant.", 8, 12],
    ["I had it for the whole 10 months. I stopped Olumiant.", 9.5, 10.5],
    ["Olumiant lasted 10 months, then I stopped.", 9.5, 10.5],
    ["Olumiant 10 months, then I stopped.", 9.5, 10.5],
    ["I took Olumiant for 3 months, no, for 10 months. I stopped.", 9.5, 10.5],
    ["I started Olumiant in March 2022. I stopped in March 2023.", 11, 13],
    ["I took Olumiant for 14 years, then stopped.", 162, 174],
  ])("%s", (text, low, high) => {
    expect(months(text)).toEqual([low, high]);
    expect(months(TEN_BEFORE + text)).toEqual([low, high]);
  });

  test.each([
    "I stopped Olumiant 10 months ago.",
    "I stopped Olumiant. 10 months later I lost hair.",
    "I stopped Olumiant. 10 months off and I am fine.",
    "I stopped Olumiant. It has been 10 months since.",
    "I stopped Olumiant. 10 months without it.",
    "I stopped Olumiant. 10 months post Olumiant.",
    "10 months after I stopped Olumiant I lost hair.",
    "10 months after my last Olumiant I lost hair.",
    "I missed it for 2 weeks. I stopped Olumiant.",
    "I had a break of 2 weeks. I stopped Olumiant.",
    "I call it 10 months. I stopped Olumiant.",
    "I was off it for 10 months. I stopped Olumiant.",
    "I stopped Olumiant. After 10 months my hair fell out.",
    "I stopped Olumiant after 10 months I shed.",
    "I have known my doctor for 10 months. I stopped Olumiant.",
    "I took Olumiant for 20 years, then stopped.",
    "I restarted Olumiant after 10 months.",
    "Every 2 weeks a test of Olumiant. I stopped.",
    "I started Olumiant in March. I stopped in May.",
    "I liked Olumiant in March 2022. I stopped in March 2023.",
    "I stopped in March 2023. I had started Olumiant in March 2022, no, in March 2023.",
  ])("not told: %s", (text) => expect(months(text)).toBeNull());
});

describe("weeks known free of shedding", () => {
  test.each<[string, number | null]>([
    ["I stopped Olumiant 10 weeks ago. No shedding.", 9.5],
    ["I stopped Olumiant. No shedding after 10 weeks.", 9.5],
    ["I stopped Olumiant. 10 weeks later no shedding.", 9.5],
    ["10 weeks off Olumiant and no shedding.", 9.5],
    ["10 weeks since I stopped Olumiant, no shedding.", 9.5],
    ["10 weeks without Olumiant, I stopped. No shedding.", 9.5],
    ["I stopped Olumiant. It is 5 weeks, it is 10 weeks, no shedding.", 9.5],
    ["I stopped Olumiant. It has been 10 weeks. No shedding.", 9.5],
    ["I stopped Olumiant 9 years ago. No shedding.", 260],
    ["I stopped Olumiant. No shedding.", null],
    ["I took it 10 weeks and stopped Olumiant. No shedding.", null],
    ["I stopped Olumiant. No shedding. 10 weeks of taking pills in all.", null],
  ])("%s", (text, weeks) => expect(followUp(text)).toBe(weeks));
});
