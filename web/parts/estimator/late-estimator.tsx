import { useEffect, useState } from "preact/hooks";
import { useWords } from "../../words/context.ts";
import type { Estimator, EstimatorProps } from "./estimator.tsx";

/** The estimator, loaded when somebody opens it: most know their number. */
export function LateEstimator(props: EstimatorProps) {
  const { m } = useWords();
  const [loaded, setLoaded] = useState<{ readonly Show: typeof Estimator } | null | "missing">(null);
  useEffect(() => {
    import("./estimator.tsx").then(
      ({ Estimator: Show }) => setLoaded({ Show }),
      () => setLoaded("missing"),
    );
  }, []);
  if (loaded === "missing") return <p role="alert">{m.noData}</p>;
  return loaded === null ? <p role="status">{m.loading}</p> : <loaded.Show {...props} />;
}
