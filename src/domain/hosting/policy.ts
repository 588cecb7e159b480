/** What a page holds that a Content-Security-Policy has to allow by name. */
export type Inline = {
  /** Texts of scripts and style sheets that stand in the page itself. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** `style="…"` on an element: a place or a width that was computed. */
  readonly hasStyleAttributes: boolean;
  /** Names of attributes such as `onclick`: nothing allows them. */
  readonly handlers: readonly string[];
};

const SCRIPT_TYPES = new Set(['', 'text/javascript', 'application/javascript', 'module']);

/** The attributes of a tag by name in lower case. What stands in quotes is never taken for an attribute. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/\s([^\s=/>"']+)(?:=("[^"]*"|'[^']*'|[^\s>"']+))?/g);
  return new Map(
    [...found].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/^(["'])(.*)\1$/s, '$2'),
    ]),
  );
}

/** Reads a built page: what a browser runs or applies that has no address of its own. */
export function inlineOf(html: string): Inline {
  const scripts: string[] = [];
  const withoutScripts = html.replace(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
    (_, attributes: string, text: string) => {
      const given = attributesOf(attributes);
      const runs = SCRIPT_TYPES.has((given.get('type') ?? '').toLowerCase());
      if (!given.has('src') && runs && text !== '') scripts.push(text);
      return '';
    },
  );
  const styles: string[] = [];
  const bare = withoutScripts.replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, text: string) => {
    styles.push(text);
    return '';
  });
  const tags = (bare.match(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? []).map(attributesOf);
  return {
    scripts,
    styles,
    hasStyleAttributes: tags.some((tag) => tag.has('style')),
    handlers: tags.flatMap((tag) => [...tag.keys()].filter((name) => /^on[a-z]/.test(name))),
  };
}

/** What a site's pages need, taken together; hashes as `sha256-…`. */
export type Needs = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly hasStyleAttributes: boolean;
  /** Other hosts that pages ask, such as a search service: `https://*.example.net`. */
  readonly hosts: readonly string[];
};

/** The Content-Security-Policy of a site: everything from its own address, and no more than its pages hold. */
export function policyOf({ scripts, styles, hasStyleAttributes, hosts }: Needs): string {
  const named = (hashes: readonly string[]) => hashes.map((hash) => ` '${hash}'`).join('');
  return [
    `default-src 'none'`,
    `script-src 'self'${named(scripts)}`,
    `style-src 'self'${named(styles)}`,
    ...(hasStyleAttributes ? [`style-src-attr 'unsafe-inline'`] : []),
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${hosts.map((host) => ` ${host}`).join('')}`,
    `worker-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
