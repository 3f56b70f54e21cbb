import { escapeHtml } from "../../text/escape-html.ts";
import type { Cell, CommunitySummary, GroupView, RestartPanel } from "../statistics/shape.ts";
import { shareText } from "../statistics/share.ts";
import { FEWEST_EVENTS } from "../statistics/shedding-curve.ts";
import { curveSvg } from "./curve-svg.ts";
import { labelOf } from "./labels.ts";
import { PAGE_STYLE } from "./style.ts";
import { TRIALS_BESIDE } from "./trials.ts";

/** What may be wider than a phone scrolls by itself, with the keyboard too. */
const WIDE = `<div class="wide" tabindex="0" role="group" aria-label="May be scrolled sideways">`;

/** A whole page that needs nothing else: no script, no network. */
export function communityPage(summary: CommunitySummary, trials: readonly string[] = []): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>People's stories of stopping or lowering a JAK inhibitor</title><style>${PAGE_STYLE}</style></head>
<body><main>${communityFragment(summary, trials)}</main></body></html>
`;
}

/** The People lane as a fragment for the app: the answer, the selection statement, figures, tables, the funnel. */
export function communityFragment(summary: CommunitySummary, trials: readonly string[] = []): string {
  const body = summary.tooFew ? tooFewBody(summary) : fullBody(summary);
  return `<section class="people" aria-labelledby="people-title">
<h1 id="people-title">What people tell</h1>
<p class="answer">${escapeHtml(summary.sentences.answer)}</p>
${trialList(trials)}<aside class="selection" aria-label="How to read this"><p><strong>Stories, not a rate.</strong> ${escapeHtml(summary.selection)}</p><p>${escapeHtml(summary.advice)}</p></aside>
${body}
${funnelTable(summary)}
<footer><p>Made from facts alone: no text, name, link or date of any post is kept. A number is shown when it is 0 or at least ${summary.smallestCell}${summary.extractorVersions.length > 0 ? `. Reading rules, version ${escapeHtml(summary.extractorVersions.join(", "))}` : ""}.</p></footer>
</section>`;
}

/** What trials found, beside: they followed everybody. */
function trialList(trials: readonly string[]): string {
  if (trials.length === 0) return "";
  const items = trials.map((line) => `<li>${escapeHtml(line)}</li>`);
  return `<h2>Beside it, the trials</h2><p>${escapeHtml(TRIALS_BESIDE)}</p><ul>${items.join("")}</ul>\n`;
}

function tooFewBody(summary: CommunitySummary): string {
  const none = summary.imports === 0;
  return `<div class="too-few"><svg viewBox="0 0 120 40" role="img" aria-label="${summary.smallestCell} empty circles: places that stories would fill" width="240" height="80">${Array.from({ length: summary.smallestCell }, (_, i) => `<circle cx="${(120 * (i + 0.5)) / summary.smallestCell}" cy="20" r="8" class="empty"/>`).join("")}</svg>
<h2>${none ? "Nothing has been imported" : "Too few stories to show"}</h2>
<p>${none ? "This part counts what people write about stopping, lowering or restarting a JAK inhibitor for alopecia areata. It starts empty." : `Fewer than ${summary.smallestCell} stories, or a split so small that a single person could be told from it. Showing it would say more about one person than about stopping.`}</p>
<h3>What you can do</h3><ul>
<li>Look at the trials: they followed every person, also those to whom nothing happened.</li>
<li>Import a file of posts with <code>anagen community import FILE</code>; nothing leaves this computer, and only facts are kept.</li>
<li>Bring the question to your dermatologist.</li></ul></div>`;
}

function fullBody(summary: CommunitySummary): string {
  const { sentences } = summary;
  const said = [sentences.share, sentences.bounds, sentences.hearing].filter((sentence) => sentence !== null);
  return `<h2>After a stop, pause, taper or lower dose</h2>
${said.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("")}
${cellTable("Outcome", summary.outcome.cells)}
${curveSection(summary)}
<h2>Who</h2>
${summary.filters.map(({ attribute, groups }) => groupTable(attribute, groups)).join("\n")}
${cellTable("What they did", summary.changes.cells)}
${cellTable("Reasons they gave (one story may give several)", summary.reasons)}
${cellTable("Side effects they told of", summary.sideEffects)}
${summary.restart ? restartSection(summary.restart, sentences.restart) : ""}
${suppressedList(summary)}`;
}

function restartSection({ restarted, recaptured }: RestartPanel, sentence: string | null): string {
  const words = sentence === null ? "" : `<p>${escapeHtml(sentence)}</p>`;
  return `<h2>Starting again</h2>${words}${cellTable("Restarted", restarted.cells)}${cellTable("Hair regained after the restart", recaptured.cells)}`;
}

function suppressedList({ suppressed }: CommunitySummary): string {
  if (suppressed.length === 0) return "";
  const items = suppressed.map(({ where, why }) => `<li>${escapeHtml(`${where}: ${why}`)}</li>`);
  return `<h2>What is not shown</h2><ul>${items.join("")}</ul>`;
}

function curveSection({ curve, selection, sentences }: CommunitySummary): string {
  const title = `<h2>Time to first shedding</h2>`;
  if (!curve || curve.tooFew)
    return `${title}<div class="too-few"><p>Too few stories tell a time for a curve: it needs ${FEWEST_EVENTS} sheddings, and steps of several people each.</p></div>`;
  const percent = (share: number) => Math.round(100 * share);
  const rows = curve.steps.map((step) => {
    const { low, high, earlyEnds, lateEnds } = step;
    const cells = [
      step.atRisk,
      step.events,
      percent(step.without),
      low === null || high === null ? "not defined" : `${percent(low)} to ${percent(high)}`,
      `${percent(Math.min(earlyEnds, lateEnds))} to ${percent(Math.max(earlyEnds, lateEnds))}`,
      percent(step.restartAsShedding),
    ];
    return `<tr><th scope="row">${step.toWeek} weeks</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  const heads = [
    "After",
    "Followed into the step, at least",
    "Shed in it",
    "Without, of 100",
    "95 % limits",
    "If told times are read early or late",
    "If a restart counts as shedding",
  ];
  return `${title}<figure>${WIDE}${curveSvg(curve)}</div><figcaption>${escapeHtml(sentences.curve ?? "")} Told times are rounded by memory and fall on 4, 6, 8 and 12 weeks; steps hold several people each. People who restart before any shedding leave the count then; they may have restarted because of a loss they do not tell, so the last column counts them as shed. Trials measure another thing, SALT above 20 at visits, so their lines lag behind by design. ${escapeHtml(selection)}</figcaption></figure>
${WIDE}<table><caption>The same as a table</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function cellTable(caption: string, cells: readonly Cell[]): string {
  if (cells.length === 0) return "";
  const rows = cells.map(
    ({ key, count }) =>
      `<tr><th scope="row">${escapeHtml(labelOf(key))}</th><td>${count ?? "too few to show"}</td></tr>`,
  );
  return `${WIDE}<table><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">Answer</th><th scope="col">Stories</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

function groupTable(attribute: string, groups: readonly GroupView[]): string {
  const title = escapeHtml(`By ${labelOf(attribute)}`);
  if (groups.length === 0) return `<h3>${title}</h3><p class="too-few-line">Too few to show apart.</p>`;
  const body = groups.map(
    ({ group, reports, share, notSaid, curve }) =>
      `<tr><th scope="row">${escapeHtml(labelOf(group))}</th><td>${reports}</td><td>${share ? escapeHtml(shareText(share)) : "not said"}</td><td>${notSaid}</td><td>${curve.medianWeeks === null ? "too few to tell" : `${curve.medianWeeks} weeks`}</td></tr>`,
  );
  return `${WIDE}<table><caption>${title}</caption><thead><tr><th scope="col">Group</th><th scope="col">Stories</th><th scope="col">Shed, of those who said</th><th scope="col">Do not say</th><th scope="col">Half had shed within</th></tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function funnelTable({ funnel }: CommunitySummary): string {
  if (funnel.length === 0) return "";
  const rows = funnel.map(
    ({ label, count }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${count}</td></tr>`,
  );
  return `<details><summary>How the posts became counts</summary><table><caption>Counts of stories are rounded down to whole fives</caption><thead><tr><th scope="col">Step</th><th scope="col">Number</th></tr></thead><tbody>${rows.join("")}</tbody></table></details>`;
}
