import { citeShort } from "../../src/evidence/cite.ts";
import type { Observation, Source } from "../../src/evidence/schema.ts";
import { formatValue } from "../../src/evidence/units.ts";
import { useWords } from "../words/context.ts";

/** What is known of a published number: its value as its source prints it. */
export function printedValue(row: Observation): string {
  const value = formatValue(row.value, row.decimals, row.unit);
  return row.qualifier ? `${row.qualifier} ${value}` : value;
}

/** One observation: the number at a glance, everything about it on opening. */
export function Record(props: {
  row: Observation;
  sources: ReadonlyMap<string, Source>;
  rows: ReadonlyMap<string, Observation>;
  open?: boolean;
}) {
  const { m } = useWords();
  const { row } = props;
  const f = m.evidence.fields;
  const source = props.sources.get(row.source);
  const time = [
    row.week === null ? null : `${m.evidence.week} ${row.week}`,
    row.weeksSinceChange === null ? null : m.answer.weeksLater(row.weeksSinceChange),
  ].filter(Boolean);
  const interval =
    row.low !== null && row.high !== null
      ? `${row.low} - ${row.high}${row.intervalLevel ? ` (${row.intervalLevel} %)` : ""}`
      : null;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    [f.population, row.population],
    [f.n, row.n === null ? null : `${row.n}${row.nMeaning ? ` (${row.nMeaning})` : ""}`],
    [f.definition, row.endpointDefinition],
    [f.imputation, row.imputation],
    [f.interval, interval],
    [f.place, `${row.located}${row.secondHand ? ` (${m.answer.secondHand})` : ""}`],
    [f.doubt, row.doubt],
    [f.note, row.note],
    [f.setAside, row.setAside],
  ];
  return (
    <details open={props.open} id={row.id}>
      <summary>
        <span lang="en">
          {row.endpoint}: {printedValue(row)}
        </span>{" "}
        <span class="hint" lang="en">
          {[row.study, row.arm, row.subgroup, ...time].filter(Boolean).join(", ")}
        </span>{" "}
        <span class="id">{row.id}</span>
      </summary>
      <dl lang="en">
        {fields.map(([name, text]) =>
          text ? (
            <>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </>
          ) : null,
        )}
        {row.conflictsWith.length > 0 && (
          <>
            <dt>{f.conflicts}</dt>
            <dd>
              {row.conflictsWith.map((id) => {
                const other = props.rows.get(id);
                return (
                  <span key={id}>
                    <a href={`./?page=evidence&id=${id}`}>{id}</a> {other && printedValue(other)}{" "}
                  </span>
                );
              })}
            </dd>
          </>
        )}
        <dt>{f.source}</dt>
        <dd>{source ? <SourceText source={source} /> : row.source}</dd>
      </dl>
    </details>
  );
}

/** A source in full, with a link to it that is followed only when the reader chooses to. */
export function SourceText({ source }: { source: Source }) {
  const { doi, pmid, url } = source;
  const href = doi ? `https://doi.org/${doi}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
  return (
    <span lang="en">
      <span class="id">{source.id}</span>{" "}
      {href === null ? (
        citeShort(source)
      ) : (
        <a href={href} rel="noreferrer">
          {citeShort(source)}
        </a>
      )}
    </span>
  );
}
