/** How bad it would be if the need were not met: what it could lead a person or a study to. */
type Risk = "high" | "medium" | "low";

/** What somebody needs, what goes wrong if it is not met, and the tests that show that it is. */
interface Story {
  readonly story: string;
  readonly harm: string;
  readonly risk: Risk;
  /** File, and the name of a group or test in it; "" for the whole file. */
  readonly tests: readonly (readonly [file: string, name: string])[];
}

/** From need to risk to test, as mrgsolve keeps it. A test checks that every file and name is there. */
export const STORIES: readonly Story[] = [
  {
    story:
      "As a person, I see how many of 100 like me keep and lose their hair under each option, with a range.",
    harm: "a wrong or too narrow number moves somebody to stop or to stay",
    risk: "high",
    tests: [
      ["test/acceptance/forecast.test.ts", "the forecast of the example"],
      ["test/golden/golden.test.ts", "golden numbers"],
      ["test/acceptance/selftest.test.ts", "anagen selftest --statistics"],
      ["test/acceptance/validate.test.ts", "the model beside the published results"],
    ],
  },
  {
    story: "As a person, I am told when the model knows little about people like me.",
    harm: "false certainty outside of what was studied",
    risk: "high",
    tests: [
      ["test/acceptance/bad-input.test.ts", "outside what was studied there is a result with a warning"],
      ["test/acceptance/new-study.test.ts", "say on how few they rest"],
    ],
  },
  {
    story: "As anybody, I can trace each number to an observation, its source and the place in it.",
    harm: "an unsourced or misread number is believed",
    risk: "high",
    tests: [
      ["src/evidence/data.test.ts", ""],
      [
        "test/browser/validation-report.test.ts",
        "leads from every point to its observation and on to its source",
      ],
    ],
  },
  {
    story: "As a sceptic, I know that what judges the model was not used to make it.",
    harm: "a validation that cannot fail",
    risk: "high",
    tests: [
      ["test/acceptance/held-out.test.ts", "a process that cannot open the validation targets"],
      ["src/package-data/targets.test.ts", "is loaded without a look at any validation row or at their list"],
      ["test/architecture/layout.test.ts", "calibration cannot see validation"],
    ],
  },
  {
    story: "As a sceptic, I see how good predictions are against chance and against a naive reference.",
    harm: "wide bands pass for good predictions",
    risk: "high",
    tests: [
      ["src/validate/scores.test.ts", "a width against that of chance"],
      ["src/validate/left-out.test.ts", "stand beside a naive reference that knows the other studies alone"],
    ],
  },
  {
    story: "As a researcher, I get the same bytes from the same data and seed, whatever computes them.",
    harm: "results that nobody can check",
    risk: "medium",
    tests: [
      ["src/engine/execution/executors.test.ts", ""],
      ["test/acceptance/engine.test.ts", "has one digest, whatever computes it"],
    ],
  },
  {
    story: "As a researcher, I can rely on the equations being those of the document, whatever runs them.",
    harm: "fast code that computes another model",
    risk: "high",
    tests: [
      ["src/disease/structures.test.ts", ""],
      ["src/engine/expression/backends.test.ts", "agree bit for bit on random programs"],
    ],
  },
  {
    story: "As a researcher, I run a study that nobody has made and get intervals for its size.",
    harm: "a study planned on numbers that look surer than they are",
    risk: "medium",
    tests: [
      ["test/acceptance/new-study.test.ts", "a study that is not in the data"],
      ["src/math/intervals.test.ts", "predictive intervals"],
    ],
  },
  {
    story: "As a researcher, I see what the answer depends on and which measurement would narrow it most.",
    harm: "effort spent where nothing is to be learned",
    risk: "low",
    tests: [
      ["src/sensitivity/statistics.test.ts", "what a measurement is expected to tell"],
      ["test/acceptance/sensitivity.test.ts", "what moves the six-month stop answer"],
    ],
  },
  {
    story: "As anybody, I am told in one line what is wrong with my input, and nothing is computed from it.",
    harm: "a number from input that was not meant",
    risk: "medium",
    tests: [["test/acceptance/bad-input.test.ts", "a bad case ends with 2 and one line"]],
  },
  {
    story: "As anybody, I can read reports by screen reader, in print, in the dark and without colour.",
    harm: "people shut out from what concerns them",
    risk: "medium",
    tests: [
      ["test/browser/validation-report.test.ts", "passes axe with nothing found"],
      ["test/browser/app-access.test.ts", "axe finds nothing"],
    ],
  },
];
