/** Layout, dark colours and print of report pages, on top of the common page style. */
export const PAGE_STYLE = `
:root{color-scheme:light dark}
main{max-width:72rem}
.courses{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}
.courses figure{margin:0}
.scroll{overflow-x:auto}
th[scope=row]{font-weight:600}
td{font-variant-numeric:tabular-nums}
details ul{font-size:.95rem;padding-left:1.2rem}
summary{cursor:pointer;min-height:24px}
.digest{overflow-wrap:anywhere}
:target{outline:3px solid #0b4f8a;outline-offset:2px}
@media (prefers-color-scheme:dark){
body{background:#17171b;color:#f0f0f4}
a{color:#9ccbf5}figcaption,footer{color:#c9c9d1}
a:focus-visible,summary:focus-visible,:target{outline-color:#9ccbf5}
th,td{border-color:#55555f}
.unknown{background:#33270f;border-color:#e0a94a}.model{background:#12293d;border-color:#7db8ec}
}
@media print{
@page{size:A4;margin:14mm}
body{background:#fff;color:#000;font-size:9.5pt;line-height:1.4}
main{max-width:none;padding:0}
.courses{grid-template-columns:repeat(3,1fr);gap:3mm}
.courses details{display:none}
figure,tr,li{break-inside:avoid}h2,h3{break-after:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
table{font-size:8.5pt}a{color:inherit}
}
`;
