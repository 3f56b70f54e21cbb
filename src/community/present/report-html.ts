import { aboutWeeks } from "../sentences.ts";
import { shareText } from "../statistics/share.ts";
import type { CommunitySummary, OutcomeRow } from "../statistics/summary.ts";
import type { Cell } from "../statistics/suppress.ts";
import { curveSvg } from "./curve-svg.ts";
import { answerSentence, boundsSentence, funnelName, orderedFunnel } from "./report-text.ts";
import { PAGE_STYLE } from "./style.ts";

/** Text made safe inside HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A whole page that needs nothing else: no script, no network. */
export function communityPage(summary: CommunitySummary): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>People's stories of stopping or lowering a JAK inhibitor</title><style>${PAGE_STYLE}</style></head>
<body><main>${communityFragment(summary)}</main></body></html>
`;
}

/** The People lane as a fragment for the app: the answer, the selection statement, figures, tables, the funnel. */
export function communityFragment(summary: CommunitySummary): string {
  const body = summary.tooFew ? tooFewBody(summary) : fullBody(summary);
  return `<section class="people" aria-labelledby="people-title">
<h1 id="people-title">What people tell</h1>
<p class="answer">${escapeHtml(answerSentence(summary))}</p>
<aside class="selection" aria-label="How to read this"><p><strong>Stories, not a rate.</strong> ${escapeHtml(summary.selection)}</p><p>${escapeHtml(summary.advice)}</p></aside>
${body}
${funnelTable(summary)}
<footer><p>Made from facts alone: no text, name, link or date of any post is kept. A number is shown when it is 0 or at least ${summary.smallestCell}${summary.extractorVersions.length > 0 ? `. Reading rules, version ${escapeHtml(summary.extractorVersions.join(", "))}` : ""}.</p></footer>
</section>`;
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
  const share = summary.shedOfThoseWhoSaid;
  const bounds = boundsSentence(summary);
  const outcome = share
    ? `<p>Shed, of those who said: <strong>${escapeHtml(shareText(share))}</strong>.</p>${bounds ? `<p>${escapeHtml(bounds)}</p>` : ""}`
    : "";
  return `<h2>After a stop, pause, taper or lower dose</h2>
${outcome}
${cellTable("Outcome", summary.outcome.cells)}
${curveSection(summary)}
<h2>Who</h2>
${Object.entries(summary.groups)
  .map(([name, rows]) => groupTable(name, rows))
  .join("\n")}
${cellTable("What they did", summary.changes.cells)}
${cellTable("Reasons they gave (one story may give several)", summary.reasons)}
${cellTable("Side effects they told of", summary.sideEffects)}
${summary.restart ? `<h2>Starting again</h2>${cellTable("Restarted", summary.restart.restarted.cells)}${cellTable("Hair regained after the restart", summary.restart.recaptured.cells)}` : ""}`;
}

function curveSection({ curve, selection }: CommunitySummary): string {
  const title = `<h2>Time to first shedding</h2>`;
  if (!curve || curve.tooFew)
    return `${title}<div class="too-few"><p>Too few stories tell a time for a curve: it needs ten sheddings, and steps of several people each.</p></div>`;
  const rows = curve.steps.map(
    (step) =>
      `<tr><th scope="row">${aboutWeeks(step.toWeek)}</th><td>${step.atRisk}</td><td>${step.events}</td><td>${Math.round(100 * step.without)}</td><td>${step.low === null || step.high === null ? "not defined" : `${Math.round(100 * step.low)} to ${Math.round(100 * step.high)}`}</td><td>${Math.round(100 * Math.min(step.earlyEnds, step.lateEnds))} to ${Math.round(100 * Math.max(step.earlyEnds, step.lateEnds))}</td></tr>`,
  );
  return `${title}<figure>${curveSvg(curve)}<figcaption>Of 100, how many are still without shedding. Told times are rounded by memory and fall on 4, 6, 8 and 12 weeks; steps hold at least five people. People who restart leave the count at that time. Trials measure another thing, SALT above 20 at visits, so their lines lag behind by design. ${escapeHtml(selection)}</figcaption></figure>
<table><caption>The same as a table</caption><thead><tr><th scope="col">After</th><th scope="col">Followed into the step</th><th scope="col">Shed in it</th><th scope="col">Without, of 100</th><th scope="col">95 % limits</th><th scope="col">If told times are read early or late</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function cellTable(caption: string, cells: readonly Cell[]): string {
  if (cells.length === 0) return "";
  const names: Readonly<Record<string, string>> = {
    shed: "shed",
    kept: "no shedding when last told",
    notSaid: "do not say",
  };
  const rows = cells.map(
    ({ key, count }) =>
      `<tr><th scope="row">${escapeHtml((names[key] ?? key).replaceAll("_", " "))}</th><td>${count ?? "too few to show"}</td></tr>`,
  );
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">Answer</th><th scope="col">Stories</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function groupTable(name: string, rows: readonly OutcomeRow[]): string {
  const titles: Readonly<Record<string, string>> = {
    change: "By what they did",
    drug: "By drug",
    regrowthBefore: "By regrowth before",
  };
  const title = escapeHtml(titles[name] ?? name);
  if (rows.length === 0) return `<h3>${title}</h3><p class="too-few-line">Too few to show apart.</p>`;
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escapeHtml(row.group)}</th><td>${row.share ? escapeHtml(shareText(row.share)) : "not said"}</td><td>${row.notSaid}</td></tr>`,
  );
  return `<table><caption>${title}</caption><thead><tr><th scope="col">Group</th><th scope="col">Shed, of those who said</th><th scope="col">Do not say</th></tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function funnelTable({ funnel }: CommunitySummary): string {
  const rows = orderedFunnel(funnel).map(
    ([key, count]) => `<tr><th scope="row">${escapeHtml(funnelName(key))}</th><td>${count}</td></tr>`,
  );
  if (rows.length === 0) return "";
  return `<details><summary>How the posts became counts</summary><table><caption>Counts of stories are rounded down to whole fives</caption><thead><tr><th scope="col">Step</th><th scope="col">Number</th></tr></thead><tbody>${rows.join("")}</tbody></table></details>`;
}
