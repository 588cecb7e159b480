/** An address that leads to another; both are paths with the base path, ending in a slash. */
export type Redirect = { readonly from: string; readonly to: string };

/** With and without the slash at the end: a host answers both. */
function forms(path: string): readonly [string, string] {
  return [path, path.replace(/\/$/, '')];
}

function pathPattern(path: string): string {
  return `${path.replace(/\/$/, '').replace(/[.+^$()[\]{}|\\]/g, '\\$&')}/?`;
}

/**
 * For nginx. A map takes plain text without regard to capitals, so an address that differs from its page only in them
 * would lead to itself: every line is a pattern, which nginx takes to the letter.
 */
export function nginxMap(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to }) => `~^${pathPattern(from)}$ ${to};`);
  return `# Addresses that lead on to an error page. In nginx:
#   http   { map $uri $handbook_to { include redirects/nginx.map; } }
#   server { if ($handbook_to) { return 301 $handbook_to$is_args$args; } }
${lines.join('\n')}
`;
}

/** For Caddy: a snippet to import. */
export function caddyfile(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap(({ from, to }) => forms(from).map((path) => `\t\t${path} ${to}`));
  return `# Addresses that lead on to an error page. In a Caddyfile:
#   import redirects/Caddyfile
#   handbook.example { import handbook_redirects }
(handbook_redirects) {
	map {path} {handbook_to} {
${lines.join('\n')}
		default ""
	}
	@handbook_asked expression \`{handbook_to} != "" && {query} != ""\`
	redir @handbook_asked {handbook_to}?{query} 301
	@handbook_moved expression \`{handbook_to} != ""\`
	redir @handbook_moved {handbook_to} 301
}
`;
}

/** For hosts that read `_redirects`: Netlify, Cloudflare Pages, GitLab Pages. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  const lines = redirects.flatMap(({ from, to }) => forms(from).map((path) => `${path} ${to} 301`));
  return `# Addresses that lead on to an error page. The files at these addresses do the same on other hosts.
${lines.join('\n')}
`;
}
