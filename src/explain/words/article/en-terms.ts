const UNEQUAL_TIMES = "The groups were watched for unequal times, and the numbers are not corrected for it.";

/** Plain English for what the evidence calls its endpoints, arms, people and notes, by the evidence's own words. */
export const TERMS: Readonly<Record<string, string>> = {
  "loss of treatment benefit": "lost the benefit of treatment",
  "SALT<=20": "SALT 20 or less",
  "SALT<=20 maintained": "still had SALT 20 or less",
  "recapture SALT<=20 after retreatment": "had SALT 20 or less again after starting again",
  "adverse event: acne": "acne",
  "adverse event: blood CPK increased": "a high muscle enzyme in the blood (CPK)",
  "adverse event: hypercholesterolaemia": "high cholesterol",
  "adverse event: upper respiratory tract infection": "infection of nose or throat",
  "adverse event: urinary tract infection": "infection of the urinary tract",
  "incidence rate: serious infection": "serious infection",
  "incidence rate: MACE": "heart attack, stroke or death from heart or vessels",
  "incidence rate: VTE": "blood clots in veins",
  "incidence rate: malignancy": "cancer",
  "incidence rate: mortality": "death",
  "relapse (loss of step-down criteria)": "arthritis no longer met the terms for the lower dose",
  "US label starting dose, severe AA": "starting dose, severe alopecia areata",
  "US label dose for near-complete/complete scalp loss": "dose where nearly all or all scalp hair is lost",
  "US label: interrupt if ALC below": "pause the drug if lymphocytes are below",
  "US label: interrupt if ANC below": "pause the drug if neutrophils are below",
  "US label: interrupt if haemoglobin below": "pause the drug if haemoglobin is below",
  "mg/day": "mg a day",
  "4 mg phase 3": "4 mg",
  "2 mg phase 3": "2 mg",
  "placebo phase 3": "placebo",
  "4 mg -> placebo": "from 4 mg to placebo",
  "2 mg -> placebo": "from 2 mg to placebo",
  "2/4 mg -> placebo (range over the two dose groups)":
    "from 2 or 4 mg to placebo (range over the two doses)",
  "4 mg continued": "went on with 4 mg",
  "2 mg continued": "went on with 2 mg",
  "4 mg -> 2 mg": "from 4 mg to 2 mg",
  "4 mg -> placebo -> retreated 4 mg": "from 4 mg to placebo, then 4 mg again",
  "2 mg -> placebo -> retreated 2 mg": "from 2 mg to placebo, then 2 mg again",
  "all baricitinib": "all on baricitinib",
  "Adults with severe AA": "adults with severe alopecia areata",
  "Adults with severe AA: SALT >=50, current episode >6 months to <8 years, no spontaneous improvement in prior 6 months":
    "adults with SALT 50 or more, in an episode of more than 6 months and less than 8 years, without improvement by itself in the 6 months before",
  "Week-52 responders (SALT<=20) re-randomised 3:1 to stay on dose or placebo":
    "people with SALT 20 or less in week 52, drawn by lot, 3 to 1, to stay on their dose or go to placebo",
  "4 mg responders (SALT<=20) at week 52 re-randomised 1:1 to 4 mg or 2 mg":
    "people on 4 mg with SALT 20 or less in week 52, drawn by lot, 1 to 1, to stay on 4 mg or go to 2 mg",
  "AA, low-risk subgroup (<65 y, no listed risk factor), 49% of AA set":
    "people with alopecia areata younger than 65 and without these risks, 49 % of all",
  "AA, at-risk subgroup (>=1 of age >=65, ASCVD, diabetes, hypertension, smoking, low HDL, BMI >=30, poor mobility, past malignancy); 51% of the set":
    "people with alopecia areata and at least one risk (65 or older, narrowed arteries, diabetes, high blood pressure, smoking, low HDL, BMI 30 or more, poor mobility, cancer before), 51 % of all",
  "RA, 4 mg >=15 months with CDAI LDA/remission, re-randomised 4 mg or 2 mg":
    "people with rheumatoid arthritis, not hair loss: 4 mg for 15 months or more, disease quiet, drawn by lot to 4 mg or 2 mg",
  "Observation periods differ between arms; not exposure-adjusted.": UNEQUAL_TIMES,
  "Not exposure-adjusted; observation time differs between arms.": UNEQUAL_TIMES,
  "Pre-withdrawal dose 4 mg; abstract gives 0% at 4 weeks regardless of dose.":
    "They had taken 4 mg; the abstract gives 0 % at 4 weeks whatever the dose.",
  "Upper end of the stated 10% to 11% range.": "The source gives 10 to 11 %.",
  "8/10 and 24/30 retreated are consistent with 80%.":
    "8 of 10 and 24 of 30 were treated again, which fits 80 %.",
  "n derived as responders minus those moved to placebo (39-10=29, 115-30=85); not stated in the text seen.":
    "The number of people was worked out (39 - 10 = 29, 115 - 30 = 85); the text seen does not state it.",
  "n derived from re-randomisation counts; 90% and 89% do not map exactly onto 85 and 29, so analysed denominators may be slightly smaller. Placebo-arm values appear to treat retreated patients as carried forward at the loss of benefit (LOCF).":
    "The number of people was worked out; 90 and 89 % do not fit 85 and 29 people exactly, so slightly fewer may have been counted. Those treated again seem to count as they were when they lost benefit.",
  "21 of 24. The same article and Conexiant elsewhere print 85% for 4 mg; MedPage, MIMS and Medscape reports print 87.5%.":
    "21 of 24. The same article prints 85 % elsewhere; three reports print 87.5 %.",
  "Fits 12/41 and 15/41 (derived; 11+4=15 in the sustained-response split). Abstract defines trigger as 20 points or more; BRAVE-AA1 paper uses >20.":
    "The shares fit 12 and 15 of 41 people. Loss is 20 points or more in this report, more than 20 in that of BRAVE-AA1.",
  "Fits 2/44 and 3/44 (derived).": "The shares fit 2 and 3 of 44 people.",
  "5 of 8": "5 of 8 people.",
  "n for continued arm derived as 86-42.": "The number of people who went on was worked out (86 - 42).",
  "AA dataset 1868 PYE, up to 3.1 y exposure.": "1868 patient-years, at most 3.1 years a person.",
  "raise to 4 mg if response inadequate": "Raised to 4 mg if it does not help enough.",
  "then decrease to 2 mg once response is adequate": "Then 2 mg once it helps enough.",
  "RA or AA": "For rheumatoid arthritis or alopecia areata.",
};
