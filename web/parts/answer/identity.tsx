import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";

/** What repeats the forecast bit for bit, and how many people it rests on. */
export function Identity({ forecast: { provenance } }: { forecast: Forecast }) {
  const { m } = useWords();
  return (
    <p class="hint">
      {m.answer.effective(provenance.effectiveSampleSize, provenance.virtualPatients)}{" "}
      <span data-digest={provenance.digest}>
        {m.answer.identity({
          model: provenance.modelVersion,
          data: provenance.dataVersion,
          seed: provenance.seed,
          digest: provenance.digest.slice(0, 12),
        })}
      </span>
    </p>
  );
}
