import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("who was let in, by SALT", () => {
  it.each([
    "The BRAVE trials only included adults with a SALT score of 50 or more; baricitinib was given.",
    "The trials of baricitinib included people with SALT of at least 50.",
    "The trials of baricitinib included people with SALT of at least 51.",
    "The trials of baricitinib accepted people who lacked at least half of the scalp hair.",
    "Los ensayos de baricitinib incluyeron a personas con un SALT de 50 o superior en el cuero cabelludo.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "The trials of baricitinib included people with SALT of at least 48.",
    "The trials of baricitinib included people with SALT of at least 46.",
    "The trials of baricitinib included people with SALT of at least 55.",
    "The trials of baricitinib only included people with SALT of at least 54.",
    "The trials of baricitinib exclusively included people with SALT of at least 60.",
    "The trials of baricitinib took people with SALT 30 or worse.",
    "The trials of baricitinib took people with SALT 30 or less.",
    "The trials of baricitinib took people with SALT 30.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "The trials of baricitinib included people with SALT of at least 45.",
    "The trials of baricitinib included people with SALT of at least 30.",
    "The trials of baricitinib only included people with SALT of at least 55.",
    "The trials of baricitinib enrolled people with SALT ≥ 30.",
    "The trials of baricitinib enrolled people with SALT >= 30.",
    "The trials of baricitinib recruited people with a minimum SALT of 30.",
    "The trials of baricitinib admitted people who had more than 30 points of SALT.",
    "The trials of baricitinib took people with SALT 30 or more.",
    "The trials of baricitinib took people with SALT 30 or higher.",
    "The trials of baricitinib took people with SALT 30 or above.",
    "The trials of baricitinib took people with SALT 30 or greater.",
    "The trials of baricitinib accepted people who lacked at least a quarter of the scalp hair.",
    "The trials of baricitinib accepted people who lacked at least a third of the scalp hair.",
    "To join the trials of baricitinib people had to have SALT of at least 30.",
    "People with SALT of at least 30 were eligible for the trials of baricitinib.",
    "The eligibility for the BRAVE programme of baricitinib was SALT of at least 30.",
    "The inclusion criteria of the BRAVE programme of baricitinib were SALT of at least 30.",
    "Los ensayos de baricitinib incluyeron a personas con un SALT de 30 o más en el cuero cabelludo.",
    "Los ensayos de baricitinib incluyeron a personas con un SALT de al menos 30 en el cuero cabelludo.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
});

describe("where something else may be meant", () => {
  it.each([
    "The trials of baricitinib included adults aged at least 18 with hair loss.",
    "The trials of baricitinib included people of 18 or above of age with hair loss.",
    "The trials of baricitinib included adults at least 18 years old with hair loss.",
    "The trials of baricitinib included people with SALT of at least 30 or 40.",
    "The trials of baricitinib included people with points of at least 30.",
    "The trials of baricitinib included people of at least 30 years, and SALT.",
    "The trials of baricitinib knew people with SALT of at least 30.",
    "Baricitinib included people with SALT of at least 30.",
    "A study of baricitinib included people with SALT of at least 30.",
    "Other trials of baricitinib included people with SALT of at least 30.",
    "Earlier phase 2 trials of baricitinib included people with SALT of at least 30.",
    "The adolescent trials of baricitinib included people with SALT of at least 30.",
    "The trials of baricitinib included people with SALT of at least 30 and most responded.",
    "The mean SALT of those whom the trials of baricitinib included was at least 30.",
    "The trials of baricitinib included people with SALT of at least 30 on 4 mg.",
    "The trials of baricitinib included people with SALT of at least 30, in 20%.",
    "Some say the trials of baricitinib included people with SALT of at least 30.",
    "The trials of baricitinib and of ritlecitinib included people with SALT of at least 30.",
    "Ritlecitinib came first. The trials of baricitinib included people with SALT of at least 30.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "The trials of baricitinib included people of at least 18 years with SALT of at least 50.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "The trials of baricitinib included people of at least 18 years with SALT of at least 30.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
});

describe("who was let in, by the length of the episode", () => {
  it.each([
    "The trials of baricitinib required a current episode longer than 6 months and less than 8 years.",
    "The trials of baricitinib required a current episode longer than 6 months.",
    "The trials of baricitinib required a current episode of more than 7 months.",
    "The trials of baricitinib required a current episode under 8 years.",
    "The trials of baricitinib excluded people with an episode of more than 8 years.",
    "The trials of baricitinib excluded people with an episode of less than 6 months.",
    "People with an episode of more than 8 years were not included in the trials of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "The trials of baricitinib required a current episode of more than 8 months.",
    "The trials of baricitinib required a current episode of over 12 months.",
    "The trials of baricitinib required a current episode of over 3 months.",
    "The trials of baricitinib included people with a current episode of over 3 months.",
    "The trials of baricitinib required a current episode under 10 years.",
    "The trials of baricitinib required a current episode under 5 years.",
    "The trials of baricitinib included people with a current episode under 10 years.",
    "The trials of baricitinib excluded people with an episode of more than 5 years.",
    "People with an episode of more than 5 years were not included in the trials of baricitinib.",
    "People with an episode of more than 5 years weren't included in the trials of baricitinib.",
    "People with an episode of more than 5 years couldn't enter the trials; all included had baricitinib.",
    "To be included in the trials of baricitinib people had to have an episode of over 12 months.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "The trials of baricitinib included people with a current episode of over 12 months.",
    "The trials of baricitinib included people with a current episode under 5 years.",
    "The trials of baricitinib required a current episode of 2 to 4 years.",
    "The trials of baricitinib required an episode.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("what severe means", () => {
  it.each([
    "Severe alopecia areata means a SALT score of 50 to 94; baricitinib treats it.",
    "Severe alopecia areata means SALT 50 to 94 and very severe means SALT 95 to 100 for baricitinib.",
    "Severe alopecia areata is defined as SALT 51 for baricitinib.",
    "Very severe alopecia areata is SALT 95 for baricitinib.",
    "La alopecia areata grave significa un SALT de 50 para el baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "Severe alopecia areata is SALT 52 for baricitinib.",
    "Severe alopecia areata is SALT 46 for baricitinib.",
    "Severe alopecia areata is SALT for baricitinib.",
    "Severe alopecia areata is 30 for baricitinib.",
    "Severe alopecia areata, SALT 30, for baricitinib.",
    "Severe alopecia areata is SALT 30 or eyebrow loss for baricitinib.",
    "Severe alopecia areata is SALT 30 plus brows for baricitinib.",
    "Severe alopecia areata is SALT 30 if lashes are lost for baricitinib.",
    "In severe alopecia areata the mean is SALT 30 for baricitinib.",
    "Severe alopecia areata was included; it is SALT 30 for baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Severe alopecia areata is SALT 45 for baricitinib.",
    "Severe alopecia areata is SALT 30 for baricitinib.",
    "Very severe alopecia areata is SALT 50 for baricitinib.",
    "Extremely severe alopecia areata is SALT 50 for baricitinib.",
    "La alopecia areata muy grave significa un SALT de 50 para el baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
});

describe("how many took part", () => {
  it.each([
    "BRAVE-AA1 included 654 people in trials of baricitinib.",
    "BRAVE-AA2 enrolled 546 people for baricitinib.",
    "Both trials of baricitinib included 1200 people.",
    "Both trials of baricitinib included more than 1000 people.",
    "Both trials of baricitinib included over 1000 people.",
    "Both trials of baricitinib included above 1000 people.",
    "Both trials of baricitinib included more than 900 people.",
    "Both trials of baricitinib included at least 1000 people.",
    "Both trials of baricitinib included more than 1200 people.",
    "En los dos ensayos de baricitinib participaron más de 1000 personas con alopecia areata.",
    "En los dos ensayos de baricitinib participaron al menos 1000 personas con alopecia areata.",
    "BRAVE-AA1 and BRAVE-AA2 included 1200 people for baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null supported"]));
  it.each([
    "BRAVE-AA1 enrolled about 650 people for baricitinib.",
    "Both trials of baricitinib included more than 800 people.",
    "Both trials of baricitinib included 1152 people.",
    "Both trials of baricitinib included 1248 people.",
    "Both trials of baricitinib included more than 899 people.",
    "Both trials of baricitinib included fewer than 1300 people.",
    "Both trials of baricitinib included less than 1300 people.",
    "Both trials of baricitinib included under 1300 people.",
    "Both trials of baricitinib included up to 1200 people.",
    "Both trials of baricitinib included at most 1200 people.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null imprecise"]));
  it.each([
    "BRAVE-AA1 enrolled 300 people for baricitinib.",
    "BRAVE-AA2 enrolled 800 people for baricitinib.",
    "Both trials of baricitinib included more than 1300 people.",
    "Both trials of baricitinib included 1151 people.",
    "Both trials of baricitinib included 1249 people.",
    "Both trials of baricitinib included fewer than 1000 people.",
    "En los dos ensayos de baricitinib participaron menos de 1000 personas con alopecia areata.",
    "Both trials of baricitinib included 500 people.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each([
    "The trials of baricitinib included 500 people.",
    "BRAVE-AA1 knew 300 people on baricitinib.",
    "BRAVE-AA1 included 300 people and 200 patients for baricitinib.",
    "BRAVE-AA1 included 300 people for baricitinib, 20% of them men.",
    "BRAVE-AA1 included 300 people on 4 mg of baricitinib.",
    "BRAVE-AA1 included 300 people on baricitinib for 36 weeks.",
    "BRAVE-AA1 included 300 people on baricitinib as responders.",
    "BRAVE-AA1 re-randomised 300 people on baricitinib; it included them.",
    "BRAVE-AA1 included 300 people on placebo of baricitinib.",
    "BRAVE-AA1 included 300 people who stopped baricitinib.",
    "BRAVE-AA1 included 300 people who tapered baricitinib.",
    "BRAVE-AA1 included 300 people who restarted baricitinib.",
    "BRAVE-AA1 included 300 adolescents, people on baricitinib.",
    "BRAVE-AA1 included 300 people in Japan on baricitinib.",
    "BRAVE-AA1 included 300 people of a cohort on baricitinib.",
    "BRAVE-AA1 included 300 people with eczema on baricitinib.",
    "BRAVE-AA1 included 300 people with a partial response on baricitinib.",
    "BRAVE-AA1 included 300 people with very severe loss on baricitinib.",
    "BRAVE-AA1 included 300 people, among women, on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
