import { render } from "preact";
import { App } from "./app.tsx";
import type { ModelData } from "./engine/model-data.ts";
import { LANGUAGES } from "./messages/languages.ts";
import { siteFile } from "./site-data/load.ts";
import type { StartData } from "./site-data/shapes.ts";

const root = document.getElementById("app") as HTMLElement;
const language = LANGUAGES.choose([new URLSearchParams(location.search).get("lang"), ...navigator.languages]);
// Asked for now, needed when the first answer is.
void siteFile<ModelData>("model").catch(() => {});
Promise.all([LANGUAGES.first(language), siteFile<StartData>("start")]).then(
  ([messages, start]) => {
    document.documentElement.lang = language;
    root.textContent = "";
    render(<App start={start} firstLanguage={language} firstMessages={messages} />, root);
  },
  async () => {
    root.textContent = (await LANGUAGES.first(language)).noData;
  },
);

if ("serviceWorker" in navigator && location.protocol !== "file:")
  addEventListener("load", () => {
    navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => {});
  });
