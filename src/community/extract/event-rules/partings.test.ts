import { expect, test } from "vitest";
import { extract } from "../extract.ts";

test.each([
  "Day 120 without Olumiant and my hair is fine.",
  "Month 7 post Olumiant, all good.",
  "I am ten months out from Olumiant.",
  "I withdrew from Olumiant in May.",
  "I knocked Olumiant on the head in June.",
  "We agreed to end Olumiant in spring.",
  "My Olumiant journey ended in June.",
  "My derm told me to stop Olumiant, so I did.",
  "I took Olumiant until March 2023.",
  "Olumiant was great, then my insurance took it away in May.",
  "Olumiant helped me, but I take nothing now.",
  "My stop date for Olumiant was 1 May.",
  "Once Olumiant was out of the picture, everything stayed.",
  "Me quitaron el Olumiant en mayo.",
  "Ya no uso Olumiant.",
])("a stop in: %s", (text) => {
  expect(extract(text).event).toBe("stop");
});

test.each([
  "My derm told me to stop Olumiant, so I asked for a second opinion.",
  "Life without Olumiant? I would rather not find out.",
  "I take Olumiant until the doctor says otherwise.",
  "If my insurance took it away I'd be lost without Olumiant.",
  "Nobody has taken my Olumiant away yet.",
  "My friend withdrew from Olumiant in May.",
])("none in: %s", (text) => {
  expect(extract(text).event).toBeNull();
});
