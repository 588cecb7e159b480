const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, digits, hex, name) => {
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      return hex === undefined
        ? (NAMED[String(name)] ?? whole)
        : String.fromCodePoint(parseInt(String(hex), 16));
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a drawn picture says, from the built page: its title and description, its caption, its key and notes. */
export function pictureWords(html: string, name: string): string {
  const start = new RegExp(`<(figure|svg)[^>]*data-picture="?${name}"?[\\s>]`).exec(html);
  if (start === null) return '';
  const end = html.indexOf(`</${start[1]}>`, start.index);
  const drawn = html.slice(start.index, end === -1 ? undefined : end);
  const labels = [...drawn.matchAll(/<svg[^>]*aria-label="([^"]*)"/g)].map(
    ([, label = '']) => label,
  );
  const titles = [...drawn.matchAll(/<(?:title|desc)\b[^>]*>([\s\S]*?)<\/(?:title|desc)>/g)];
  // Words inside the drawing are said again by its description.
  const around = drawn.replace(/<svg[\s\S]*?(?:<\/svg>|$)/g, ' ');
  const kept = labels.length > 0 ? around.replace(/<p>[\s\S]*?<\/p>/g, ' ') : around;
  const said = [...titles.map(([, words = '']) => words), ...labels, kept].map(plain);
  return said
    .filter((words) => words !== '')
    .map((words) => (/[.!?]$/.test(words) ? words : `${words}.`))
    .join(' ');
}
