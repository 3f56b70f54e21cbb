import type { LiveWords } from "../../../claims/live/words.ts";
import type { CurveWords } from "../../figures/curve.ts";
import type { ForestWords } from "../../figures/forest.ts";
import type { IconWords } from "../../figures/icon-array.ts";

/** Everything about the article that is no sentence of it: labels, captions, what figures say. One object a language. */
export interface AnswerWords {
  readonly live: LiveWords;
  readonly notKnown: string;
  readonly model: string;
  readonly stories: string;
  readonly noModel: string;
  /** the model has learned from so many people of a clinic, whose readings may fit nothing the trials found */
  readonly clinicModel: (people: number, isUnlike: boolean) => string;
  /** no story has been imported */
  readonly noStories: string;
  readonly numbers: string;
  readonly references: string;
  readonly reference: (number: number) => string;
  readonly open: (id: string) => string;
  readonly pictureInWords: string;
  readonly picture: (caption: string) => string;
  /** the people a practical fact is about, and what limits it */
  readonly aboutPeople: (group: string) => string;
  /** a number that was worked out from several: "154: worked out from" */
  readonly workedOut: string;
  readonly modelOf100: (of100: number, low: number, high: number) => string;
  readonly note: {
    readonly weeksAfter: (weeks: string) => string;
    readonly week: (week: string) => string;
    readonly place: string;
    readonly secondHand: string;
    readonly othersDiffer: (ids: string) => string;
    /** an endpoint of the evidence in this language; as it is where the language has no word for it */
    readonly endpoint: (endpoint: string) => string;
  };
  readonly figures: {
    readonly iconsStop: string;
    readonly stopped: (weeks: number) => string;
    readonly stayed: (weeks: number) => string;
    readonly lostBenefit: string;
    readonly didNot: string;
    readonly iconsLower: string;
    readonly onDose: (mg: number, weeks: number) => string;
    readonly didNotHave: string;
    readonly stillHad: string;
    readonly icons: IconWords;
    readonly curve: CurveWords;
    readonly relapse: {
      readonly caption: string;
      readonly noTime: string;
      readonly afterStop: (weeks: number) => string;
      readonly range: (low: number, high: number) => string;
      /** an arm, or the people of a row, in this language */
      readonly name: (text: string) => string;
    };
    readonly forest: ForestWords & {
      readonly caption: string;
      readonly response: (week: number | null) => string;
      readonly lossAfterStop: string;
      readonly lossOnDrug: string;
      readonly together: string;
      readonly leftOut: (title: string, id: string, reason: string) => string;
    };
  };
  readonly footer: {
    readonly version: (version: string, date: string | null, data: string) => string;
    readonly noModel: string;
    readonly modelVersion: (version: string) => string;
    readonly stale: string;
    readonly funding: string;
    readonly noAdvice: string;
  };
}
