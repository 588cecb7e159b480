const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

/** The same text on every stub, so that one hash in a Content-Security-Policy allows them all. */
export const STUB_SCRIPT =
  "location.replace(document.querySelector('a').getAttribute('href')+location.search+location.hash)";

/** Where a stub leads: the page's path with the base path, its full address, and what it is called. */
export type StubTarget = {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
};

/**
 * A page that leads on to another. Scripts take `?query` and `#fragment` along; without scripts the browser follows the
 * refresh, and where both are off the link is there. The refresh stands in noscript: beside the script it could win, and
 * drop the query.
 */
export function stubPage({ path, url, title, language }: StubTarget): string {
  const to = escaped(path);
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${escaped(url)}">
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
</head>
<body>
<main>
<h1>This page has another address</h1>
<p><a href="${to}">${escaped(title)}</a></p>
</main>
<script>${STUB_SCRIPT}</script>
</body>
</html>
`;
}
