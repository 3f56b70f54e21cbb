import { Component, type ComponentChildren, type FunctionComponent, type VNode } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { LANGUAGES, type Language } from "./messages/languages.ts";
import type { FirstMessages, Messages } from "./messages/shape.ts";
import { PersonPage } from "./pages/person.tsx";
import { Footer, Header } from "./parts/frame.tsx";
import type { StartData } from "./site-data/shapes.ts";
import { addressOf, type Page, pageOfAddress } from "./state/addresses.ts";
import { type NameDraftOption, type Session, useSession } from "./state/session.ts";
import { WordsContext } from "./words/context.ts";
import { optionName } from "./words/option-name.ts";

type PageComponent = FunctionComponent<{ session: Session; goTo: (page: Page) => void }>;

/** Pages beside the first are loaded when they are opened. */
const LATER: Readonly<Record<Exclude<Page, "person">, () => Promise<PageComponent>>> = {
  doctor: () => import("./pages/doctor.tsx").then((module) => module.DoctorPage),
  research: () => import("./pages/research.tsx").then((module) => module.ResearchPage),
  article: () => import("./pages/article.tsx").then((module) => module.ArticlePage),
  people: () => import("./pages/people.tsx").then((module) => module.PeoplePage),
  evidence: () => import("./pages/evidence.tsx").then((module) => module.EvidencePage),
  method: () => import("./pages/method.tsx").then((module) => module.MethodPage),
};

interface AppProps {
  readonly start: StartData;
  readonly firstLanguage: Language;
  readonly firstMessages: FirstMessages;
}

export function App({ start, firstLanguage, firstMessages }: AppProps) {
  const [words, setWords] = useState({ m: firstMessages as Messages, language: firstLanguage });
  const [page, setPage] = useState(pageOfAddress);
  const [address, setAddress] = useState(location.search);
  const [later, setLater] = useState<{ page: Page; Show: PageComponent } | null>(null);
  const [missing, setMissing] = useState(false);
  const main = useRef<HTMLElement>(null);
  const nameOption = useCallback<NameDraftOption>(
    (draft, option) => optionName(words.m, draft, option),
    [words.m],
  );
  const session = useSession(start, nameOption);

  const setLanguage = useCallback((language: Language) => {
    LANGUAGES.all(language).then((m) => {
      document.documentElement.lang = language;
      const query = new URLSearchParams(location.search);
      query.set("lang", language);
      history.replaceState(null, "", `?${query}${location.hash}`);
      setWords({ m, language });
    });
  }, []);

  const goTo = useCallback(
    (next: Page) => {
      history.pushState(null, "", addressOf(next, words.language));
      setPage(next);
      setAddress(location.search);
      scrollTo(0, 0);
      main.current?.focus();
    },
    [words.language],
  );

  useEffect(() => {
    const onBack = () => {
      setPage(pageOfAddress());
      setAddress(location.search);
    };
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, []);

  useEffect(() => {
    const heading = page === "person" ? words.m.tagline : words.m.nav[page];
    document.title = `${heading} - ${words.m.title}`;
    if (page === "person") return;
    setMissing(false);
    const { language, m } = words;
    Promise.all([LATER[page](), "doctor" in m ? null : LANGUAGES.later(language)]).then(
      ([Show, rest]) => {
        if (rest !== null)
          setWords((before) =>
            before.language === language ? { language, m: { ...before.m, ...rest } } : before,
          );
        setLater({ page, Show });
      },
      () => setMissing(true),
    );
  }, [page, words]);

  // Links between pages keep what was entered, because the document stays.
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("main a[href^='./?']");
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const { search, hash } = new URL(link.href);
    const query = new URLSearchParams(search);
    const language = new URLSearchParams(location.search).get("lang");
    if (language !== null) query.set("lang", language);
    history.pushState(null, "", `./?${query}${hash}`);
    setPage(pageOfAddress());
    setAddress(location.search);
    scrollTo(0, 0);
    main.current?.focus();
  };

  let content: VNode;
  if (page === "person") content = <PersonPage session={session} goTo={goTo} />;
  else if (missing) content = <p role="alert">{words.m.noData}</p>;
  else if (later?.page === page && "doctor" in words.m)
    content = <later.Show session={session} goTo={goTo} />;
  else content = <p role="status">{words.m.loading}</p>;

  const context = useMemo(() => words, [words]);
  return (
    <WordsContext.Provider value={context}>
      <a class="skip" href="#main">
        {words.m.skip}
      </a>
      <Header page={page} goTo={goTo} setLanguage={setLanguage} />
      <main id="main" tabIndex={-1} ref={main} onClick={onClick}>
        <Guard message={words.m.failed} key={page === "evidence" ? address : page}>
          {content}
        </Guard>
      </main>
      <Footer session={session} />
    </WordsContext.Provider>
  );
}

/** A part that fails does not take the page with it. */
class Guard extends Component<{ message: string; children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };
  static override getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <p role="alert">{this.props.message}</p> : this.props.children;
  }
}
