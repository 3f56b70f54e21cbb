/** Style of the page; the app brings its own for the fragment. Contrast at least 7 to 1 in both schemes. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#f3f0ea;--line:#6b6459;--curve:#5b2a86}
@media (prefers-color-scheme:dark){:root{--ink:#f2eee6;--paper:#17161a;--soft:#26242b;--line:#b9b0a2;--curve:#d3b3ef}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}h3{font-size:1.05rem}
.answer{font-size:1.25rem}
.selection{background:var(--soft);border-inline-start:.4rem solid var(--line);padding:.5rem 1rem}
.too-few{background:var(--soft);padding:1rem 1.25rem;border-radius:.5rem}
.too-few .empty{fill:none;stroke:var(--line);stroke-width:1.5;stroke-dasharray:3 2}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{text-align:start;padding:.35rem .6rem;border-bottom:1px solid var(--line)}td{font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}.wide:focus-visible{outline:3px solid var(--line)}
@media (max-width:44rem){.wide svg{min-width:36rem}.wide table{min-width:30rem}}
figure{margin:1rem 0}figcaption{font-size:.95rem}
svg .axis{stroke:var(--line);stroke-width:1}svg text{fill:var(--ink);font:11px system-ui,sans-serif}
svg .curve{fill:none;stroke:var(--curve);stroke-width:2.5}svg .band{fill:var(--curve);opacity:.18}
summary{cursor:pointer;padding:.6rem 0}code{background:var(--soft);padding:.1rem .3rem}
`;
