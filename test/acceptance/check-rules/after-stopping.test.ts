import { describe, expect, it } from "vitest";
import { verdictsOf } from "../../support/claims/verdicts.ts";

describe("C25: lowering the dose is suggested by some", () => {
  it.each([
    "Some dermatologists suggested tapering baricitinib after good regrowth.",
    "Dermatologists proposed tapering baricitinib.",
    "Dermatologists propose tapering baricitinib.",
    "Dermatologists are recommending tapering baricitinib.",
    "Dermatologists recommend tapering baricitinib.",
    "Dermatologists are advising tapering baricitinib.",
    "Dermatologists advocate tapering baricitinib.",
    "Dermatologists are favouring tapering baricitinib.",
    "Dermatologists favored tapering baricitinib.",
    "Dermatologists are exploring tapering baricitinib.",
    "Dermatologists are trying tapering baricitinib.",
    "Dermatologists tried tapering baricitinib.",
    "Tapering baricitinib is an idea of dermatologists.",
    "Dermatologists are considering tapering baricitinib.",
    "Dermatologists taper baricitinib step by step.",
    "Dermatologists taper baricitinib stepby step.",
    "Dermatologists taper baricitinib gradually.",
    "Dermatologists taper baricitinib slowly.",
    "Dermatologists tested tapering baricitinib.",
    "Studies explored tapering baricitinib.",
    "According to the label of baricitinib a lower dose is enough.",
    "According to the guidelines for baricitinib the dose should be reduced step by step.",
    "La ficha técnica de baricitinib dice que la dosis se puede reducir a una dosis más baja después.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C25 supported with correction"]));
});

describe("but not beside a loss, a share, the joints or what is lacking", () => {
  it.each([
    "Dermatologists like tapering baricitinib.",
    "People suggest tapering baricitinib.",
    "Dermatologists suggest tapering baricitinib, for the joints.",
    "Dermatologists suggest tapering baricitinib despite loss.",
    "Large studies suggest tapering baricitinib.",
    "Dermatologists suggest tapering baricitinib in 30% of people.",
    "Dermatologists suggest tapering baricitinib but not yet.",
    "Dermatologists suggest tapering baricitinib, with no long trial.",
    "Dermatologists suggest tapering baricitinib, lacking data.",
    "According to the label of baricitinib a lower dose is not enough.",
    "According to the label of baricitinib a lower dose leads to hair loss again.",
    "According to the label of baricitinib a lower dose is enough in arthritis.",
    "According to the label of baricitinib a lower dose is enough in 30% of people.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C31 goes before C25", () => {
  it.each([
    "Dermatologists suggest tapering baricitinib under supervision.",
    "Dermatologists suggest that people who taper baricitinib should try talking to them.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C31 supported"]));
});

describe("C27: a withdrawal syndrome", () => {
  it.each([
    "Baricitinib causes a withdrawal syndrome.",
    "Baricitinib causes withdrawal symptoms.",
    "Baricitinib causes dependence.",
    "Stopping baricitinib has side effects: a withdrawal syndrome.",
    "Baricitinib causes a withdrawal syndrome in psoriasis.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C27 unsupported"]));
  it.each(["Baricitinib causes no withdrawal syndrome."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C27 imprecise"]));
  it.each(["It is unknown that baricitinib causes withdrawal effects."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C27 supported"]));
  it.each(["Baricitinib is new."])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C28: a rebound", () => {
  it.each([
    "Stopping baricitinib abruptly causes a rebound.",
    "Withdrawing baricitinib causes a rebound.",
    "Baricitinib rebounds when it was withdrawn.",
    "On discontinuation of baricitinib there was a rebound.",
    "Discontinuing baricitinib makes a rebound.",
    "On quitting baricitinib there was a rebound.",
    "On going off baricitinib there was a rebound.",
    "On coming off baricitinib there was a rebound.",
    "On cessation of baricitinib there was a rebound.",
    "Abruptly ended, baricitinib makes a rebound.",
    "Suddenly ended, baricitinib makes a rebound.",
    "Baricitinib may be causing a rebound.",
    "Baricitinib may be provoking a rebound.",
    "Baricitinib may be triggering a rebound.",
    "Baricitinib leads to a rebound.",
    "A rebound is a risk of baricitinib.",
    "A rebound is to be expected of baricitinib.",
    "A rebound is expected with baricitinib.",
    "Stopping baricitinib causes a rebound: relapse is common, studies say.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 unsupported"]));
  it.each([
    "A rebound can come with baricitinib.",
    "A rebound of baricitinib.",
    "Stopping other drugs causes a rebound, and baricitinib was seen.",
    "Stopping other medicines causes a rebound, and baricitinib was seen.",
    "Stopping other JAK inhibitors than baricitinib causes a rebound.",
    "Stopping baricitinib or prednisone causes a rebound.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Stopping baricitinib does not cause a rebound."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C28 imprecise"]));
  it.each([
    "There is no evidence that stopping baricitinib causes a rebound.",
    "Whether stopping baricitinib can cause a rebound was never tested; it is unknown.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 supported"]));
});

describe("C28: a faster attack after an abrupt stop", () => {
  it.each([
    "Abruptly stopping baricitinib speeds up the immune attack.",
    "Abruptly stopping baricitinib leads to a speedy relapse.",
    "Abruptly stopping baricitinib accelerates relapse.",
    "Abruptly stopping baricitinib hastens relapse.",
    "Abruptly stopping baricitinib makes for rapidly relapsing hair.",
    "Abruptly stopping baricitinib makes relapse fast.",
    "Abruptly stopping baricitinib makes relapse faster.",
    "Abruptly stopping baricitinib makes relapse come swiftly.",
    "Abruptly stopping baricitinib makes the immune system react faster.",
    "Abruptly stopping baricitinib makes immunity faster.",
    "Abruptly stopping baricitinib makes reactivation and relapse faster.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 unsupported"]));
  it.each([
    "Abruptly stopping baricitinib makes the disease flare fast.",
    "Abruptly stopping baricitinib makes the joints and the immune attack faster.",
    "Users say: abruptly stopping baricitinib makes the immune attack faster.",
    "Abruptly stopping baricitinib makes the attack faster is unproven.",
    "Slowly stopping baricitinib makes the immune attack faster.",
    "Abruptly starting baricitinib makes the immune attack faster.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});

describe("C28 in other words", () => {
  it.each([
    "After stopping baricitinib the hair loss is worse than before.",
    "Dejar el tratamiento con baricitinib de golpe provoca un efecto rebote en la alopecia.",
    "El efecto rebote de la alopecia con baricitinib viene de golpe.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 unsupported"]));
  it.each([
    "After stopping baricitinib the hair loss is not worse than before.",
    "Dejar el tratamiento con baricitinib no provoca un efecto rebote en la alopecia.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C28 imprecise"]));
  it.each([
    "After stopping baricitinib the hair loss is worse than before in 30% of people.",
    "Whether after stopping baricitinib the hair loss is worse than before is unknown.",
    "It is unknown: after stopping baricitinib the hair loss is worse than before.",
    "After starting baricitinib the hair loss is worse than before.",
    "El efecto rebote de la alopecia con baricitinib es raro.",
    "Dejar el tratamiento con baricitinib provoca un efecto rebote en la artritis y la alopecia.",
    "No se sabe si dejar el tratamiento con baricitinib provoca un efecto rebote en la alopecia.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["After stopping baricitinib arthritis is worse than before."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C29 supported with correction"]));
});

describe("C29: joints", () => {
  it.each([
    "Stopping baricitinib makes joints worse.",
    "Stopping baricitinib makes arthritis flare.",
    "Baricitinib was stopped. The joints got worse.",
    "Baricitinib is approved: stopping it makes joints flare.",
    "After stopping baricitinib joints worsen and most lose hair again, studies show.",
    "After stopping baricitinib joints worsen and the attack on the joints starts again.",
    "After stopping baricitinib the joints flare systemically.",
    "Al dejar de tomar baricitinib los síntomas de la artritis empeoran en muchas personas.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C29 supported with correction"]));
  it.each([
    "It was new. The joints got worse with baricitinib.",
    "Baricitinib makes joints worse.",
    "Al dejar de tomar baricitinib los síntomas de la artritis no empeoran en muchas personas.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Stopping baricitinib does not make joints worse."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C29 contradicted"]));
});

describe("C30: systemic flares", () => {
  it.each([
    "Stopping baricitinib can cause systemic flares.",
    "Stopping baricitinib can cause systemic worsening.",
    "Baricitinib was stopped. Systemic flares came.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C30 unsupported"]));
  it.each([
    "Stopping baricitinib does not cause systemic flares.",
    "Baricitinib causes systemic flares.",
    "Stopping baricitinib has systemic effects.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Systemic flares after stopping baricitinib are unproven."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C30 supported"]));
});

describe("C34: side effects of stopping", () => {
  it.each([
    "Stopping baricitinib causes side effects.",
    "Stopping baricitinib has no severe side effects.",
    "Withdrawal of baricitinib causes side effects.",
    "Withdrawing baricitinib causes side effects of stopping.",
    "Discontinuation of baricitinib causes side effects.",
    "Discontinuing baricitinib causes side effects.",
    "Coming off baricitinib causes side effects.",
    "Quitting baricitinib causes side effects.",
    "Cessation of baricitinib causes side effects.",
    "Side effects after stop of baricitinib are rare.",
    "Side-effects when stopping baricitinib are seen.",
    "Side effect from coming off baricitinib is seen.",
    "Side effects on quitting baricitinib are seen.",
    "Side effects of withdrawing baricitinib are seen.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C34 unsupported"]));
  it.each(["Side effects of stopping baricitinib are unknown."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C34 supported"]));
  it.each([
    "They stop baricitinib for side effects.",
    "Stopping because of side effects was rare with baricitinib.",
    "Discontinuation due to side effects was rare with baricitinib.",
    "Stopping baricitinib because of side effects was rare.",
    "Stopping baricitinib because of adverse events was rare.",
    "Stopping baricitinib due to side effects was rare.",
    "Stopping baricitinib due to adverse events was rare.",
    "Side effects and cost of stopping baricitinib are seen.",
    "Users see side effects of stopping baricitinib.",
    "Side effects such as cholesterol of stopping baricitinib are seen.",
    "Stopping baricitinib has effects.",
    "Hair loss after stopping baricitinib is not a side effect of the drug.",
    "Hair loss after stopping baricitinib is a relapse and not an adverse effect.",
    "After stopping baricitinib side effects go away.",
    "After stopping baricitinib side effects usually disappear.",
    "No side effects of stopping baricitinib were seen in the trial.",
    "Stopping baricitinib has no known side effects.",
    "Stopping baricitinib has no side effects apart from hair loss.",
    "Stopping baricitinib without a doctor may be dangerous.",
    "There is nothing wrong with stopping baricitinib if side effects trouble you.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["Stopping baricitinib has side effects and you need a prescription."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C32 supported"]));
});

describe("C35: no cure", () => {
  it.each([
    "Baricitinib cures alopecia areata.",
    "Baricitinib is a permanent cure for hair loss after stopping it.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 contradicted"]));
  it.each([
    "Baricitinib does not cure alopecia areata.",
    "El baricitinib no cura la alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 supported"]));
  it.each([
    "Baricitinib cures psoriasis.",
    "El baricitinib cura la alopecia areata en algunas personas.",
    "El baricitinib cura la alopecia areata rara vez.",
    "No se sabe si el baricitinib cura la alopecia areata.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
  it.each(["El baricitinib cura la alopecia areata para siempre."])("%s", (text) =>
    expect(verdictsOf(text)).toEqual(["C19 contradicted", "C35 contradicted"]));
});

describe("C35: it controls the disease while it is taken", () => {
  it.each([
    "Baricitinib controls alopecia areata only while taking it.",
    "Baricitinib controls the disease just while it is taken.",
    "Baricitinib controls the disease as long as treatment lasts.",
    "Baricitinib controls the disease so long as treated.",
    "Baricitinib controls the disease only with continued use.",
    "Baricitinib controls the disease only on it.",
    "Baricitinib controls the disease only on the drug.",
    "Baricitinib controls the disease while used daily.",
    "Baricitinib controls the disease while using it.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual(["C35 supported"]));
  it.each([
    "Baricitinib controls the disease only by luck.",
    "Baricitinib does not control the disease while it is taken.",
    "Baricitinib controls the joints only while it is taken.",
    "Users say baricitinib controls the disease only while it is taken.",
    "Baricitinib controls the attack only while it is taken.",
    "Baricitinib controls psoriasis only while it is taken.",
  ])("%s", (text) => expect(verdictsOf(text)).toEqual([]));
});
