/** "Better chances", "responds worse": an outcome compared between people. */
export const COMPARED =
  /\b(?:(?:lower|higher|better|worse|smaller|greater|poorer|slimmer|fewer|reduced|best|worst) (?:\w+ )?(?:chances?|odds|results?|respon\w+|outcomes?|success|likelihood|rates?)|(?:less|more) likely|(?:respond|do|does|fare|react)\w* (?:\w+ )?(?:better|worse|less|more|poorly|best|worst))\b/;
