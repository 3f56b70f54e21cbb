import * as z from "zod/mini";

const text = z.optional(z.string());
/** A value as the registry writes it, in words or as a number. */
const value = z.optional(z.union([z.string(), z.number()]));
const counts = z.array(z.object({ groupId: z.string(), value }));
const denoms = z.optional(z.array(z.object({ units: text, counts })));
const measurement = z.object({
  groupId: z.string(),
  value,
  spread: value,
  lowerLimit: value,
  upperLimit: value,
});

const outcome = z.object({
  type: text,
  title: z.string(),
  description: text,
  timeFrame: text,
  reportingStatus: text,
  anticipatedPostingDate: text,
  paramType: text,
  dispersionType: text,
  unitOfMeasure: text,
  groups: z.optional(z.array(z.object({ id: z.string(), title: text }))),
  denoms,
  classes: z.optional(
    z.array(
      z.object({
        title: text,
        denoms,
        categories: z.optional(
          z.array(z.object({ title: text, measurements: z.optional(z.array(measurement)) })),
        ),
      }),
    ),
  ),
  analyses: z.optional(z.array(z.unknown())),
});

/** An outcome of a study's results. */
export type Outcome = z.infer<typeof outcome>;
/** Numbers of units analysed, by group. */
export type Denominators = z.infer<typeof denoms>;
export type Written = z.infer<typeof value>;

/** The parts of a ClinicalTrials.gov study (API version 2) that are read. */
export const studySchema = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId: z.string().check(z.regex(/^NCT\d{8}$/)),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    statusModule: z.optional(z.object({ overallStatus: text, whyStopped: text })),
    sponsorCollaboratorsModule: z.optional(z.object({ leadSponsor: z.optional(z.object({ name: text })) })),
  }),
  resultsSection: z.optional(
    z.object({
      outcomeMeasuresModule: z.optional(z.object({ outcomeMeasures: z.optional(z.array(outcome)) })),
    }),
  ),
});

/** Answer of a search: several studies, perhaps the first of more pages. */
export const studyListSchema = z.object({ studies: z.array(z.unknown()), nextPageToken: text });
