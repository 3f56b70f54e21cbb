import { describe, expect, it } from "vitest";
import { drugOfWord } from "./drugs.ts";

/** Every other treatment under the name that is kept for it, by the words that people use. */
const TREATMENTS: Readonly<Record<string, string>> = {
  minoxidil: "minoxidil rogaine regaine minox loniten foam",
  finasteride: "finasteride propecia fin",
  dutasteride: "dutasteride dut",
  spironolactone: "spironolactone spiro",
  corticosteroid:
    "prednisone prednisolone medrol dexamethasone steroid steroids cortisone kenalog clobetasol triamcinolone methylprednisolone betamethasone injections shots",
  methotrexate: "methotrexate mtx",
  azathioprine: "azathioprine imuran",
  ciclosporin: "cyclosporine ciclosporin",
  dupilumab: "dupixent dupilumab",
  tralokinumab: "adbry",
  adalimumab: "humira adalimumab",
  etanercept: "enbrel etanercept",
  infliximab: "remicade",
  secukinumab: "cosentyx",
  ustekinumab: "stelara",
  risankizumab: "skyrizi",
  ixekizumab: "taltz",
  apremilast: "otezla apremilast",
  abatacept: "orencia",
  tocilizumab: "actemra",
  rituximab: "rituximab",
  hydroxychloroquine: "plaquenil hydroxychloroquine hcq",
  sulfasalazine: "sulfasalazine",
  leflunomide: "arava leflunomide",
  "contact immunotherapy": "dpcp dcp sadbe squaric",
  anthralin: "anthralin",
  tacrolimus: "tacrolimus protopic",
  pimecrolimus: "elidel",
  bimatoprost: "latisse bimatoprost",
  isotretinoin: "accutane isotretinoin",
  antibiotic: "doxycycline antibiotics antibiotic amoxicillin minocycline",
  statin: "simvastatin atorvastatin statin statins ezetimibe vytorin",
  antidepressant: "antidepressant antidepressants lexapro zoloft prozac ssri sertraline wellbutrin effexor",
  stimulant: "adderall",
  levothyroxine: "levothyroxine synthroid",
  metformin: "metformin",
  semaglutide: "ozempic wegovy semaglutide",
  tirzepatide: "mounjaro",
  painkiller: "ibuprofen",
  supplement:
    "biotin supplements supplement vitamins vitamin zinc iron ashwagandha collagen melatonin creatine",
  prp: "prp",
  microneedling: "microneedling",
  naltrexone: "ldn naltrexone",
  ketoconazole: "ketoconazole nizoral",
  "blood pressure drug": "lisinopril propranolol",
  antiviral: "valacyclovir valtrex",
  gabapentin: "gabapentin",
  testosterone: "testosterone",
  omalizumab: "xolair",
  antihistamine: "claritin zyrtec allegra antihistamines",
};

describe("another treatment is known as one, and never as a JAK inhibitor", () => {
  it.each(Object.entries(TREATMENTS))("%s", (name, words) => {
    for (const word of words.split(" ")) expect(drugOfWord(word), word).toEqual({ name, kind: "other" });
  });
});

it("a pill may be any", () => {
  expect(drugOfWord("pill")).toBeNull();
});
