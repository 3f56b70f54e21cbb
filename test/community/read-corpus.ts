import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a person reading the post would write down; null for what is not said. */
export interface Labels {
  readonly who: "self" | "dep" | "none";
  readonly drug: string | null;
  readonly doseMg: number | null;
  readonly indication: string | null;
  readonly event: string | null;
  readonly otherEvents: readonly string[];
  readonly reason: readonly string[];
  readonly monthsOnDrug: readonly [number, number] | null;
  readonly regrowthBefore: string | null;
  readonly weeksToShedding: readonly [number, number] | null;
  readonly shed: boolean | null;
  readonly restarted: boolean | null;
  readonly recaptured: string | null;
  readonly sideEffects: readonly string[];
  /** what became of the hair after the change; null where it is not told, or not told apart in this corpus */
  readonly outcome: "kept" | "partly" | "lost" | "back" | null;
}

export interface LabelledPost {
  readonly id: string;
  readonly text: string;
  readonly labels: Labels;
  /** odd numbers develop, even numbers test */
  readonly split: "development" | "test";
}

const FOLDER = fileURLToPath(new URL("./corpus/", import.meta.url));

/** The invented posts of the corpus with their labels, in order. Format: see corpus/README.md. */
export function readCorpus(folder: string = FOLDER): LabelledPost[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      readFileSync(folder + name, "utf8")
        .split(/^== /m)
        .slice(1),
    )
    .map(readPost);
}

function readPost(block: string): LabelledPost {
  const line = block.indexOf("\n");
  const [id, given = ""] = block.slice(0, line).split("|", 2);
  return {
    id: id.trim(),
    text: block.slice(line + 1).trim(),
    split: Number(id.replace(/\D/g, "")) % 2 === 1 ? "development" : "test",
    labels: readLabels(given),
  };
}

/** Labels as the corpus writes them: "drug=baricitinib; ev=stop". */
export function readLabels(given: string): Labels {
  const fields = new Map(
    given
      .split(";")
      .map((field) => field.trim().split("=", 2) as [string, string])
      .filter(([key]) => key !== ""),
  );
  const text = (key: string) => (fields.get(key) === "null" ? null : (fields.get(key) ?? null));
  const list = (key: string) =>
    text(key)
      ?.split(",")
      .map((item) => item.trim()) ?? [];
  const pair = (key: string) => (text(key)?.split("-").map(Number) as [number, number] | undefined) ?? null;
  const yes = (key: string) => (text(key) === null ? null : text(key) === "y");
  const outcome = text("out") as Labels["outcome"];
  return {
    who: (text("who") as Labels["who"]) ?? (text("ev") ? "self" : "none"),
    drug: text("drug"),
    doseMg: text("mg") === null ? null : Number(text("mg")),
    indication: text("ind"),
    event: text("ev"),
    otherEvents: list("oth"),
    reason: list("why"),
    monthsOnDrug: pair("mon"),
    regrowthBefore: text("before"),
    weeksToShedding: pair("wk"),
    shed: outcome === null ? yes("shed") : outcome !== "kept",
    restarted: yes("restarted"),
    recaptured: text("recap"),
    sideEffects: list("se"),
    outcome,
  };
}
