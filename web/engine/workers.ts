/** Starts a worker that forecasts. */
export const makeForecastWorker = () =>
  new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
