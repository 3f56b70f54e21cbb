import { describe, expect, it } from "vitest";
import { verdictsOf } from "../support/claims/verdicts.ts";

const STAYS = ["C19 contradicted"];

describe("what hair has or suffers may stay after a stop", () => {
  it.each(
    "risk risks attack attacks damage damages loss losses threat threats danger dangers harm harms disease diseases illness inflammation patch patches spot spots hole holes gap gaps problem problems worry worries fear fears thinning scar scars scarring shedding baldness alopecia itch itching".split(
      " ",
    ),
  )("the %s", (word) => {
    expect(verdictsOf(`After stopping baricitinib the ${word} of the hair remains.`)).not.toContain(STAYS[0]);
  });

  it.each(
    "attacked attacking attacks damaged damaging damages loses losing lose threatens threatening threaten".split(
      " ",
    ),
  )("what %s it", (word) => {
    expect(verdictsOf(`After stopping baricitinib what ${word} the hair remains.`)).toEqual([]);
  });

  it.each(
    "riesgo riesgos ataque ataques daño daños pérdida pérdidas caída caídas amenaza amenazas peligro peligros enfermedad inflamación calva calvas problema problemas miedo miedos alopecia picor".split(
      " ",
    ),
  )("in Spanish: %s", (word) => {
    expect(verdictsOf(`Al dejar de tomar baricitinib la ${word} del pelo permanece.`)).toEqual([]);
  });
});

describe("but what else is said of it does not turn it", () => {
  it.each(["look", "colour", "feel", "riskiness", "spotlight", "problematic side"])("the %s", (word) => {
    expect(verdictsOf(`After stopping baricitinib the ${word} of the hair remains.`)).toEqual(STAYS);
  });

  it.each([
    ",",
    ";",
    ":",
    " and",
    " but",
    " or",
    " so",
    " then",
  ])("in the part of a sentence before%s", (sign) => {
    expect(
      verdictsOf(`After stopping baricitinib there is no more risk${sign} the hair remains.`),
    ).not.toContain("C19 supported");
    expect(verdictsOf(`Baricitinib ends the disease${sign} the hair remains after stopping it.`)).toEqual(
      STAYS,
    );
  });

  it("nor what stands further away", () => {
    expect(verdictsOf("After stopping baricitinib the risk to a very great part of hair remains.")).toEqual(
      STAYS,
    );
    expect(verdictsOf("After stopping baricitinib the risk to very much of the hair remains.")).toEqual([]);
  });

  it("or is what stays itself", () => {
    expect(verdictsOf("Despite a risk people keep hair after stopping baricitinib.")).toEqual(STAYS);
  });
});
