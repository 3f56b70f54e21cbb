/** The drug of a dose that names none, by its name in the catalogue; apart from it, for pages that load no drug. */
export const DEFAULT_DRUG_NAME = "baricitinib";
