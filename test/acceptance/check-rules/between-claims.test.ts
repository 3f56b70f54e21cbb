import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("of two claims in one sentence the narrower one is told", () => {
  it.each([
    "Dermatologists recommend tapering the dose of baricitinib with the patient's family.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C25 supported with correction"]));
  it.each(["Studies often show that abruptly stopping baricitinib makes relapse faster."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C28 unsupported"]));
  it.each(["Baricitinib is a cure: after stopping it the hair stays."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C35 contradicted"]));
  it.each([
    "A subanalysis of Lilly, which developed baricitinib, showed it.",
    "A Lilly subanalysis of the randomised trials of King showed it of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C20 contradicted"]));
  it.each(["By the label a lower dose of baricitinib should be discussed with the doctor."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C31 supported"]));
  it.each(["A doctor must supervise any change of baricitinib; it requires a prescription."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C32 supported"]));
  it.each([
    "Maintenance therapy should be discussed with your doctor when stopping baricitinib.",
    "Dermatologists suggest tapering baricitinib with maintenance therapy as an option.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C37 imprecise"]));
  it.each(["Stopping baricitinib early without a plan may miss regrowth and lose hair."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C12 supported"]));
  it.each([
    "As long as the JAK-STAT pathway stays active, the attack it drives on the hair goes on; baricitinib is new.",
    "Baricitinib blocks the pathway. Once its effect wears off, untreated, the attack on the hair flares and continues.",
    "Baricitinib blocks the pathway. Untreated, the attack of your own immune system on the hair continues; it depends.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C14 imprecise"]));
  it.each([
    "In the NEJM study people who stopped baricitinib usually lost hair.",
    "In the NEJM study results after stopping baricitinib were not permanent, hair was lost.",
    "Studies show that most who stopped baricitinib after 36 weeks lost hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C17 contradicted"]));
  it.each([
    "When baricitinib is stopped, without treatment, the pathway resumes and the attack continues.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C18 supported with correction"]));
  it.each([
    "After stopping baricitinib the hair is usually lost; results are not permanent.",
    "Studies often show that after stopping baricitinib the regrowth doesn't last: relapse is common.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C19 supported"]));
  it.each(["Those who stopped baricitinib had reached at least 80% coverage before."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C23 supported with correction"]));
  it.each(["By the label a lower dose of baricitinib is fine; few large studies show it."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C26 imprecise"]));
  it.each(["After stopping and restarting the JAK inhibitor baricitinib the hair returns."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 supported"]));
  it.each(["As soon as you stop baricitinib the attack on the hair returns."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C39 not checkable"]));
});

describe("of a number and a claim in words the number is told", () => {
  it.each(["Studies often show that everybody who stopped baricitinib relapsed."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C21 contradicted"]));
  it.each([
    "Without a plan 80% of those who stopped baricitinib lost hair.",
    "80% of Reddit users who stopped baricitinib lost their hair.",
    "After stopping baricitinib 80% lost hair: there are no permanent results.",
    "80% of those who stopped baricitinib lost part or all of their hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C21 supported"]));
  it.each([
    "88% of those who stopped early, missed regrowth and restarted baricitinib regained hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C33 supported"]));
});

describe("claims of drugs in general are looked for beside other illnesses, too", () => {
  it.each(["In psoriasis baricitinib causes a withdrawal syndrome."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C27 unsupported"]));
  it.each(["In psoriasis stopping baricitinib makes joints worse."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C29 supported with correction"]));
  it.each(["In psoriasis stopping baricitinib causes systemic flares."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C30 unsupported"]));
  it.each(["In psoriasis stopping baricitinib causes side effects."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C34 unsupported"]));
  it.each(["Baricitinib was developed for rheumatoid arthritis."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C01 supported"]));
  it.each(["Baricitinib was approved for rheumatoid arthritis."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C36 supported with correction"]));
  it.each([
    "In psoriasis the JAK-STAT pathway drives the attack on follicles; baricitinib is new.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C13 supported with correction"]));
  it.each(["King 2022 was a randomised trial of baricitinib, not of psoriasis."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C16 supported with correction"]));
  it.each(["For psoriasis Lilly developed baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C24 supported with correction"]));
  it.each(["In psoriasis a doctor should supervise the dose of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C31 supported"]));
  it.each(["In psoriasis baricitinib requires a prescription."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C32 supported"]));
  it.each(["In psoriasis baricitinib raises cholesterol and the risk of infections."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C43 supported"]));
  it.each(["In psoriasis King, Peeva and others wrote of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C45 contradicted"]));
  it.each(["On psoriasis the label of baricitinib is at 207924Orig1s011lbl.pdf."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C46 unsupported"]));
  it.each(["On psoriasis see PMID 36402134 for baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C47 unsupported"]));
});

describe("claims of hair are not", () => {
  it.each([
    "In psoriasis baricitinib is a cure.",
    "In psoriasis the benefits of baricitinib are permanent.",
    "In psoriasis studies often show relapse after stopping baricitinib.",
    "In psoriasis relapse is unlikely after stopping baricitinib.",
    "In psoriasis stopping baricitinib causes a rebound.",
    "In psoriasis response to baricitinib depends on the duration of disease.",
    "In psoriasis maintenance therapy is an option after baricitinib.",
    "In psoriasis stopping baricitinib early may miss results.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("what people say and what is cited is looked for in a story, too", () => {
  it.each(["I read that users lost hair after stopping baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C38 not checkable"]));
  it.each(["I read: the moment you stop baricitinib the immune system attacks again."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C39 not checkable"]));
  it.each(["I read on Reddit what a self-described dermatologist wrote of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C40 not checkable"]));
  it.each(["I read that users switched from baricitinib to tofacitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C41 not checkable"]));
  it.each(["I read that users name the cost of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C42 not checkable"]));
  it.each(["I read that users agree that hair is lost after baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C44 not checkable"]));
  it.each(["I read King, Guttman-Yassky and others on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C45 contradicted"]));
  it.each(["I read King's randomised trial of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C16 supported with correction"]));
  it.each(["I read a Lilly subanalysis on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C20 contradicted"]));
  it.each(["I read the label of baricitinib at 207924Orig1s011lbl.pdf."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C46 unsupported"]));
  it.each(["I read PMID 36402134 on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C47 unsupported"]));
  it.each(["I read the thread 14kv4wk on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C48 not checkable"]));
  it.each(["I read the thread 10y9lxi on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C49 not checkable"]));
  it.each(["I read the thread x4jltq on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C50 not checkable"]));
  it.each(["I read the thread 1fwfoxu on baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C51 imprecise"]));
  it.each(["I read that baricitinib is a cure for hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("and where the drug is not spoken of", () => {
  it.each([
    "Finasteride is another drug than baricitinib. Finasteride users switched to steroids.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C41 not checkable"]));
  it.each([
    "Baricitinib, then finasteride. King, Guttman-Yassky and others wrote on finasteride.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C45 contradicted"]));
  it.each([
    "Baricitinib, then finasteride. The finasteride label is at 207924Orig1s011lbl.pdf.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C46 unsupported"]));
  it.each(["Baricitinib, then finasteride. See PMID 36402134 on finasteride."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C47 unsupported"]));
  it.each(["Baricitinib, then finasteride. See 14kv4wk on finasteride."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C48 not checkable"]));
  it.each(["Baricitinib, then finasteride. See 10y9lxi on finasteride."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C49 not checkable"]));
  it.each(["Baricitinib, then finasteride. See x4jltq on finasteride."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C50 not checkable"]));
  it.each(["Baricitinib, then finasteride. See 1fwfoxu on finasteride."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C51 imprecise"]));
  it.each(["Baricitinib, then finasteride. Minoxidil works after 3 months, finasteride not."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C03 supported"]));
  it.each([
    "Baricitinib, then finasteride. This works faster than minoxidil, finasteride said.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C04 contradicted"]));
  it.each(["Baricitinib, then finasteride. Finasteride cures hair loss."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("what is told of as a story makes no other claim", () => {
  it.each(["Users say that sleep is lost. I stop. The cost of baricitinib is high."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});
