import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C38: what users tell of relapse", () => {
  it.each([
    "Users on Reddit lost hair after stopping baricitinib.",
    "Forum posts tell of relapse after stopping baricitinib.",
    "Most users in studies lost hair after stopping baricitinib: relapse is common.",
    "Users lost hair after stopping baricitinib, and the attack resumes.",
    "Users stopped baricitinib without a plan and lost hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C38 not checkable"]));
  it.each([
    "Users on Reddit lost hair on baricitinib.",
    "Users on Reddit stopped baricitinib.",
    "People lost hair after stopping baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C39: the moment you stop", () => {
  it.each([
    "The moment you stop baricitinib the immune system attacks again.",
    "The instant you stop baricitinib the immune system attacks again.",
    "The second you stop baricitinib the immune system attacks again.",
    "As soon as you stop baricitinib the immune system attacks again.",
    "Immediately after you stop baricitinib the attack begins.",
    "Straight away after you stop baricitinib the attack begins.",
    "Straightaway after you stop baricitinib the attack begins.",
    "Right away after you stop baricitinib the attack begins.",
    "Users lose hair: the moment you stop baricitinib the attack begins.",
    "Abruptly stopping baricitinib makes the attack faster as soon as it ends.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C39 not checkable"]));
  it.each([
    "The moment you stop baricitinib the pathway and the attack start.",
    "The moment you take baricitinib the attack ends.",
    "A year after you stop baricitinib the attack begins.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C40: a self-described dermatologist", () => {
  it.each([
    "On Reddit a self-described dermatologist wrote of baricitinib.",
    "On Reddit a selfdeclared dermatologist wrote of baricitinib.",
    "On Reddit a self identified dermatologist wrote of baricitinib.",
    "On Reddit a self-styled dermatologist wrote of baricitinib.",
    "On Reddit somebody claiming to be a dermatologist wrote of baricitinib.",
    "On Reddit an AMA of a dermatologist spoke of baricitinib.",
    "On Reddit one who says to be a dermatologist wrote of baricitinib.",
    "On Reddit one calling himself a dermatologist wrote of baricitinib.",
    "On Reddit one calling herself a dermatologist wrote of baricitinib.",
    "On Reddit one calling themselves a dermatologist wrote of baricitinib.",
    "On Reddit a purported dermatologist wrote of baricitinib.",
    "On Reddit a supposed dermatologist wrote of baricitinib.",
    "On Reddit a dermatologist commented on baricitinib.",
    "On Reddit a self-described dermatologist suggested tapering baricitinib.",
    "On Reddit a self-described dermatologist wrote that stopping baricitinib should be supervised.",
    "On Reddit a self-described dermatologist wrote that hair is lost after stopping baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C40 not checkable"]));
  it.each([
    "On Reddit a dermatologist wrote of baricitinib.",
    "A self-described dermatologist wrote of baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C41: other drugs", () => {
  it.each([
    "Users on Reddit switched from baricitinib to tofacitinib.",
    "Users on Reddit added steroids to baricitinib.",
    "Users on Reddit added a steroid to baricitinib.",
    "Users on Reddit added a corticosteroid to baricitinib.",
    "Users on Reddit added corticosteroids to baricitinib.",
    "Users on Reddit switched from baricitinib to another inhibitor.",
    "Users on Reddit switched from baricitinib to other inhibitors.",
    "Users on Reddit switched from baricitinib to another JAK drug.",
    "Users on Reddit switched from baricitinib to ritlecitinib.",
    "Users on Reddit stopped baricitinib, lost hair and switched to steroids.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C41 not checkable"]));
  it.each([
    "Users on Reddit switched from baricitinib to tea.",
    "People switched from baricitinib to tofacitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C42: cost", () => {
  it.each(["Users on Reddit name the cost of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C42 not checkable"]));
  it.each(["Users on Reddit name baricitinib.", "People name the cost of baricitinib."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual([]));
});

describe("C43: lipids and infections", () => {
  it.each([
    "Baricitinib raises cholesterol and the risk of infections.",
    "Baricitinib raises cholesterol and causes infections.",
    "Side effects of baricitinib: cholesterol and infections.",
    "Users are reporting cholesterol and infections on baricitinib.",
    "Users are naming cholesterol and infections on baricitinib.",
    "Users named cholesterol and infections on baricitinib.",
    "Users are mentioning cholesterol and infections on baricitinib.",
    "Users are complaining of cholesterol and infections on baricitinib.",
    "Increasing lipids and infections are seen on baricitinib.",
    "Baricitinib makes for higher cholesterol and infections.",
    "Effects of baricitinib include cholesterol and infections.",
    "Effects of baricitinib, including cholesterol and infections.",
    "Cholesterol and infections are concerns on baricitinib.",
    "Baricitinib can cause high blood fats and colds.",
    "Side effects of stopping baricitinib include cholesterol and infections.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C43 supported"]));
  it.each(["Baricitinib does not raise cholesterol or the risk of infections."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C43 contradicted"]));
  it.each([
    "Baricitinib lowers cholesterol and infections.",
    "Baricitinib raises cholesterol.",
    "Baricitinib raises the risk of infections.",
    "Baricitinib can cause no high blood fats and colds.",
    "Baricitinib can cause high blood fats and colds in 20%.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C44: a consensus", () => {
  it.each([
    "Users on Reddit agree that hair is lost after baricitinib.",
    "Users on Reddit have a consensus on loss after baricitinib.",
    "Users write on baricitinib. The general feeling is that hair is lost.",
    "Users write on baricitinib. The general view is that hair is lost.",
    "Users write on baricitinib. The overall view is that hair is lost.",
    "Users write on baricitinib. The overall verdict is that hair is lost.",
    "Users write on baricitinib. The overall feeling is that hair is lost.",
    "Users write on baricitinib. The collective view is that hair is lost.",
    "Users write on baricitinib. The broad view is that hair is lost.",
    "Users write on baricitinib. The prevailing view is that hair is lost.",
    "Users agreed on baricitinib: hair is lost after stopping, studies often show.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C44 not checkable"]));
  it.each([
    "People write on baricitinib. The broad view is that hair is lost.",
    "Users on Reddit agree on baricitinib.",
    "Users on Reddit know that hair is lost after baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C45 to C51: what is cited", () => {
  it.each([
    "King, Guttman-Yassky and others wrote on baricitinib.",
    "King and Peeva wrote on baricitinib.",
    "King and Banerjee wrote on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C45 contradicted"]));
  it.each([
    "King and Kwon wrote on baricitinib.",
    "Guttman-Yassky wrote on baricitinib.",
    "The label of baricitinib is at label/2022/207924s006lbl.pdf.",
    "See PMID 364021340 for baricitinib.",
    "Liu published a systematic review of JAK inhibitors in JAMA in 2023.",
    "Liu published a paper on JAK inhibitors in 2023.",
    "Liu published a systematic review of arthritis and baricitinib in 2023.",
    "A systematic review of JAK inhibitors in alopecia came in 2023.",
    "See Journal of Dermatological Treatment 35 on baricitinib.",
    "See the thread 15kv4wk on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["The label of baricitinib is at label/2022/207924Orig1s011lbl.pdf."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C46 unsupported"]));
  it.each([
    "See PMID 36402134 for baricitinib.",
    "Liu published a systematic review of JAK inhibitors in alopecia in 2023.",
    "Liu published a systematic review of alopecia and baricitinib in 2023.",
    "See J Dermatol Treat 34 on baricitinib.",
    "See Journal of Dermatological Treatment 34 on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C47 unsupported"]));
  it.each([
    "See the thread 14kv4wk on baricitinib.",
    "Has anyone heard of or used baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C48 not checkable"]));
  it.each([
    "See the thread 10y9lxi on baricitinib.",
    "What are the odds of a topical OTC baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C49 not checkable"]));
  it.each([
    "See the thread x4jltq on baricitinib.",
    "A dermatologist with a clinical interest in alopecia wrote on baricitinib.",
    "On Reddit a self-described dermatologist with a clinical interest in alopecia wrote on baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C50 not checkable"]));
  it.each([
    "See the thread 1fwfoxu on baricitinib.",
    "What else is good besides the big 3 and baricitinib.",
    "What else is good, besides the big 3, is baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C51 imprecise"]));
});
