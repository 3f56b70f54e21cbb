import { useFacts } from "../parts/facts.tsx";
import { TableFrame } from "../parts/table-frame.tsx";
import { useWords } from "../words/context.ts";

/** How it works and where it stops, and how it does on published results. */
export function MethodPage() {
  const { m } = useWords();
  const facts = useFacts();
  const lists = [
    { use: "validation", title: m.method.kept },
    { use: "calibration", title: m.method.fitted },
  ] as const;
  const d = m.doctor.columns;
  return (
    <>
      <h1>{m.method.heading}</h1>
      {m.method.parts.map(([title, text]) => (
        <section key={title} class="card" aria-label={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <section class="card" aria-labelledby="check-heading">
        <h2 id="check-heading">{m.method.check}</h2>
        {facts &&
          lists.map(({ use, title }) => {
            const rows = facts.validation.filter((row) => row.use === use);
            const inside = rows.filter((row) => row.inside).length;
            return (
              <details key={use} open={use === "validation"}>
                <summary>{title}</summary>
                <p>{m.method.checkText(inside, rows.length)}</p>
                <TableFrame label={title}>
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{d.observation}</th>
                        <th scope="col">{d.what}</th>
                        <th scope="col">{d.n}</th>
                        <th scope="col">{d.observed}</th>
                        <th scope="col">{d.predicted}</th>
                        <th scope="col">{d.inside}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {rows.map((row) => (
                        <tr key={row.observation}>
                          <th scope="row">
                            <a class="id" href={`./?page=evidence&id=${row.observation.split("+")[0]}`}>
                              {row.observation}
                            </a>
                          </th>
                          <td lang="en">
                            {row.arm}, {row.endpoint}, {m.research.axis} {row.week}
                          </td>
                          <td>{row.published?.people ?? "-"}</td>
                          <td>{row.published?.value ?? row.observed}</td>
                          <td>
                            {row.predicted.toFixed(1)} % ({row.low.toFixed(0)} - {row.high.toFixed(0)})
                          </td>
                          <td>{row.inside ? m.doctor.yes : m.doctor.no}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TableFrame>
              </details>
            );
          })}
      </section>
    </>
  );
}
