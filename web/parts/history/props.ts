import type { Session } from "../../state/session.ts";

/** What every part of the form of the history is given. */
export interface HistoryProps {
  session: Session;
  /** Show missing values as problems, too. */
  insist: boolean;
}
