import { useEffect, useState } from "preact/hooks";
import type { Span } from "../../src/claims/live/span.ts";
import type { CommunitySummary } from "../../src/community/statistics/shape.ts";
import type { Block } from "../../src/explain/answer/build.ts";
import type { Figure } from "../../src/explain/figures/figure.ts";
import { siteFile } from "../site-data/load.ts";
import type { ArticleData } from "../site-data/shapes.ts";
import { opened, servedStories } from "../state/stories.ts";
import { useWords } from "../words/context.ts";

/** The article on stopping, made from data and model; each number leads to its observation. */
export function ArticlePage() {
  const { m } = useWords();
  const [article, setArticle] = useState<ArticleData | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    siteFile<ArticleData>("article").then(setArticle, () => setFailed(true));
  }, []);
  // A link into the article waits until it is there.
  useEffect(() => {
    const place = location.hash.slice(1);
    if (article === null || place === "") return;
    const heading = document.getElementById(place);
    heading?.focus();
    heading?.scrollIntoView();
  }, [article]);
  if (article === null) return <p role={failed ? "alert" : "status"}>{failed ? m.noData : m.loading}</p>;
  const { title, sections, references, footer } = article;
  const place = new Map(references.map(({ id }, at) => [id, at + 1]));
  return (
    <article class="article">
      <h1 lang="en">{title}</h1>
      <p class="hint">{m.article.made}</p>
      <nav aria-label={m.article.contents}>
        <ul>
          {sections.map(({ id, title: heading }) => (
            <li key={id}>
              <a href={`#${id}`} lang="en">
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div lang="en">
        {sections.map((section) => (
          <section key={section.id} class="card" aria-labelledby={section.id}>
            <h2 id={section.id} tabIndex={-1}>
              {section.title}
            </h2>
            {section.blocks.map((block, at) => (
              <BlockView key={String(at)} block={block} article={article} place={place} />
            ))}
          </section>
        ))}
        <section class="card" aria-labelledby="article-references">
          <h2 id="article-references">References</h2>
          <ol class="sources">
            {references.map(({ id, text, url }, at) => (
              <li key={id} id={`ref-${at + 1}`}>
                {text} {url !== null && <a href={url} rel="noreferrer">{`Open ${id}`}</a>}
              </li>
            ))}
          </ol>
          {footer.map((line) => (
            <p key={line} class="hint">
              {line}
            </p>
          ))}
        </section>
      </div>
    </article>
  );
}

interface BlockProps {
  block: Block;
  article: ArticleData;
  place: ReadonlyMap<string, number>;
}

function BlockView({ block, article, place }: BlockProps) {
  const spans = (all: readonly Span[]) => <Spans spans={all} article={article} />;
  switch (block.kind) {
    case "figure":
      return <FigureView figure={block.figure} />;
    case "list":
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={String(at)}>{spans(item)}</li>
          ))}
        </ul>
      );
    case "stories":
      return <StoriesView />;
    case "subtitle":
      return <h3>{spans(block.spans)}</h3>;
    case "unknown":
      return (
        <p class="aside unknown">
          <strong>Not known.</strong> {spans(block.spans)}
        </p>
      );
    case "model":
      return (
        <p class="aside">
          <strong>Model.</strong> {spans(block.spans)}
        </p>
      );
    default:
      return (
        <p>
          {spans(block.spans)}
          {(block.sources ?? []).map((id) => (
            <>
              {" "}
              <a class="id" href={`#ref-${place.get(id)}`}>
                Reference {place.get(id)}
              </a>
            </>
          ))}
        </p>
      );
  }
}

/** Words, and numbers that lead to their observation. */
function Spans({ spans, article }: { spans: readonly Span[]; article: ArticleData }) {
  return (
    <>
      {spans.map(({ text, observations: [id] }, at) =>
        id === undefined ? (
          text
        ) : (
          <a key={String(at)} class="number" href={`./?page=evidence&id=${id}`} title={article.notes[id]}>
            {text}
          </a>
        ),
      )}
    </>
  );
}

/** A figure of the article: its picture is markup of our own build, made without anything a reader typed. */
function FigureView({ figure: { name, caption, svg, twin } }: { figure: Figure }) {
  const words = (
    <ul>
      {twin.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (svg === "")
    return (
      <figure>
        <figcaption>{caption}</figcaption>
        {words}
      </figure>
    );
  return (
    <figure class="picture">
      <div class="scroll" role="group" aria-label={`Picture: ${caption}`} tabIndex={0}>
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </div>
      <figcaption>{caption}</figcaption>
      <details>
        <summary>The picture in words: {name}</summary>
        {words}
      </details>
    </figure>
  );
}

/** The place of stories: their count in a sentence, with what must be said beside it. */
function StoriesView() {
  const [stories, setStories] = useState<CommunitySummary | null>(opened.stories);
  useEffect(() => {
    if (opened.stories === null) servedStories().then(setStories, () => {});
  }, []);
  if (stories === null) return null;
  return (
    <aside class="aside stories" aria-label="Stories people tell">
      <p>
        <strong>Stories.</strong> {stories.sentences.answer}{" "}
        <a href="./?page=people">Stories beside the trials</a>
      </p>
      {stories.state !== "nothing imported" && <p>{stories.selection}</p>}
    </aside>
  );
}
