/** Colours of the reports' pictures, light and dark. Shapes, dashes and words say the same. */
export const CHART_STYLE = `
.chart{--ink:#1b1b1f;--paper:#fff;--grid:#d5d5dc;--model:#0b4f8a;--point:#8a3b00}
@media (prefers-color-scheme:dark){.chart{--ink:#f0f0f4;--paper:#17171b;--grid:#45454e;--model:#7db8ec;--point:#ffb184}}
@media print{.chart{--ink:#000;--paper:#fff;--grid:#c9c9d1;--model:#0b4f8a;--point:#8a3b00}}
.chart text{fill:var(--ink)}
.chart .grid{stroke:var(--grid)}
.chart .study{fill:var(--model);fill-opacity:.1;stroke:var(--model);stroke-dasharray:3 3}
.chart .model{fill:var(--model);fill-opacity:.3}
.chart .line{fill:none;stroke:var(--model);stroke-width:2}
.chart .whisker{stroke:var(--point);stroke-width:1.5}
.chart .point{fill:var(--point)}
.chart .missed{fill:none;stroke:var(--point);stroke-width:1.5}
.chart .low{fill:var(--model)}
.chart .high{fill:var(--paper);stroke:var(--model);stroke-width:2}
.chart .halo{stroke:var(--paper);stroke-width:4}
.chart .error{stroke:var(--ink);stroke-width:1.5}
.chart .middle{stroke:var(--ink);stroke-dasharray:4 3}
.chart .hit{fill:#000;fill-opacity:0}
.chart a:focus-visible .hit{stroke:var(--ink);stroke-width:2}
`;
