import { useEffect, useState } from "preact/hooks";
import { OWN, ProtocolForm, SIZES } from "../parts/research/protocol-form.tsx";
import { isSameTrial, Results } from "../parts/research/results.tsx";
import type { LinkedRun } from "../parts/research/run.ts";
import { useTrialRuns } from "../parts/research/use-trial-runs.ts";
import { siteFile } from "../site-data/load.ts";
import type { TrialsData } from "../site-data/shapes.ts";
import { forgetLink, linkedValue } from "../state/link.ts";
import { numberFrom } from "../state/number.ts";
import { useWords } from "../words/context.ts";

const FIRST_SIZE = "4000";
const asText = (protocol: unknown) => JSON.stringify(protocol, null, 2) ?? "";

/** A protocol is run and changed; results stand beside published ones and can be taken away. */
export function ResearchPage() {
  const { m } = useWords();
  const r = m.research;
  const [trials, setTrials] = useState<TrialsData | null>(null);
  const [text, setText] = useState("");
  const [size, setSize] = useState(FIRST_SIZE);
  const [linkBroken, setLinkBroken] = useState(false);
  const runs = useTrialRuns();

  useEffect(() => {
    siteFile<TrialsData>("trials").then(async (data) => {
      setTrials(data);
      const linked = await linkedValue("trial");
      if (linked.found) forgetLink();
      if (linked.found && "value" in linked) {
        const { protocol, virtualPatients } = (linked.value ?? {}) as LinkedRun;
        setText(asText(protocol));
        setSize(String(virtualPatients ?? FIRST_SIZE));
        return;
      }
      setLinkBroken(linked.found);
      setText(asText(data.trials[0].protocol));
    });
  }, []);

  // The chosen protocol is the one that the text is: once it was changed it is the reader's own.
  const chosen = trials?.trials.find(({ protocol }) => asText(protocol) === text);
  const count = numberFrom(size);
  const sizeIsRight = count !== null && Number.isInteger(count) && count >= SIZES.low && count <= SIZES.high;
  const { run } = runs;
  return (
    <>
      <h1>{r.heading}</h1>
      <p>{r.intro}</p>
      {linkBroken && (
        <p class="note" role="status">
          {r.linkBroken}
        </p>
      )}
      <ProtocolForm
        trials={trials}
        name={chosen?.name ?? OWN}
        text={text}
        size={size}
        sizeIsRight={sizeIsRight}
        runs={runs}
        onChoose={(name) => {
          const trial = trials?.trials.find((each) => each.name === name);
          if (trial) setText(asText(trial.protocol));
        }}
        onText={setText}
        onSize={setSize}
        onRun={() => {
          if (sizeIsRight) void runs.start(text, count, r.jsonBroken);
        }}
      />
      {run && (
        <Results
          run={run}
          changed={run.text !== text || run.virtualPatients !== count}
          points={trials?.trials.find((trial) => isSameTrial(trial.protocol, run.text))?.points ?? []}
        />
      )}
    </>
  );
}
