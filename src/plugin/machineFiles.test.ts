import { beforeAll, describe, expect, it } from 'vitest';
import { type Content, readContent } from './content';
import { copyOf, llmsOf } from './machineFiles';
import { FORMS } from './machineForms';
import { pictureWords } from './machinePicture';
import { widgetNames } from './remarkWidgets';
import type { ServedPage } from './served';
import { readSite } from './site';
import { readTemplates } from './templates';

const ROOT = 'https://docs.example/handbook';

/** Pages as a build would serve them. */
function served(content: Content): readonly ServedPage[] {
  return content.pages.map(({ file, input }): ServedPage => {
    const front: Readonly<Record<string, unknown>> = Object.fromEntries(
      Object.entries(Object(input)),
    );
    const [, version = 'next'] = /^versioned_docs\/version-([^/]+)\//.exec(file) ?? [];
    const kind = file.startsWith('errors/') ? 'error' : file.startsWith('blog/') ? 'issue' : 'page';
    const base = kind === 'error' ? '/e/' : kind === 'issue' ? '/blog/' : `/${version}/`;
    const folder = file.startsWith('versioned_docs/')
      ? file.split('/').slice(0, 2).join('/')
      : (file.split('/')[0] ?? '');
    const name = file.slice(folder.length + 1).replace(/(?:index)?\.mdx$/, '');
    const own = kind === 'issue' ? String(front['slug']) : name;
    return {
      ...{ kind, file, base, folder, version, day: kind === 'issue' ? '2026-09-15' : '' },
      path: `${base}${own}/`.replace(/\/+$/, '/'),
      isNewest: version === 'next',
      title: String(front['title']),
      description: String(front['description']),
      frontMatter: front,
    };
  });
}

/** A text without its fenced blocks and code, where tags and imports are others' words. */
function prose(text: string): string {
  return text.replace(/^ *(`{3,})[^\n]*\n[\s\S]*?\n *\1$/gm, '').replace(/(`+)[^`]+\1/g, '');
}

let copies: ReadonlyMap<string, string>;
let pages: readonly ServedPage[];

beforeAll(() => {
  const content = readContent(process.cwd());
  pages = served(content);
  const site = {
    ...{ content, root: ROOT, locale: 'en-GB', lately: [] },
    byFile: new Map(pages.map((page) => [page.file, page])),
    templates: readTemplates(process.cwd()),
  };
  // Released versions hold the same widgets; the coming one and the newest errors are enough to read here.
  const read = content.pages.filter(({ file }) => !file.startsWith('versioned_docs/'));
  copies = new Map(
    read.map((page) => {
      const own = pages.find(({ file }) => file === page.file);
      if (own === undefined) throw new Error(`${page.file} is not served.`);
      return [page.file, copyOf(site, page, own, '')];
    }),
  );
}, 240_000);

function copy(file: string): string {
  return copies.get(file) ?? '';
}

describe('the Markdown copies of the whole handbook', () => {
  it('know every widget', () => {
    expect(Object.keys(FORMS).sort()).toEqual([...widgetNames(process.cwd())].sort());
  });

  it('hold no tag, no import and no relative link', () => {
    for (const [file, text] of copies) {
      const told = prose(text);
      expect(told, file).not.toMatch(/^(?:import|export) /m);
      expect(told, file).not.toMatch(/<\/?[A-Z][A-Za-z]*[\s/>]|className=|\{\/\*/);
      const links = [...told.matchAll(/\]\(([^)\s]+)/g)].map(([, url = '']) => url);
      expect(
        links.filter((url) => !/^(?:https?:|mailto:)/.test(url)),
        file,
      ).toEqual([]);
      expect(text.match(/^# /gm)?.length ?? 0, file).toBeGreaterThan(0);
    }
  });

  it('begin with title, summary, address and who answers for the page', () => {
    const lines = copy('docs/runbooks/quota-exhausted.mdx').split('\n');
    expect(lines[0]).toBe('# A quota is exhausted');
    expect(lines[2]).toMatch(/^> Pods are refused/);
    expect(lines).toContain(`- Page: ${ROOT}/next/runbooks/quota-exhausted/`);
    expect(lines).toContain('- Owner: #platform-help');
    expect(lines).toContain('- Version: next');
  });

  it('show what widgets show', () => {
    const runbook = copy('docs/runbooks/quota-exhausted.mdx');
    expect(runbook).toContain('### 2 Which limit is full?');
    expect(runbook).toContain('kubectl describe resourcequota -n <ns>');
    expect(runbook).toContain('- `<ns>`: Namespace, such as `checkout-prod`');
    const list = copy('docs/checklists/migrate-a-service.mdx');
    expect(list).toMatch(/- \[ \] \*\*.*\*\* \(blocks switching traffic\)\n {2}- Done when: /);
    const metric = copy('docs/metrics/hours-saved.mdx');
    expect(metric).toContain('teams * share * runs * (manual - platform) - run - build / years');
    expect(metric).toContain('A year of three, with the build spread over them: 643');
    const error = copy('errors/plt-101.mdx');
    expect(error).toContain('| rare | The autoscaler went to its maximum |');
    expect(error).toContain('### B. End hanging jobs');
    expect(copy('docs/reference/glossary.mdx')).toMatch(/^\| Toil \| Mundane, repeated/m);
    expect(copy('docs/templates/say-no-reply.mdx')).toMatch(/^File `.*`:/m);
    expect(copy('docs/assess/maturity.mdx')).toContain('(criterion)');
  });

  it('name the facts a page rests on', () => {
    const text = copy('docs/start/what-a-platform-is.mdx');
    expect(text).toContain('\n## Sources\n');
    expect(text).toMatch(/^- F-1\.1: /m);
  });

  it('are listed in llms.txt, each once, with one line', () => {
    const text = llmsOf(readSite(process.cwd()), ROOT, pages);
    const newest = pages.filter(({ isNewest }) => isNewest);
    for (const { path } of newest) expect(text.split(`${ROOT}${path}index.md)`)).toHaveLength(2);
    expect(text).toMatch(/^# .+\n\n> .+\n\n/);
    for (const line of text.split('\n').filter((one) => one.startsWith('- ')))
      expect(line).toMatch(/^- \[.+\]\(https:\/\/[^)]+\): \S/);
  });
});

describe('the words of a drawn picture', () => {
  it('are its title, description and caption, without what is written inside the drawing', () => {
    const html =
      '<p>x</p><figure class=a data-picture=JCurve><figcaption>It dips.</figcaption><svg role=img><title id=a>A dip</title><desc>A line &amp; more.</desc><text>1</text></svg><ol><li>a gain</ol></figure><figure data-picture=Other>';
    expect(pictureWords(html, 'JCurve')).toBe('A dip. A line & more. It dips. a gain.');
    expect(pictureWords(html, 'Missing')).toBe('');
  });
});
