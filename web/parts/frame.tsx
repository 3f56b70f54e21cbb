import { useEffect, useState } from "preact/hooks";
import { LANGUAGES, type Language } from "../messages/languages.ts";
import { addressOf, PAGES, type Page } from "../state/addresses.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";

type Look = "auto" | "light" | "dark";

export function Header(props: {
  page: Page;
  goTo: (page: Page) => void;
  setLanguage: (language: Language) => void;
}) {
  const { m, language } = useWords();
  const [look, setLook] = useState<Look>("auto");
  useEffect(() => {
    if (look === "auto") delete document.documentElement.dataset.look;
    else document.documentElement.dataset.look = look;
  }, [look]);
  return (
    <header class="top">
      <div class="brand">
        <svg viewBox="0 0 64 64" width="28" height="28" aria-hidden="true">
          <rect width="64" height="64" rx="14" class="mark-ground" />
          <path d="M14 48c9-2 12-30 18-32 6 2 9 30 18 32" class="mark-line" />
          <circle cx="32" cy="16" r="5" class="mark-dot" />
        </svg>
        <span>{m.title}</span>
      </div>
      <nav aria-label={m.nav.label}>
        <ul>
          {PAGES.map((page) => (
            <li key={page}>
              <a
                href={addressOf(page, language)}
                aria-current={page === props.page ? "page" : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  props.goTo(page);
                }}
              >
                {m.nav[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings">
        <label>
          <span class="unseen">{m.settings.language}</span>
          <select
            value={language}
            onChange={(event) => props.setLanguage(event.currentTarget.value as Language)}
          >
            {[...LANGUAGES.names].map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="unseen">{m.settings.look}</span>
          <select value={look} onChange={(event) => setLook(event.currentTarget.value as Look)}>
            {(["auto", "light", "dark"] as const).map((each) => (
              <option key={each} value={each}>
                {m.settings[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

export function Footer({ session }: { session: Session }) {
  const { m } = useWords();
  const { start, dataVersion } = session;
  return (
    <footer class="bottom">
      <p>
        <strong>{m.footer.informs}</strong> {m.footer.stays}
      </p>
      <p>
        {m.footer.version(start.packageVersion, dataVersion ?? "…", start.date)} {m.footer.funding}
      </p>
    </footer>
  );
}
