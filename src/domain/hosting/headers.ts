/** Headers of every answer, in the order in which they are sent. */
export function headersOf(policy: string): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Files whose address changes with their content: a browser need not ask for them again. */
const FOREVER = 'public, max-age=31536000, immutable';
/** The font keeps its name. */
const DAY = 'public, max-age=86400, stale-while-revalidate=604800';
/** Everything else is asked for anew, and answered with 304 as long as it is the same. */
const ANEW = 'no-cache';

const LASTING = ['assets/', 'img/social/', 'search/[0-9a-f]+/'];

/** For nginx: maps to include where `http` stands. Values hold no quotes but single ones. */
export function nginxFile(basePath: string, policy: string): string {
  const base = basePath.replaceAll('.', '\\.');
  const headers = headersOf(policy);
  return `# Written by the build for this very build: include it where http stands (conf.d/*.conf does).
map $uri $handbook_base { default "${basePath}"; }
map $uri $handbook_cache {
  default "${ANEW}";
${LASTING.map((part) => `  "~^${base}${part}" "${FOREVER}";`).join('\n')}
  "~^${base}fonts/" "${DAY}";
}
${headers.map(([name, value]) => `map $uri $handbook_${name.toLowerCase().replaceAll('-', '_')} { default "${value}"; }`).join('\n')}
`;
}

/** For Caddy: snippets to import before the site. */
export function caddyHeaders(basePath: string, policy: string): string {
  const lines = headersOf(policy).map(([name, value]) => `\t\t${name} "${value}"`);
  const lasting = LASTING.map((part) => part.replace('[0-9a-f]+/', '*/').replace(/\/$/, '/*'));
  return `# Written by the build for this very build. Import it before the site's own block.
(handbook_headers) {
	header {
${lines.join('\n')}
		?Cache-Control "${ANEW}"
		-Server
	}
}
(handbook_kinds) {
	@handbook_lasting path ${lasting.map((part) => `${basePath}${part}`).join(' ')}
	header @handbook_lasting Cache-Control "${FOREVER}"
	@handbook_font path ${basePath}fonts/*
	header @handbook_font Cache-Control "${DAY}"
	@handbook_markdown path *.md
	header @handbook_markdown Content-Type "text/markdown; charset=utf-8"
	# Caddy's own way to a folder loses what stands after the address.
	@handbook_folder {
		not path */
		file {
			try_files {path}/index.html
		}
		expression \`{query} != ""\`
	}
	redir @handbook_folder {path}/?{query} 308
}
(handbook_missing) {
	import handbook_headers
	@handbook_missing expression \`{http.error.status_code} == 404\`
	rewrite @handbook_missing ${basePath}404.html
	header Cache-Control "${ANEW}"
	file_server
}
`;
}

/** For hosts that read \`_headers\`: Netlify and Cloudflare Pages. */
export function headersFile(basePath: string, policy: string): string {
  const block = (path: string, lines: readonly (readonly [string, string])[]) =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const lasting = ['assets/*', 'img/social/*'];
  return `${[
    block(`${basePath}*`, headersOf(policy)),
    ...lasting.map((part) => block(`${basePath}${part}`, [['Cache-Control', FOREVER]])),
    block(`${basePath}fonts/*`, [['Cache-Control', DAY]]),
    block(`${basePath}*.md`, [['Content-Type', 'text/markdown; charset=utf-8']]),
  ].join('\n\n')}
`;
}

/** For Apache: the text of an .htaccess in the site's own folder. */
export function apacheFile(basePath: string, policy: string): string {
  const base = basePath.replaceAll('.', '\\.');
  return `# Written by the build for this very build. Copy it to .htaccess; it needs mod_headers, and mod_deflate to compress.
DirectoryIndex index.html
Options -Indexes
ErrorDocument 404 ${basePath}404.html
AddType text/markdown .md
AddType text/javascript .mjs
AddType font/woff2 .woff2
AddCharset utf-8 .html .md .txt .json .js .css .csv
${headersOf(policy)
  .map(([name, value]) => `Header always set ${name} "${value}"`)
  .join('\n')}
Header set Cache-Control "${ANEW}"
<If "%{REQUEST_URI} =~ m#^${base}(?:${LASTING.join('|')})#">
  Header set Cache-Control "${FOREVER}"
</If>
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json text/markdown image/svg+xml
`;
}
