import { HIGH_CONFIDENCE } from "../extract/confidence.ts";
import { preparePost } from "../extract/document.ts";
import { extract, extractPrepared } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import { drugOfWord, mayNameDrug, type NamedDrug } from "../lexicon/drugs.ts";
import type { RawItem } from "../raw-item.ts";
import { ownWords } from "../text/clean.ts";
import { type FoundStory, type Merged, mergeStories } from "./merge.ts";
import { similarityHash } from "./simhash.ts";
import { SpeakerTable } from "./speakers.ts";
import { answerInFull, askedIn, type ThreadTopic, updateInFull } from "./threads.ts";

/** What a session needs from outside. */
export interface SessionTools {
  /** a keyed hash under a secret of this import alone: the same text gives the same key, and none leads back */
  readonly keyOf: (text: string) => string;
  /** whether a text is in a language the rules read */
  readonly isRead: (text: string) => boolean;
  /** whether the words of posts with a change are held until the end, for a reviewer */
  readonly holdsWords?: boolean;
}

/** A post in which the rules found no change although its words may tell of one. Held only until it is decided. */
export interface Undecided {
  readonly item: RawItem;
  readonly words: string;
  readonly context: NamedDrug | null;
}

/** Counts of what happened to the rows; keys as in the funnel. */
type SessionCounts = Record<"notEnglish" | "noDrug" | "noEvent" | "otherIndication", number>;

const ABOUT_HAIR =
  /\b(?:hair\w*|alopecia|bald\w*|re ?gr[eo]w\w*|shed\w*|brows?|eyebrows?|lash\w*|eyelash\w*|aa|au|scalp|beard|patch\w*|pelo|cabello|cejas?|pestañas?|calv[oa]s?|placas?)\b/i;
const HAIR_PLACE = /alopecia|hair|bald|tressless/;
const OWN_VOICE = /\b(?:i|me|my|we|our|us|mi|yo|llevo)\b/i;

/**
 * One import while it runs: the first pass notes which drug a thread or a person speaks of, the second reads the
 * posts. Everything held here goes when the import ends.
 */
export class ImportSession {
  readonly counts: SessionCounts = { notEnglish: 0, noDrug: 0, noEvent: 0, otherIndication: 0 };
  private readonly threads = new Map<string, ThreadTopic>();
  /** of this import alone, in front of names before they are hashed */
  private readonly salt: string;
  /** what people told of themselves in a thread so far */
  private readonly told = new Map<string, Pick<Extraction, "event" | "drug">>();
  private readonly speakers = new SpeakerTable();
  private readonly stories: FoundStory[] = [];
  private readonly tools: SessionTools;

  constructor(tools: SessionTools) {
    this.tools = tools;
    this.salt = tools.keyOf("people who speak in threads");
  }

  /**
   * First pass: keeps the drug an opening post names for its thread, in its title or else in its text, and a
   * comment's for its author there.
   */
  note(item: RawItem): void {
    if (item.thread === null) return;
    const opening = item.title === "" ? null : (onlyDrug(item.title) ?? onlyDrug(item.text));
    if (opening) this.threads.set(item.thread, { drug: opening, asked: askedIn(item.title) });
    const inText = onlyDrug(`${item.title} ${item.text}`);
    if (!inText || item.author === "") return;
    this.speakers.note(`${this.salt} ${item.thread} ${item.author}`, item.created ?? 0, inText);
  }

  /** Whether a row without a drug's name could still be told about one: its thread is known. */
  knowsThread(thread: string): boolean {
    return this.threads.has(thread);
  }

  /** Whether the first pass found any thread about a drug. */
  get hasThreads(): boolean {
    return this.threads.size > 0;
  }

  /**
   * Second pass: reads a post. Gives it back when somebody speaks in it of themselves, of a drug and of hair and the
   * rules found nothing: something else may then propose a reading.
   */
  take(item: RawItem): Undecided | null {
    const words = ownWords(`${item.title}${item.title ? ". " : ""}${item.text}`);
    const context = mayNameDrug(words) && onlyDrug(words) ? null : this.contextOf(item);
    if (!mayNameDrug(words) && context === null) {
      this.counts.noDrug++;
      return null;
    }
    const found = this.read(item, words, context);
    if (found.event !== null) {
      this.keep(item, words, found);
      return null;
    }
    if (found.drug === null && context === null) {
      this.counts.noDrug++;
      return null;
    }
    this.counts.noEvent++;
    return OWN_VOICE.test(words) && ABOUT_HAIR.test(words) && this.tools.isRead(words)
      ? { item, words, context }
      : null;
  }

  /** Takes the reading that something else proposed of a post the rules found nothing in. */
  accept({ item, words }: Undecided, found: Extraction): void {
    this.counts.noEvent--;
    this.keep(item, words, found);
  }

  /** Reads a post by itself, then as what its thread makes of it: a switch to the drug it names, or a plain answer. */
  private read(item: RawItem, words: string, context: NamedDrug | null): Extraction {
    const post = preparePost(ownWords(words), item.created);
    const found = extractPrepared(post, context);
    const topic = item.thread === null ? undefined : this.threads.get(item.thread);
    if (found.event !== null || topic === undefined) return found;
    if (context === null) {
      const switched = extractPrepared(post, topic.drug);
      if (switched.event === "switch") return switched;
    }
    const told = this.told.get(placeOf(item));
    const full = told ? updateInFull(words, told.event) : answerInFull(words, topic);
    if (full === null) return found;
    const answered = extract(full, told ? namedDrug(told.drug) : (context ?? topic.drug), item.created);
    // Only what tells of the hair is an answer or an update; and by itself it is never sure enough for figures.
    if (answered.event === null || (answered.shed === null && answered.recaptured === null)) return found;
    return { ...answered, confidence: Math.min(answered.confidence, HIGH_CONFIDENCE - 0.05) };
  }

  private keep(item: RawItem, words: string, found: Extraction): void {
    if (!this.tools.isRead(words)) {
      this.counts.notEnglish++;
      return;
    }
    if (!isAboutAlopecia(found.indication, words, item.place)) this.counts.otherIndication++;
    else {
      if (item.thread !== null && item.author !== "")
        this.told.set(placeOf(item), { event: found.event, drug: found.drug });
      const person = item.author === "" ? `${item.source} ${item.id}` : `${item.source} ${item.author}`;
      this.stories.push({
        person: this.tools.keyOf(person),
        id: `${item.source} ${item.id}`,
        words: this.tools.holdsWords ? words : null,
        order: this.tools.keyOf(`${item.id} ${words}`),
        created: item.created,
        source: item.source,
        hash: similarityHash(words),
        found,
      });
    }
  }

  /** Puts the stories together and forgets them. */
  finish(): Merged {
    const merged = mergeStories(this.stories);
    this.stories.length = 0;
    this.threads.clear();
    this.told.clear();
    this.speakers.clear();
    return merged;
  }

  private contextOf(item: RawItem): NamedDrug | null {
    if (item.thread === null) return null;
    const created = item.created ?? Number.POSITIVE_INFINITY;
    const said = this.speakers.before(`${this.salt} ${item.thread} ${item.author}`, created);
    return said ?? this.threads.get(item.thread)?.drug ?? null;
  }
}

function placeOf({ thread, author }: RawItem): string {
  return `${thread} ${author}`;
}

function namedDrug(name: string | null): NamedDrug {
  return name === null ? { name: "JAK inhibitor", kind: "class" } : { name, kind: "jak" };
}

function isAboutAlopecia(indication: string | null, words: string, place: string): boolean {
  if (indication !== null) return indication === "alopecia areata";
  return ABOUT_HAIR.test(words) || HAIR_PLACE.test(place);
}

/** The JAK inhibitor a text names, when it names exactly one and by more than a nickname. */
function onlyDrug(text: string): NamedDrug | null {
  if (!mayNameDrug(text)) return null;
  let found: NamedDrug | null = null;
  for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9-]*/g)) {
    const drug = drugOfWord(word);
    if (!drug || drug.kind === "other" || drug.needsCue) continue;
    if (found && found.name !== drug.name && drug.kind === "jak" && found.kind === "jak") return null;
    if (!found || found.kind === "class") found = drug;
  }
  return found;
}
