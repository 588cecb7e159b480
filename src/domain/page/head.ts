/** A picture of a page for where its link is shared. */
export type SocialPicture = { readonly url: string; readonly alt: string };

type HeadFacts = {
  /** Full address of the Markdown copy. */
  readonly copy: string;
  readonly picture: SocialPicture | undefined;
  /** Structured data, one object each. */
  readonly data: readonly object[];
};

const WIDTH = 1200;
const HEIGHT = 630;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that can stand in a script element: no text in it can close the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${attribute(content)}">`;
}

function pictureTags({ url, alt }: SocialPicture): readonly string[] {
  return [
    meta('property', 'og:image', url),
    meta('property', 'og:image:width', String(WIDTH)),
    meta('property', 'og:image:height', String(HEIGHT)),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:image', url),
    meta('name', 'twitter:image:alt', alt),
  ];
}

/** The tags a built page gets for machines: its Markdown copy, its picture, its structured data. */
export function machineTags({ copy, picture, data }: HeadFacts): string {
  const json = data.map((one) => `<script type="application/ld+json">${scriptJson(one)}</script>`);
  return [
    `<link rel="alternate" type="text/markdown" href="${attribute(copy)}" title="This page as Markdown">`,
    ...(picture === undefined ? [] : pictureTags(picture)),
    ...json,
  ].join('');
}

/** A built page with tags at the end of its head. Throws for a page without one. */
export function withTags(html: string, tags: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) throw new Error('The built page has no </head>.');
  return `${html.slice(0, end)}${tags}${html.slice(end)}`;
}
