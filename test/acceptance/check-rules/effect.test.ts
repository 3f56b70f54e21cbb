import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C01: made for rheumatoid arthritis first", () => {
  it.each([
    "Baricitinib was originally developed for rheumatoid arthritis.",
    "Baricitinib was developed for rheumatoid arthritis.",
    "Baricitinib was created for rheumatoid arthritis.",
    "Baricitinib was invented for rheumatoid arthritis.",
    "Baricitinib was designed for rheumatoid arthritis.",
    "Baricitinib was made for rheumatoid arthritis.",
    "Baricitinib was first meant for rheumatoid arthritis.",
    "Baricitinib was first intended for rheumatoid arthritis.",
    "Baricitinib came from rheumatoid arthritis.",
    "Baricitinib was born in rheumatoid arthritis.",
    "Baricitinib has its roots in rheumatoid arthritis.",
    "Baricitinib started out in rheumatoid arthritis.",
    "Baricitinib started its way in rheumatoid arthritis.",
    "Baricitinib started as a drug for rheumatoid arthritis.",
    "Baricitinib began in rheumatoid arthritis.",
    "Baricitinib had its beginning in rheumatoid arthritis.",
    "Baricitinib was initially for rheumatoid arthritis.",
    "Baricitinib was conceived for rheumatoid arthritis.",
    "Baricitinib pioneered in rheumatoid arthritis.",
    "Baricitinib debuted in rheumatoid arthritis.",
    "Baricitinib made its career in rheumatoid arthritis.",
    "Baricitinib was known in rheumatoid arthritis long before.",
    "Baricitinib was first for use in rheumatoid arthritis.",
    "Baricitinib starts life in rheumatoid arthritis.",
    "Baricitinib originated in rheumatoid arthritis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C01 supported"]));
  it.each([
    "Baricitinib was not developed for rheumatoid arthritis.",
    "Baricitinib was not originally designed for rheumatoid arthritis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C01 contradicted"]));
  it.each([
    "Baricitinib first helped in rheumatoid arthritis.",
    "Baricitinib was developed for psoriasis.",
    "Baricitinib was stopped as it was developed for rheumatoid arthritis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C02: it works in alopecia areata", () => {
  it.each([
    "Baricitinib is effective in alopecia areata.",
    "Baricitinib works effectively in alopecia areata.",
    "Baricitinib has efficacy in alopecia areata.",
    "Baricitinib works in alopecia areata.",
    "Baricitinib works well in alopecia areata.",
    "Baricitinib works for alopecia areata.",
    "Baricitinib works against alopecia areata.",
    "Baricitinib helps people with alopecia areata.",
    "Baricitinib helps those with alopecia areata.",
    "Baricitinib helps patients who have alopecia areata.",
    "Baricitinib can help many with alopecia areata.",
    "Baricitinib can help some with alopecia areata.",
    "Word has spread that baricitinib is for alopecia areata.",
    "Word is spreading that baricitinib is for alopecia areata.",
    "Baricitinib drew attention in alopecia areata.",
    "Baricitinib draws much attention in alopecia areata.",
    "Baricitinib has drawn a lot of attention in alopecia areata.",
    "Baricitinib caught attention in alopecia areata.",
    "Baricitinib attracted interest in alopecia areata.",
    "Baricitinib attracts attention in alopecia areata.",
    "Baricitinib gained attention in alopecia areata.",
    "Baricitinib is getting attention in alopecia areata.",
    "Baricitinib got attention in alopecia areata.",
    "Baricitinib raised interest in alopecia areata.",
    "Baricitinib receives attention in alopecia areata.",
    "Baricitinib makes headlines in alopecia areata.",
    "Baricitinib is making waves in alopecia areata.",
    "Baricitinib is in the spotlight in alopecia areata.",
    "Baricitinib stirs excitement in alopecia areata.",
    "Baricitinib stirred buzz in alopecia areata.",
    "Baricitinib created a stir in alopecia areata.",
    "Baricitinib won notice in alopecia areata.",
    "Interest in baricitinib for alopecia areata is due to its effects.",
    "Interest in baricitinib for alopecia areata came as it works.",
    "Interested people find baricitinib helpful in alopecia areata.",
    "Attention goes to baricitinib as alopecia areata treatment.",
    "Baricitinib is popular in alopecia areata for its success.",
    "Its popularity in alopecia areata is due to baricitinib's results.",
    "The excitement on baricitinib in alopecia areata is due to regrowth.",
    "The buzz on baricitinib in alopecia areata is due to its benefits.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C02 supported with correction"]));
  it.each([
    "There is hope of baricitinib against alopecia areata.",
    "Baricitinib is known in alopecia areata.",
    "Stopping baricitinib is effective in alopecia areata.",
    "Baricitinib is as effective as minoxidil in alopecia areata.",
    "It is unknown that baricitinib is effective in alopecia areata.",
    "King found baricitinib effective in alopecia areata.",
    "In the NEJM baricitinib was effective in alopecia areata.",
    "In the analysis baricitinib was effective in alopecia areata.",
    "It depends if baricitinib is effective in alopecia areata.",
    "Baricitinib is effective in psoriasis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "Baricitinib is not effective in alopecia areata.",
    "Baricitinib does not work in alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C02 contradicted"]));
});

describe("C04: faster than minoxidil", () => {
  it.each([
    "Baricitinib works faster than minoxidil.",
    "Olumiant works sooner than minoxidil.",
    "Baricitinib is new. It works faster than minoxidil.",
    "Baricitinib is new. This is faster than minoxidil.",
    "Baricitinib is new. The drug works faster than minoxidil.",
    "Baricitinib is new. The pill works faster than minoxidil.",
    "JAK inhibitors work faster than minoxidil.",
    "Minoxidil is slower than baricitinib.",
    "Minoxidil takes longer than baricitinib.",
    "Minoxidil works later than baricitinib.",
    "Minoxidil needs longer to work than baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C04 contradicted"]));
  it.each([
    "Baricitinib is new. People see hair faster than with minoxidil.",
    "Minoxidil lags behind baricitinib.",
    "Baricitinib lags behind minoxidil.",
    "Baricitinib and minoxidil are drugs.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib does not work faster than minoxidil."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C04 supported"]));
  it.each([
    "Minoxidil works faster than baricitinib.",
    "Rogaine works sooner than baricitinib.",
    "Regaine works earlier than Olumiant.",
    "Minoxidil works more quickly than baricitinib.",
    "Minoxidil has a shorter time than baricitinib.",
    "Baricitinib takes longer than minoxidil.",
    "Baricitinib is slower than minoxidil.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C04 unsupported"]));
});

describe("C06: the target", () => {
  it.each([
    "The target was over 80% scalp coverage with baricitinib.",
    "The target was more than 80% coverage with baricitinib.",
    "The target was above 80% of the scalp with baricitinib.",
    "The goal was exceeding 80% coverage with baricitinib.",
    "The endpoint was beyond 80% coverage with baricitinib.",
    "The target was greater than 80% coverage with baricitinib.",
    "The target was in excess of 80% coverage with baricitinib.",
    "The target is past 80% coverage with baricitinib.",
    "The target was > 80% coverage with baricitinib.",
    "The target was over an eighty percent coverage with baricitinib.",
    "Hair cover over 80% is what counts with baricitinib.",
    "Over 80% of the hair is what counts with baricitinib.",
    "Over 80% of their hair is what counts with baricitinib.",
    "Regrowth over 80% is what counts with baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C06 imprecise"]));
  it.each([
    "The target was at least 80% scalp coverage with baricitinib.",
    "The target was 80% or more of the scalp with baricitinib.",
    "The target was 80 % or better with baricitinib.",
    "The target was 80 percent or higher with baricitinib.",
    "The target was eighty per cent or more with baricitinib.",
    "The target was ≥ 80% with baricitinib.",
    "The target was >=80% with baricitinib.",
    "The target was at least eighty percent coverage with baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C06 supported"]));
  it.each([
    "The target was 80% coverage with baricitinib.",
    "Over 80% of people relapse with baricitinib, and hair regrows.",
    "Loss of over 80% scalp coverage with baricitinib.",
    "Over 80% benefit is seen with baricitinib.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "At week 36 the target was met by 35% on 4 mg of baricitinib.",
    "At week 36 the primary endpoint (35% on 4 mg of baricitinib) was met.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C05 supported"]));
});

describe("C03: when minoxidil shows", () => {
  it.each([
    "Baricitinib is new. Minoxidil works after 4 to 6 months.",
    "Baricitinib is new. Minoxidil works after 11 months.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 imprecise"]));
  it.each([
    "Baricitinib is new. Minoxidil works after 2 months.",
    "Baricitinib is new. Minoxidil works after 2 to 4 months.",
    "Baricitinib is new. Minoxidil works after 8 to 16 weeks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 supported"]));
  it.each([
    "Baricitinib is new. Minoxidil works after 24 months.",
    "Baricitinib is new. Minoxidil works after 5 weeks.",
    "Baricitinib is new. Minoxidil works after 4 weeks.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C03 contradicted"]));
  it.each([
    "Baricitinib is new. Minoxidil works after 3 weeks.",
    "Baricitinib is new. Minoxidil works after some months.",
    "Baricitinib is new. Minoxidil works after a year.",
    "Baricitinib and minoxidil work after 4 months.",
    "Baricitinib is new. Minoxidil works after 4 months, so do not stop it.",
    "Baricitinib is new. Minoxidil works faster than in 4 months.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C07: full regrowth is not certain", () => {
  it.each([
    "Baricitinib guarantees hair.",
    "Baricitinib promises hair.",
    "Hair with baricitinib is a certainty.",
    "Hair with baricitinib is certain.",
    "Hair comes back in everyone on baricitinib.",
    "Hair comes back in everybody on baricitinib.",
    "Hair on baricitinib is a given.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C07 contradicted"]));
  it.each([
    "Baricitinib assures hair.",
    "Baricitinib guarantees hair in 35%.",
    "Stopping baricitinib guarantees loss of hair.",
    "Minoxidil and baricitinib guarantee hair.",
    "Baricitinib guarantees sleep.",
    "Baricitinib guarantees results in psoriasis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Baricitinib does not guarantee hair."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C07 supported"]));
});

describe("C07: nor immediate", () => {
  it.each([
    "Hair on baricitinib is immediate.",
    "Hair on baricitinib comes immediately.",
    "Hair on baricitinib is instant.",
    "Hair on baricitinib comes instantly.",
    "Hair on baricitinib comes overnight.",
    "Hair on baricitinib comes straight away.",
    "Hair on baricitinib comes straightaway.",
    "Hair on baricitinib comes right away.",
    "Baricitinib is a quick fix for hair.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C07 contradicted"]));
  it.each([
    "Hair on baricitinib does not come immediately.",
    "Baricitinib is no quick fix for hair.",
    "Hair on baricitinib takes time.",
    "Hair on baricitinib takes patience.",
    "Hair on baricitinib takes months.",
    "Hair on baricitinib needs patience.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C07 supported"]));
  it.each([
    "Hair on baricitinib grows slowly.",
    "Hair on baricitinib grows gradually.",
    "Hair on baricitinib grows slow.",
    "Hair grows immediately faster on baricitinib.",
    "Hair on baricitinib and minoxidil takes time.",
    "Hair is lost immediately after stopping baricitinib.",
    "Baricitinib acts immediately.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C07 in other words", () => {
  it.each([
    "Baricitinib does not work instantly.",
    "Baricitinib works for people, but not instantly.",
    "Baricitinib does not work for everyone.",
    "Con baricitinib el pelo no vuelve a crecer de inmediato.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C07 supported"]));
  it.each([
    "Stopping baricitinib does not work for everyone.",
    "Lowering the dose of baricitinib does not work for everyone.",
    "With baricitinib hair regrows in every patient, with few exceptions.",
    "With baricitinib hair never regrows in every patient.",
    "Stopping baricitinib, hair regrows in every patient.",
    "With baricitinib hair regrows in every patient, even in pregnancy.",
    "With baricitinib hair regrows in every patient with arthritis.",
    "Baricitinib funciona en la alopecia de inmediato.",
    "No se sabe si con baricitinib el pelo vuelve a crecer de inmediato.",
    "Al dejar el tratamiento con baricitinib el pelo vuelve a crecer de inmediato.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each([
    "With baricitinib hair regrows in every patient.",
    "With baricitinib hair always regrows.",
    "El pelo vuelve a crecer en todas las personas con baricitinib.",
    "Con baricitinib el pelo vuelve a crecer de la noche a la mañana.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C07 contradicted"]));
  it.each(["Restarting baricitinib, hair regrows in every patient."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C33 contradicted"]));
});

describe("C36: approved for arthritis first", () => {
  it.each([
    "Baricitinib was first approved for rheumatoid arthritis.",
    "Baricitinib was approved for another disease.",
    "Baricitinib was approved for a different condition.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 supported with correction"]));
  it.each(["Baricitinib was not approved for rheumatoid arthritis."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C36 contradicted"]));
  it.each([
    "Baricitinib was approved for rheumatoid arthritis, and you can stop it.",
    "Baricitinib was approved.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C36: approved for alopecia areata", () => {
  it.each([
    "Baricitinib is approved for alopecia areata.",
    "Baricitinib is licensed for alopecia areata.",
    "Baricitinib is licenced for alopecia areata.",
    "Baricitinib is authorised for alopecia areata.",
    "Baricitinib is authorized for alopecia areata.",
    "Baricitinib is not used off-label for alopecia areata.",
    "Baricitinib isn't off-label for alopecia areata.",
    "Baricitinib is never off-label for alopecia areata.",
    "Baricitinib is no longer off-label for alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 supported"]));
  it.each([
    "Baricitinib is not approved for alopecia areata.",
    "Baricitinib is used off-label for alopecia areata.",
    "Baricitinib is used offlabel for alopecia areata.",
    "Doctors prescribe baricitinib off-label for alopecia areata.",
    "Baricitinib has no approval for alopecia areata.",
    "Baricitinib is not approved for alopecia areata in 30 places.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 contradicted"]));
  it.each([
    "Baricitinib is not dear, and it is off-label for alopecia areata.",
    "Baricitinib is not approved for mild alopecia areata.",
    "Baricitinib is not approved for milder alopecia areata.",
    "Baricitinib is not approved for moderate alopecia areata.",
    "Baricitinib is not approved for patchy alopecia areata.",
    "Baricitinib is not approved for limited alopecia areata.",
    "Baricitinib is not approved for children with alopecia areata.",
    "Baricitinib is not approved for kids with alopecia areata.",
    "Baricitinib is not approved for adolescents with alopecia areata.",
    "Baricitinib is not approved for an adolescent with alopecia areata.",
    "Baricitinib is not approved for teenagers with alopecia areata.",
    "Baricitinib is not approved for minors with alopecia areata.",
    "Baricitinib is not approved under 18 for alopecia areata.",
    "Baricitinib is not approved for younger people with alopecia areata.",
    "Baricitinib is not approved in pregnancy with alopecia areata.",
    "Baricitinib is not approved as a topical for alopecia areata.",
    "Baricitinib is not approved as a cream for alopecia areata.",
    "Baricitinib is not approved as a first-line drug for alopecia areata.",
    "Baricitinib is not approved everywhere for alopecia areata.",
    "Baricitinib was not approved before for alopecia areata.",
    "Baricitinib was not approved until then for alopecia areata.",
    "Baricitinib is not approved yet for alopecia areata.",
    "Baricitinib was at the time not approved for alopecia areata.",
    "Baricitinib was not approved for alopecia areata in 2021.",
    "Baricitinib was not approved for alopecia areata in 1999.",
    "Baricitinib is approved for alopecia areata; stop it.",
    "Baricitinib is approved for alopecia areata in children.",
    "Baricitinib is not approved for androgenetic alopecia.",
    "Baricitinib is not approved for alopecia due to lupus.",
    "Baricitinib is not approved for scarring alopecias.",
    "Baricitinib is not approved for alopecia in dogs.",
    "In Canada baricitinib was not approved for alopecia areata when it was in Europe.",
    "In combination with ritlecitinib baricitinib is not approved for alopecia areata.",
    "Baricitinib is used off-label for alopecia areata in children.",
    "Before its approval baricitinib was used off-label for alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C36 by agencies", () => {
  it.each([
    "The FDA cleared oral baricitinib for patches.",
    "La agencia autorizó el baricitinib oral para la alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C36 supported with correction"]));
  it.each([
    "The FDA has not cleared oral baricitinib for patches.",
    "The FDA cleared oral baricitinib for ordinary baldness and patches.",
    "The FDA cleared oral baricitinib for any kind of alopecia and patches.",
    "The FDA cleared oral baricitinib for children with patches.",
    "The FDA cleared baricitinib for psoriasis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
