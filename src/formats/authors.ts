/** A person as references name them. */
interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** Who wrote a source, taken from its short form. */
export interface Authorship {
  /** people, or one name that is none of a person, such as an agency */
  readonly authors: readonly (PersonName | { readonly literal: string })[];
  /** whether there are more than those named */
  readonly hasMore: boolean;
  /** what the short form says besides, such as "interview, Healio" */
  readonly remark: string | null;
}

const MORE = /^et al\.?$/i;
const PERSON = /^(\p{L}[\p{L}' -]*?) ([A-Z]{1,4})$/u;

/**
 * A written list of authors as names: "King B, Ko J, et al." gives two people and that there are more; "Eli Lilly and
 * Company (sponsor record)" stays whole. "et al." is never a name.
 */
export function authorshipOf(short: string | null): Authorship {
  if (short === null || short.trim() === "") return { authors: [], hasMore: false, remark: null };
  const last = /\(([^()]*)\)\s*\.?$/.exec(short);
  const before = last === null ? short : short.slice(0, last.index).trimEnd();
  const aside = last === null ? null : last[1];
  const whole = peopleOf(before);
  if (whole !== null) return { ...whole, remark: aside };
  const names = before.trim();
  if (!/\bet al\b/i.test(short)) return { authors: [{ literal: short }], hasMore: false, remark: null };
  return {
    authors: names === "" || /\bet al\b/i.test(names) ? [] : [{ literal: names }],
    hasMore: false,
    remark: names === "" || !/\bet al\b/i.test(names) ? aside : short,
  };
}

/** The people of a list that holds nobody else; null for any other text. */
function peopleOf(list: string): Pick<Authorship, "authors" | "hasMore"> | null {
  const parts = list
    .replace(/\.$/, "")
    .replace(/(?<!,) et al\.?(?=,|$)/gi, ", et al")
    .split(/,\s*/)
    .filter((part) => part !== "");
  const names = parts.filter((part) => !MORE.test(part));
  const people = names.flatMap((name): PersonName[] => {
    const found = PERSON.exec(name);
    return found === null ? [] : [{ family: found[1], given: found[2] }];
  });
  if (people.length === 0 || people.length < names.length) return null;
  return { authors: people, hasMore: names.length < parts.length };
}

/** What references say of a source's authors beside their names; null for nothing. */
export function authorNote({ authors, hasMore, remark }: Authorship): string | null {
  const words = [hasMore && authors.length > 0 ? "more authors than are named here" : null, remark];
  return words.filter(Boolean).join("; ") || null;
}
