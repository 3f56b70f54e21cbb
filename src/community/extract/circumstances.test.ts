import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

describe("the dose before a change", () => {
  test.each([
    ["I took 4 mg of Olumiant. I stopped.", 4],
    ["I took 2 mg of Olumiant, then 4 mg. I stopped.", 4],
    ["I stopped Olumiant 4 mg.", 4],
    ["I stopped Olumiant, which I had at 4 mg.", 4],
    ["I took Olumiant 1 mg and stopped.", 1],
    ["I stopped my JAK inhibitor at 4 mg.", null],
    ["I took Olumiant 3 mg and stopped.", null],
    ["I took Olumiant 44 mg and stopped.", null],
    ["I took minoxidil 2 mg and Olumiant. I stopped Olumiant.", null],
    ["I took 2 mg minoxidil. I stopped Olumiant.", null],
    ["I stopped Olumiant. In the end, after months of thinking, I do not want 4 mg.", null],
    ["I lowered Olumiant to 2 mg.", null],
    ["I took Olumiant 4 mg and lowered it to 2 mg.", 4],
    ["I went down to 2 mg of Olumiant from 4 mg.", 4],
    ["I cut my Olumiant in half: 2 mg.", null],
    ["I restarted Olumiant at 4 mg.", null],
    ["I paused Olumiant, 4 mg, for ten weeks.", 4],
    ["After a year off Olumiant I restarted, 2 mg this time.", null],
    ["I stopped Olumiant and then resumed with 2 mg.", null],
    ["I stopped Olumiant, now on 2 mg again.", null],
    ["I stopped Olumiant (4 mg) in May.", 4],
  ])("%s", (text, mg) => expect(extract(text).doseMg).toBe(mg));
});

describe("the reason of a change", () => {
  test.each([
    ["The cost was too high. I stopped Olumiant.", ["cost"]],
    ["The cost was too high. Oh well. I stopped Olumiant.", ["cost"]],
    ["The cost was too high. Oh well. So it goes. I stopped Olumiant.", []],
    ["I stopped Olumiant. The cost was too high.", ["cost"]],
    ["I stopped Olumiant. Oh well. The cost was too high.", []],
    ["I stopped Olumiant. My hair fell out. The cost of a wig is high.", []],
    ["I stopped Olumiant. My hair fell out, and the cost of wigs is high.", []],
    ["I stopped Olumiant. Because of the cost, and my hair fell out.", ["cost"]],
    ["I stopped Olumiant because of side effects.", ["side_effect"]],
    ["I stopped Olumiant. There were no side effects.", []],
    ["I stopped Olumiant, side effect free.", []],
    ["I stopped Olumiant because of acne.", ["side_effect"]],
    ["I stopped Olumiant because of an infection.", ["infection"]],
    ["I stopped Olumiant because of an infection and acne.", ["side_effect", "infection"]],
    ["Minoxidil gave me acne. I stopped Olumiant.", []],
    ["My acne was bad on minoxidil and Olumiant. I stopped Olumiant.", ["side_effect"]],
    ["I restarted Olumiant because of the cost.", []],
    ["Olumiant did not work and I paused it for three weeks, then went back on it.", []],
    ["Olumiant did not work and I stopped it.", ["no_response"]],
  ])("%s", (text, reasons) => expect(extract(text).reason).toEqual(reasons));
});
