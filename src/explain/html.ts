import { escapeHtml } from "../text/escape-html.ts";

/** A whole page that stands alone: no script, no font, nothing fetched. */
export function htmlPage(title: string, body: string, extraStyle = "", language = "en"): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${extraStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const STYLE = `
:root{color-scheme:light;--ink:#1b1b1f;--paper:#fff;--soft:#3d3d45;--rule:#c9c9d1;--link:#0b4f8a;--model:#eef4fa;--stories:#f1eef7;--stories-rule:#5b3a86;--unknown:#fbf3e4;--unknown-rule:#7a4d00}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{line-height:1.2}h2{margin-top:2.5rem;line-height:1.25}
a{color:var(--link)}a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
a.n{color:inherit;text-decoration:underline dotted var(--link);text-underline-offset:.2em}
figure{margin:1.5rem 0}figcaption{font-size:.95rem;color:var(--soft)}
svg{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--rule);vertical-align:top}
.wide{overflow-x:auto}@media (max-width:44rem){.wide svg{max-width:none}}
.model{background:var(--model);border-left:4px solid var(--link);padding:.5rem .9rem}
.stories{background:var(--stories);border-left:4px solid var(--stories-rule);padding:.1rem .9rem}
.unknown{background:var(--unknown);border-left:4px solid var(--unknown-rule);padding:.5rem .9rem}
mark{background:#fdeeb5;color:#1b1b1f}
footer{margin-top:3rem;font-size:.95rem;color:var(--soft)}
`;

/** Colours for people who read on dark screens; for pages whose pictures give their colours by class. */
export const DARK_STYLE = `
@media (prefers-color-scheme:dark){
:root{color-scheme:dark;--ink:#ecebef;--paper:#17171b;--soft:#c4c3cc;--rule:#4a4a55;--link:#8cc4f5;--model:#1d2a38;--stories:#2a2438;--stories-rule:#b99bdf;--unknown:#332a17;--unknown-rule:#e0b25a}
svg .ink{fill:var(--ink)}svg .ink-line{stroke:var(--soft)}svg .grid-line{stroke:var(--rule)}svg .box{fill:var(--paper);stroke:var(--soft)}
svg .lost{fill:#f0925a}svg .lost-line{stroke:#f0925a}svg .kept{fill:#8cc4f5}svg .kept-line{stroke:#8cc4f5}
}
`;
