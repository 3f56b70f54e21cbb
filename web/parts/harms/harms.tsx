import type { Case } from "../../../src/forecast/case/case.ts";
import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import type { HarmWords } from "../../messages/shape.ts";
import type { FactsData, PracticalFact, ShownHarm } from "../../site-data/shapes.ts";
import { drugsOf, type Take, takesOf } from "../../state/takes.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { SECOND_HAND_MARK } from "../facts.tsx";
import { Cells } from "./cells.tsx";
import { Groups } from "./groups.tsx";
import { NobodyKnows } from "./nobody-knows.tsx";
import { runsOf } from "./runs.ts";

interface HarmsProps {
  facts: FactsData;
  words: HarmWords;
  asked: Case;
  options: readonly OptionForecast[];
  /** Numbers alone on paper, where there is no room for more. */
  brief?: boolean;
}

/** The same outcomes for every plan, of a hundred people both ways, with whom they were seen in; "not known" where they were not. */
export function Harms({ facts, words, asked, options, brief = false }: HarmsProps) {
  const { m } = useWords();
  const { harms } = facts;
  const drugs = drugsOf(asked);
  const others = [...drugs].filter((drug) => drug !== harms.drug);
  // Where another drug is taken, a dose alone would be read as one of that drug.
  const named = others.length > 0 ? harms.drug : null;
  // On the page for the doctor the list has a heading of the second level, beside an answer one of the third.
  const Head = brief ? "h3" : "h4";
  return (
    <div class={brief ? "harm-list brief" : "harm-list"}>
      <p class={brief ? "screen-only" : undefined}>{words.intro}</p>
      <p>
        {words.of(harms.drug)}{" "}
        {brief && (
          <span class="print-only">
            {words.briefMeans(PEOPLE)} {SECOND_HAND_MARK} {m.answer.secondHand}.
          </span>
        )}
      </p>
      {others.length > 0 && <p class="note">{words.others(others.join(", "), harms.drug)}</p>}
      <Head id="plan-takes">{words.plans}</Head>
      <ul class="plan-takes" aria-labelledby="plan-takes">
        {asked.options.map((option, at) => (
          <li key={option.name}>
            {words.plan(
              options[at]?.name ?? option.name,
              takesOf(option, harms).map((take) => takeText(words, take, named)),
            )}
          </li>
        ))}
      </ul>
      {runsOf(harms.outcomes, facts.facts).map((run) => (
        <div
          class={brief && run.every(({ cells }) => cells.length === 0) ? "harm-run screen-only" : "harm-run"}
          key={run[0].outcome}
        >
          <ul class="harms">
            {run.map((harm) => (
              <li key={harm.outcome} data-harm={harm.outcome}>
                <Head class="harm">{words.outcomes[harm.outcome]}</Head>
                <Cells
                  harm={harm}
                  doses={harms.doses}
                  named={named}
                  facts={facts}
                  words={words}
                  brief={brief}
                />
                <PracticalFacts
                  told={harm.facts.filter((fact) => concerns(fact, drugs, harms.drug))}
                  words={words}
                  brief={brief}
                />
              </li>
            ))}
          </ul>
          <Groups run={run} facts={facts} words={words} />
        </div>
      ))}
      {brief && (
        <p class="print-only">
          {words.notKnownAtAll(
            harms.outcomes
              .filter(({ cells }) => cells.length === 0)
              .map(({ outcome }) => words.outcomes[outcome])
              .join("; "),
          )}
        </p>
      )}
      <div class={brief ? "screen-only" : undefined}>
        <NobodyKnows facts={facts} title={<Head>{m.answer.unknown}</Head>} />
      </div>
    </div>
  );
}

function takeText({ takes }: HarmWords, take: Take, named: string | null): string {
  if (take.kind === "dose") return takes.dose(String(take.mgPerDay), named);
  return take.kind === "other" ? takes.other(take.drug) : takes[take.kind];
}

/** Whether a fact is about everybody, about the drug that harms were counted of, or about one that this person takes. */
function concerns({ drugs }: PracticalFact, own: ReadonlySet<string>, counted: string): boolean {
  return drugs.length === 0 || drugs.some((drug) => drug === counted || own.has(drug) || !isOneDrug(drug));
}

/** A class of drugs has its kind behind its name. */
const isOneDrug = (name: string) => !name.endsWith(")");

function PracticalFacts(props: { told: ShownHarm["facts"]; words: HarmWords; brief: boolean }) {
  const { told, words, brief } = props;
  if (told.length === 0) return null;
  return (
    <ul class={brief ? "facts screen-only" : "facts"}>
      {told.map((fact) => (
        <li key={fact.id}>
          {words.practical(fact)} <PracticalSource fact={fact} />
        </li>
      ))}
    </ul>
  );
}

function PracticalSource({ fact: { id, source, url } }: { fact: PracticalFact }) {
  return url === null ? (
    <span class="id">{id}</span>
  ) : (
    <a class="id" href={url} rel="noreferrer" title={source}>
      {id}
    </a>
  );
}
