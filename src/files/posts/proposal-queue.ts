import type { ImportSession, Undecided } from "../../community/episodes/session.ts";
import { extractProposed } from "../../community/proposals/extract-proposed.ts";
import type { Warning } from "../../warnings/warning.ts";
import type { LocalModel } from "./local-model.ts";

/** Posts the rules found nothing in, for a model to propose a reading of; decided piece by piece of a file. */
export class ProposalQueue {
  private readonly session: ImportSession;
  private readonly model: LocalModel;
  private waiting: Undecided[] = [];
  private accepted = 0;
  private rejected = 0;

  constructor(session: ImportSession, model: LocalModel) {
    this.session = session;
    this.model = model;
  }

  add(undecided: Undecided): void {
    if (!this.model.isGivenUp) this.waiting.push(undecided);
  }

  async decide(): Promise<void> {
    for (const undecided of this.waiting.splice(0)) {
      const proposed = await this.model.propose(undecided.words);
      if (proposed.length === 0) continue;
      const found = extractProposed(undecided.words, proposed, undecided.context);
      if (found.event === null) this.rejected++;
      else {
        this.session.accept(undecided, found);
        this.accepted++;
      }
    }
  }

  counts(): Record<string, number> {
    const { asked, failed, nonsense } = this.model.counts;
    return {
      modelAsked: asked,
      modelFailed: failed + nonsense,
      modelRejected: this.rejected,
      modelAccepted: this.accepted,
    };
  }

  warnings(): Warning[] {
    return this.model.warnings();
  }
}
