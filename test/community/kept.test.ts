import { describe, expect, test } from "vitest";
import { extract } from "../../src/community/extract/extract.ts";

const shed = (post: string) => extract(post).shed;

describe("hair that stayed is heard in plain words", () => {
  test.each([
    "Half a year off Olumiant, my score has gone from 3 to 3.",
    "Stopped bari in June; SALT went 2, 3, 2.",
    "I quit Litfulo and am holding at 96 percent.",
    "Ten months after I stopped Olumiant my coverage is 98%.",
    "Olumiant stopped in May. The regrowth stands.",
    "Ten weeks off Olumiant, nothing has budged.",
    "After stopping Olumiant things are as they were.",
    "I stopped Olumiant and still have what I grew.",
    "Went down to 2 mg of Olumiant. No step back.",
    "I stopped Olumiant and have yet to lose any.",
    "Off Olumiant for a year. Bald spots: none.",
    "Off Olumiant a year. My brush, every single morning, is clean.",
    "Off Olumiant, and the stylist had to thin it out: she thinned it out twice.",
    "Six months off Olumiant, waiting for the bad news, which has not come.",
    "I'd stopped Olumiant. Everyone said it would all fall out. It didn't.",
    "It is all still there. I stopped Olumiant in May.",
    "Off Olumiant a year. I am not losing more than the usual dozen hairs in the shower.",
    "Five months after stopping Olumiant: hair status = unchanged.",
    "A year since my final Olumiant pill and my hair does not know yet.",
    "Dejé Olumiant hace un año y tengo la misma densidad que el día que lo dejé.",
    "Suspendí Olumiant y temía la recaída, pero la recaída no llegó.",
    "A los ocho meses sin Olumiant no vio ninguna zona activa.",
    "Dejé Olumiant hace ocho meses y no he retrocedido.",
    "Nueve meses sin Olumiant y conservo todo lo que me salió.",
    "Dejé Olumiant y no ha cambiado nada.",
    "Bajé Olumiant a 2 mg y me mantengo.",
  ])("%s", (post) => expect(shed(post)).toBe(false));
});

describe("the same words of hair that went", () => {
  test.each([
    "I stopped Olumiant at SALT 4, and the last visit said 38.",
    "Stopped Olumiant, my score went 2, 10, 45.",
    "Stopped Olumiant. Coverage from 98% down to 50%.",
    "Stopped Olumiant. Nothing I grew has stayed.",
    "I stopped Olumiant; I could not hold on to what I grew.",
    "No Rinvoq for five months. I do not have the hair I had then.",
    "Since Olumiant ended there are two gaps in my beard; the scalp is untouched so far.",
    "Xeljanz was stopped. Whatever it gave me, it took back.",
    "Dejé Olumiant y tengo las mismas cejas que antes de empezar, ninguna.",
    "Off Olumiant. The hair held for a while and then it did not.",
    "I quit Olumiant and hoped the hair would stay. It did not.",
    "I stopped Olumiant. They warned me I would lose it, and I did.",
    "Dejé Olumiant y ya no conservo nada de lo que me salió.",
    "Llevo tres meses sin Olumiant y se me está cayendo el pelo.",
  ])("%s", (post) => expect(shed(post)).toBe(true));
});

describe("the same words of something else, or of before, tell nothing of the hair", () => {
  test.each([
    "Stopped Olumiant. My insurance is unchanged and my job is stable.",
    "Stopped Olumiant; nothing has changed with the price.",
    "Stopped Olumiant and my cholesterol is stable.",
    "Stopped Olumiant; on it my hair was stable and full.",
    "My hair was still full when I stopped Olumiant.",
    "I stopped Olumiant because my hair had been stable for a year.",
    "Stopped Olumiant with 98% coverage.",
    "Stopped Olumiant. My sister still has all her hair.",
    "I stopped Olumiant. I thought insurance would drop me. It didn't.",
    "Gave up Olumiant at ten months with nothing to show for it.",
    "Stopped Olumiant this morning. I look the same as always.",
    "Dejé Olumiant hace un mes. Mi padre sigue igual de terco.",
    "Dejé Olumiant y espero mantener el pelo.",
    "Rinvoq stopped working, so we changed over to Litfulo in the fall.",
    "Olumiant taper: 2 mg every third day for a month, then gone.",
    "Back on Olumiant after a summer off it, and my hair has returned.",
  ])("%s", (post) => expect(shed(post)).toBeNull());
});

test("things that go back to where they came from are no new beginning with the drug", () => {
  expect(extract("I stopped Olumiant and the wig went back to the shop.").otherEvents).toEqual([]);
  expect(extract("I stopped Olumiant in May and went back to the full dose in July.").otherEvents).toEqual([
    "restart",
  ]);
});

test("a last tablet with its day is a stop", () =>
  expect(extract("Last Olumiant 12 April. First bald spot 1 June.").event).toBe("stop"));

test("why a drug was left: a changed plan, a card that ended, nothing to show for it", () => {
  const reason = (post: string) => extract(post).reason;
  expect(reason("I stopped Olumiant when work changed insurers.")).toContain("insurance");
  expect(reason("I stopped Olumiant as the copay card had run dry.")).toContain("cost");
  expect(reason("Rinvoq did not do a thing, so I stopped it.")).toContain("no_response");
  expect(extract("Rinvoq did not do a thing, so I stopped it.").regrowthBefore).toBe("none");
});
