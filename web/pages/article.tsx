import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Span } from "../../src/claims/live/span.ts";
import type { CommunitySummary } from "../../src/community/statistics/shape.ts";
import type { Block } from "../../src/explain/answer/build.ts";
import type { Figure } from "../../src/explain/figures/figure.ts";
import { languageFile } from "../site-data/load.ts";
import type { ArticleData } from "../site-data/shapes.ts";
import { opened, servedStories } from "../state/stories.ts";
import { useWords } from "../words/context.ts";

/** The article on stopping, made from data and model; each number leads to its observation. */
export function ArticlePage() {
  const { m, language } = useWords();
  const [article, setArticle] = useState<ArticleData | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    languageFile<ArticleData>("article", language).then(setArticle, () => setFailed(true));
  }, [language]);
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
      <h1>{title}</h1>
      <p class="hint">{m.article.made}</p>
      <nav aria-label={m.article.contents}>
        <ul>
          {sections.map(({ id, title: heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
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
          <h2 id="article-references">{article.words.references}</h2>
          <ol class="sources" lang="en">
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
      return <FigureView figure={block.figure} labels={article.words} />;
    case "list":
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={String(at)}>{spans(item)}</li>
          ))}
        </ul>
      );
    case "facts":
      return (
        <ul>
          {block.items.map(({ fact, text, source }) => (
            <li key={fact}>
              {text} <Reference id={source} place={place} article={article} />
            </li>
          ))}
        </ul>
      );
    case "stories":
      return <StoriesView labels={article.words} none={block.sentences[0] ?? ""} />;
    case "subtitle":
      return <h3>{spans(block.spans)}</h3>;
    case "unknown":
      return (
        <p class="aside unknown">
          <strong>{article.words.notKnown}.</strong> {spans(block.spans)}
        </p>
      );
    case "model":
      return (
        <p class="aside">
          <strong>{article.words.model}.</strong> {spans(block.spans)}
        </p>
      );
    default:
      return (
        <p>
          {spans(block.spans)}
          {(block.sources ?? []).map((id) => (
            <Fragment key={id}>
              {" "}
              <Reference id={id} place={place} article={article} />
            </Fragment>
          ))}
        </p>
      );
  }
}

/** The way to a source in the list at the end. */
function Reference({ id, place, article }: Omit<BlockProps, "block"> & { id: string }) {
  const at = place.get(id) ?? 0;
  return (
    <a class="id" href={`#ref-${at}`}>
      {article.words.reference[at - 1]}
    </a>
  );
}

/** Words, and numbers that lead to their observations: one that was worked out from several to all of them. */
function Spans({ spans, article }: { spans: readonly Span[]; article: ArticleData }) {
  return (
    <>
      {spans.map(({ text, observations }, at) =>
        observations.length === 0 ? (
          text
        ) : (
          <a
            key={String(at)}
            class="number"
            href={`./?page=evidence&id=${observations.join(",")}`}
            title={observations.map((id) => article.notes[id]).join(" ")}
          >
            {text}
          </a>
        ),
      )}
    </>
  );
}

/** A figure of the article: its picture is markup of our own build, made without anything a reader typed. */
function FigureView(props: { figure: Figure; labels: ArticleData["words"] }) {
  const { caption, svg, twin } = props.figure;
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
      <div class="scroll" role="group" aria-label={`${props.labels.picture}${caption}`} tabIndex={0}>
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </div>
      <figcaption>{caption}</figcaption>
      <details>
        <summary>
          {props.labels.pictureInWords}: {caption}
        </summary>
        {words}
      </details>
    </figure>
  );
}

/** The place of stories: their count in a sentence, with what must be said beside it. */
function StoriesView({ labels, none }: { labels: ArticleData["words"]; none: string }) {
  const { m } = useWords();
  const [stories, setStories] = useState<CommunitySummary | null>(opened.stories);
  useEffect(() => {
    if (opened.stories === null) servedStories().then(setStories, () => {});
  }, []);
  if (stories === null) return null;
  const isNone = stories.state === "nothing imported";
  return (
    <aside class="aside stories" aria-label={labels.stories}>
      <p>
        <strong>{labels.stories}.</strong> {isNone ? none : <span lang="en">{stories.sentences.answer}</span>}{" "}
        <a href="./?page=people">{m.article.besideTrials}</a>
      </p>
      {!isNone && <p lang="en">{stories.selection}</p>}
    </aside>
  );
}
