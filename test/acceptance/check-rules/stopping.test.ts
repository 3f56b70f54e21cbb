import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C15: relapse after a stop is common", () => {
  it.each([
    "Most studies show relapse after stopping baricitinib.",
    "Studies show that the majority relapsed after stopping baricitinib.",
    "Many studies show that stopping baricitinib leads to losing hair.",
    "Several studies show a high risk that hair loss returns after stopping baricitinib.",
    "Studies show that relapse is likely after stopping baricitinib.",
    "Studies show that relapse is often seen after stopping baricitinib.",
    "Studies show that relapse is commonly seen after stopping baricitinib.",
    "Studies show that relapse is common after stopping baricitinib.",
    "Studies show that relapse is frequently seen after stopping baricitinib.",
    "Large studies show a high risk of relapse after stopping baricitinib.",
    "After stopping baricitinib the hair is usually lost.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C15 supported with correction"]));
  it.each([
    "Studies show that relapse is not common after stopping baricitinib.",
    "Studies show relapse after restarting and stopping baricitinib often.",
    "Studies show a high risk of permanent hair loss after stopping baricitinib.",
    "After stopping baricitinib relapse is usual.",
    "After stopping baricitinib the hair is not usually lost.",
    "After stopping baricitinib the hair is usually lost in arthritis.",
    "After stopping baricitinib the hair is usually lost, at first.",
    "Whether after stopping baricitinib the hair is usually lost is unknown.",
    "It is unclear: after stopping baricitinib the hair is usually lost.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Users in studies often relapse after stopping baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C38 not checkable"]));
  it.each([
    "King's study shows a high risk of relapse after stopping baricitinib.",
    "The NEJM study shows a high risk of hair loss after stopping baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C17 contradicted"]));
  it.each(["After stopping baricitinib the hair is usually lost in 80% of people."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C21 supported"]));
});

describe("C15: who says it is unlikely", () => {
  it.each([
    "After stopping baricitinib the risk of relapse is low.",
    "After stopping baricitinib relapse is unlikely.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C15 contradicted"]));
  it.each([
    "After stopping baricitinib relapse is unlikely in the first weeks.",
    "After stopping baricitinib relapse is unlikely within 52 weeks.",
    "After stopping baricitinib relapse is unlikely as long as another treatment goes on.",
    "After stopping and restarting baricitinib relapse is unlikely.",
    "It is unclear: after stopping baricitinib relapse is unlikely.",
    "After stopping baricitinib relapse is unlikely in some.",
    "After stopping baricitinib relapse of arthritis is unlikely.",
    "Starting baricitinib, relapse is unlikely.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib relapse is unlikely in 20% of people."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C21 contradicted"]));
  it.each([
    "After stopping baricitinib and lowering the dose relapse is unlikely.",
    "After stopping baricitinib slowly relapse is unlikely.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["null contradicted"]));
  it.each(["After stopping baricitinib for adverse events relapse is unlikely."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("C17: in the NEJM study", () => {
  it.each([
    "In the NEJM study people who stopped baricitinib lost hair.",
    "King found that people who stopped baricitinib lost hair.",
    "People who stopped baricitinib after 36 weeks lost hair.",
    "People who stopped baricitinib at week 36 lost hair.",
    "People who stopped baricitinib past the 36th week lost hair.",
    "People who stopped baricitinib by thirty-six weeks lost hair.",
    "People who stopped baricitinib following the week 36 lost hair.",
    "People who stopped baricitinib after 36-weeks lost hair.",
    "People who stopped baricitinib after 36 lost hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C17 contradicted"]));
  it.each([
    "In the NEJM study people on baricitinib lost hair.",
    "People who stopped baricitinib after 52 weeks lost hair.",
    "People who stopped baricitinib after 36 weeks relapsed.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["People who stopped baricitinib after 36 weeks lost hair in 80%."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C21 imprecise"]));
  it.each(["Users who stopped baricitinib after 36 weeks lost hair."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C38 not checkable"]));
});

describe("C18: the attack resumes", () => {
  it.each([
    "When baricitinib is stopped, the attack on the hair resumes.",
    "When baricitinib is stopped, JAK signalling switches back on.",
    "When baricitinib is stopped, the JAK pathway reactivates.",
    "When baricitinib is stopped, the assault on the hair returns.",
    "When baricitinib is stopped, immunity and the attack return.",
    "When baricitinib is stopped, the pathway resumes the moment it ends.",
    "When baricitinib is stopped, the pathway resumes immediately.",
    "When baricitinib wears off, inflammation flares.",
    "When the effect of baricitinib wears off, the immune system wakes up.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C18 supported with correction"]));
  it.each(["When baricitinib is stopped, the attack on the hair does not resume."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C18 contradicted"]));
  it.each(["When baricitinib is stopped, the attack resumes the moment it ends."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C39 not checkable"]));
  it.each([
    "When baricitinib is stopped, the attack resumes in the joints.",
    "When baricitinib is stopped abruptly, the attack on the hair resumes.",
    "When baricitinib is taken, the attack on the hair resumes.",
    "When the effect of baricitinib wears off, the immune system of joints wakes up.",
    "When the effect of baricitinib suddenly wears off, the immune system wakes up.",
    "It is unclear: when the effect of baricitinib wears off, the immune system wakes up.",
    "When the effect of baricitinib wears off, the immune system wakes up worse than before.",
    "When the effect of baricitinib wears off, the immune system does not wake up.",
    "When the effect of baricitinib wears off, people wake up.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C19: nothing lasts for good", () => {
  it.each([
    "After stopping baricitinib the results are permanent.",
    "Baricitinib gives permanent regrowth.",
    "Hair on baricitinib is here for good.",
    "Hair on baricitinib stays forever.",
    "Hair on baricitinib is lasting.",
    "Hair on baricitinib is durable.",
    "The benefits of baricitinib are permanent.",
    "The effects of baricitinib are permanent, studies show.",
    "The response to baricitinib is permanent.",
    "The gain from baricitinib is permanent.",
    "The progress on baricitinib is permanent.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 contradicted"]));
  it.each([
    "After stopping baricitinib the results are not permanent.",
    "There is no evidence of lasting remission with baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 supported"]));
  it.each([
    "The cost of permanent results on baricitinib is high.",
    "Users have permanent results on baricitinib.",
    "A lower dose of baricitinib gives permanent results.",
    "A permanent cure with hair on baricitinib is wrong.",
    "Permanent results on baricitinib require treatment.",
    "Permanent results on baricitinib are uncommon.",
    "Permanent results on baricitinib are rare.",
    "Permanent results on baricitinib are rarely seen.",
    "Permanent results on baricitinib are the exception.",
    "Permanent results on baricitinib are exceptions.",
    "Permanent results on baricitinib need to be taken care of.",
    "Permanent results on baricitinib needed to continue.",
    "For permanent results people need to take baricitinib.",
    "Permanent results on baricitinib need long treatment.",
    "Permanent results on baricitinib needs continued use.",
    "There is no need to take baricitinib: permanent results come.",
    "Some have permanent results on baricitinib.",
    "A few have permanent results on baricitinib.",
    "Occasionally permanent results are seen on baricitinib.",
    "One in ten has permanent results on baricitinib.",
    "The attack on the hair with baricitinib is lasting.",
    "Hair is permanently lost after stopping baricitinib.",
    "Stopping baricitinib leads to lasting hair loss.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Permanent results on baricitinib required patience."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C07 supported"]));
  it.each(["Stopping baricitinib leads to losing the hair for good."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C15 supported with correction"]));
});

describe("C19: what does not last", () => {
  it.each([
    "After stopping baricitinib hair is temporary.",
    "After stopping baricitinib hair is short-lived.",
    "After stopping baricitinib hair does not last.",
    "After stopping baricitinib hair is not lasting.",
    "After stopping baricitinib hair will never hold.",
    "After stopping baricitinib hair doesn't stick.",
    "After stopping baricitinib hair isn't lasting.",
    "After stopping baricitinib hair doesn't endure.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 supported"]));
  it.each([
    "After stopping baricitinib hair doesn't last in 80%.",
    "After stopping baricitinib and restarting hair doesn't last.",
    "After stopping baricitinib hair and joints do not last.",
    "After stopping baricitinib users' hair does not last.",
    "After stopping baricitinib's lower dose hair does not last.",
    "After stopping baricitinib the cost of hair does not last.",
    "After stopping baricitinib sleep does not last.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C19 in other words", () => {
  it.each([
    "After stopping baricitinib the hair stays.",
    "You can stop baricitinib once hair is back: the hair stays.",
    "Tras dejar el tratamiento con baricitinib los resultados son permanentes.",
    "Con baricitinib el crecimiento del pelo es permanente.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 contradicted"]));
  it.each([
    "After stopping baricitinib the hair stays in 80% of people.",
    "After stopping and restarting baricitinib the hair stays.",
    "After stopping baricitinib the hair stays in some.",
    "After stopping baricitinib the hair stays in many people.",
    "After stopping baricitinib the hair stays at first.",
    "It is unclear: after stopping baricitinib the hair stays.",
    "After stopping baricitinib the hair stays, doctors hope.",
    "After stopping baricitinib the hair stays despite arthritis.",
    "After stopping baricitinib the hair stays; treatment is required.",
    "After stopping baricitinib the hair never stays.",
    "Con baricitinib la pérdida del pelo es permanente.",
    "Con baricitinib el crecimiento del pelo es permanente mientras se tome.",
    "Con baricitinib el crecimiento del pelo es permanente y hace falta tomarlo.",
    "Con baricitinib el crecimiento del pelo debe ser permanente.",
    "Con baricitinib el crecimiento del pelo es permanente en algunas personas.",
    "Se desconoce si con baricitinib el crecimiento del pelo es permanente.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib the hair stays as long as minoxidil is taken."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C35 supported"]));
  it.each(["After stopping baricitinib the hair stays; relapse is unlikely."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C15 contradicted"]));
  it.each(["Con baricitinib el crecimiento del pelo no es permanente."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C19 supported"]));
});
