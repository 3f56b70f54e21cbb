import { render } from "preact";
import { App } from "./app.tsx";
import type { ModelData } from "./engine/model-data.ts";
import type { StartData } from "./site-data.ts";
import { siteFile } from "./state/files.ts";
import { LANGUAGES, type Language, loadMessages } from "./text.ts";

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  const wanted = [asked, ...navigator.languages].map((each) => each?.slice(0, 2) ?? "");
  return (wanted.find((each) => each in LANGUAGES) as Language | undefined) ?? "en";
}

const root = document.getElementById("app") as HTMLElement;
const language = firstLanguage();
// Asked for now, needed when the first answer is.
void siteFile<ModelData>("model").catch(() => {});
Promise.all([loadMessages(language), siteFile<StartData>("start")]).then(
  ([messages, start]) => {
    document.documentElement.lang = language;
    root.textContent = "";
    render(<App start={start} firstLanguage={language} firstMessages={messages} />, root);
  },
  async () => {
    root.textContent = (await loadMessages(language)).noData;
  },
);

if ("serviceWorker" in navigator && location.protocol !== "file:")
  addEventListener("load", () => {
    navigator.serviceWorker.register(new URL("service-worker.js", document.baseURI)).catch(() => {});
  });
