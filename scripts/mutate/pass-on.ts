import { beforeAll, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** number of the fault that is in; Stryker tells it */
    activeMutant: string | undefined;
  }
}

/** Worker threads and programs that a test starts have the fault in them, too: there the code looks for it here. */
beforeAll(() => {
  const fault = inject("activeMutant");
  if (fault !== undefined) process.env.__STRYKER_ACTIVE_MUTANT__ = fault;
});
