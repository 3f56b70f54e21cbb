/** Text made safe for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A whole page that stands alone: no script, no font, nothing fetched. */
export function htmlPage(title: string, body: string, extraStyle = ""): string {
  return `<!doctype html>
<html lang="en">
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
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1b1b1f;font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{line-height:1.2}h2{margin-top:2.5rem;line-height:1.25}
a{color:#0b4f8a}a:focus-visible,summary:focus-visible{outline:3px solid #0b4f8a;outline-offset:2px}
a.n{color:inherit;text-decoration:underline dotted #0b4f8a;text-underline-offset:.2em}
figure{margin:1.5rem 0}figcaption{font-size:.95rem;color:#3d3d45}
svg{max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid #c9c9d1;vertical-align:top}
.model{background:#eef4fa;border-left:4px solid #0b4f8a;padding:.5rem .9rem}
.stories{background:#f1eef7;border-left:4px solid #5b3a86;padding:.1rem .9rem}
.unknown{background:#fbf3e4;border-left:4px solid #7a4d00;padding:.5rem .9rem}
footer{margin-top:3rem;font-size:.95rem;color:#3d3d45}
`;
