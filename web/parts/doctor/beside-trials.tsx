import type { FactsData } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { FactLink, SECOND_HAND_MARK, SecondHand } from "../facts.tsx";
import { TableFrame } from "../table-frame.tsx";

/** Observations of stopping, lowering, staying and restarting, each with what the model says of such a group. */
export function BesideTrials({ facts }: { facts: FactsData | null }) {
  const { m } = useWords();
  const d = m.doctor;
  const ids = facts?.shown.trials ?? [];
  const rows = (facts?.validation ?? []).filter((row) =>
    row.observation.split("+").some((id) => ids.includes(id)),
  );
  return (
    <section class="card marked" aria-labelledby="beside-heading">
      <h2 id="beside-heading">{d.beside}</h2>
      <p>
        {d.besideIntro}
        <span class="second-hand-mark">
          {" "}
          {SECOND_HAND_MARK} {m.answer.secondHand}.
        </span>
      </p>
      <TableFrame label={d.beside}>
        <table>
          <thead>
            <tr>
              <th scope="col">{d.columns.observation}</th>
              <th scope="col">{d.columns.what}</th>
              <th scope="col">{d.columns.n}</th>
              <th scope="col">{d.columns.observed}</th>
              <th scope="col">{d.columns.predicted}</th>
              <th scope="col">{d.columns.use}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const fact = facts?.facts.find((each) => row.observation.split("+").includes(each.id));
              return (
                <tr key={row.observation}>
                  <th scope="row">{fact ? <FactLink fact={fact} /> : row.observation}</th>
                  <td class="words">
                    <span lang="en">
                      {fact ? `${fact.endpoint}, ${fact.arm} (${fact.study}; ${fact.source})` : row.endpoint}
                    </span>
                    {fact?.secondHand && <SecondHand />}
                  </td>
                  <td>{row.published?.people ?? "-"}</td>
                  <td>{row.published?.value ?? row.observed} </td>
                  <td>
                    {Math.round(row.predicted)} % ({Math.round(row.low)} - {Math.round(row.high)})
                  </td>
                  <td>{d.uses[row.use]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
