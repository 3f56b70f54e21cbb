import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest that each file of tests took so far, in milliseconds; a try that ends early leaves its files unfinished. */
const longest = new Map<string, number>();

/** Cheap files of tests go first: what they notice, the expensive ones need not be run for. */
export class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { cache, config } = this.ctx;
    for (const { moduleId, project } of files) {
      const known = cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`);
      longest.set(moduleId, Math.max(longest.get(moduleId) ?? 0, known?.duration ?? 0));
    }
    const taken = ({ moduleId }: TestSpecification) => longest.get(moduleId) ?? 0;
    return [...files].sort((a, b) => taken(a) - taken(b));
  }
}
