import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type {
  Amount,
  DrugAndHairCost,
  OptionForecast,
  TimeToEvent,
} from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE, unbroken } from "../../words/numbers.ts";
import { TableFrame } from "../table-frame.tsx";

interface PriceTableProps {
  id: string;
  title: string;
  intro: string;
  options: readonly OptionForecast[];
  rough: boolean;
  /** Only options that restart are printed: the others stand on the sheet already. */
  beside?: boolean;
}

const COLUMNS = [
  { head: "onDrug", of: "weeksOnDrug" },
  { head: "dose", of: "mgPerDay" },
  { head: "meanSalt", of: "meanSalt" },
  { head: "well", of: "weeksWithSalt20" },
  { head: "atEnd", of: "endsWithSalt20Of100" },
] as const;

/** What each option costs in drug and in hair, how long things take, and the difference from the first option. */
export function PriceTable({ id, title, intro, options, rough, beside }: PriceTableProps) {
  const { m } = useWords();
  const d = m.doctor;
  const amount = ({ value, low, high }: Amount) =>
    rough || low === high ? String(value) : unbroken(m.answer.amount(value, low, high));
  // People come whole.
  const people = ({ value, low, high }: Amount) => {
    const [mean, from, to] = [value, low, high].map(Math.round);
    return amount({ value: mean, low: from, high: to });
  };
  const three = (waiting: TimeToEvent | null | undefined) =>
    waiting ? [waiting.p25, waiting.p50, waiting.p75].map((weeks) => weeks ?? "–").join("\u00a0/\u00a0") : "";
  const cells = (price: DrugAndHairCost) =>
    COLUMNS.map(({ of }) => (
      <td key={of} class={of}>
        {of === "endsWithSalt20Of100" ? people(price[of]) : amount(price[of])}
      </td>
    ));
  const restarts = options.some((option) => option.restart !== null);
  return (
    <section class="card" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      <p>{intro}</p>
      <TableFrame label={title}>
        <table class={id}>
          <thead>
            <tr>
              <th scope="col">{m.answer.option}</th>
              {COLUMNS.map(({ head, of }) => (
                <th key={head} scope="col" class={of}>
                  {d.price[head](RESPONSE_SALT, PEOPLE)}
                </th>
              ))}
              <th scope="col">{d.waits.loss}</th>
              {restarts && <th scope="col">{d.waits.restart}</th>}
              {restarts && <th scope="col">{d.waits.regain}</th>}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.name} class={option.restart === null && beside ? "screen-only" : undefined}>
                <th scope="row">{option.name}</th>
                {cells(option.price)}
                <td>{three(option.weeksToLoss)}</td>
                {restarts && <td>{three(option.restart?.weeksToRestart)}</td>}
                {restarts && <td>{three(option.restart?.weeksToRegain)}</td>}
              </tr>
            ))}
          </tbody>
          {options.length > 1 && (
            <tbody class="screen-only">
              <tr>
                <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
                  {d.difference(options[0].name)}
                </th>
              </tr>
              {options.map(({ name, priceDifference }) =>
                priceDifference === null ? null : (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {cells(priceDifference)}
                  </tr>
                ),
              )}
            </tbody>
          )}
        </table>
      </TableFrame>
    </section>
  );
}
