import path from 'node:path';
import { inLanguage } from '../domain/language';
import { Checklist } from '../domain/checklist/schema';
import type { ErrorFrontMatter } from '../domain/error/schema';
import type { DeskPage } from '../domain/page/edition';
import { MaturityModel } from '../domain/maturity/schema';
import { Metric } from '../domain/metric/schema';
import { SampleCompany } from '../domain/page/sampleCompany';
import type { Variable } from '../domain/page/schema';
import { type Fact, Sources } from '../domain/page/sources';
import { Glossary, Resources } from '../domain/reference/schema';
import type { LoadedTemplate } from '../domain/template/render';
import type { Content, ContentPage } from './content';
import { pictureWords } from './machinePicture';
import type { ServedPage } from './served';

/** What all pages share. */
export type MachineSite = {
  readonly content: Content;
  /** Pages by the file they are made from. */
  readonly byFile: ReadonlyMap<string, ServedPage>;
  /** The site's address without a slash at the end. */
  readonly root: string;
  readonly locale: string;
  readonly templates: readonly LoadedTemplate[];
  readonly lately: readonly DeskPage[];
};

const IMPORT = /^import (\w+) from '([^']+\.yaml)';/gm;

/** Everything one page's widgets show, by the name it is imported under. Throws for what is not there. */
export class PageData {
  readonly url: string;
  readonly errors: readonly ErrorFrontMatter[];
  readonly templates: readonly LoadedTemplate[];
  readonly lately: readonly { readonly title: string; readonly to: string }[];
  readonly variables: readonly Variable[];
  readonly html: string;
  private readonly site: MachineSite;
  private readonly served: ServedPage;
  private readonly imports: ReadonlyMap<string, string>;

  constructor(
    site: MachineSite,
    page: ContentPage,
    own: {
      readonly served: ServedPage;
      readonly html: string;
      readonly variables: readonly Variable[];
    },
  ) {
    this.site = site;
    this.served = own.served;
    this.html = own.html;
    this.variables = own.variables;
    this.url = `${site.root}${own.served.path}`;
    this.errors = site.content.errors
      .map(({ entry }) => entry)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    this.templates = site.templates;
    this.lately = site.lately.map(({ title, path: to }) => ({ title, to }));
    const found = [...page.body.matchAll(IMPORT)];
    this.imports = new Map(found.map(([, name = '', from = '']) => [name, from]));
  }

  /** A link's full address: relative files, addresses of the site, headings of this page. */
  readonly address = (url: string): string => {
    const { root } = this.site;
    const bare = url.replace(/^pathname:\/\//, '');
    if (bare.startsWith('#')) return `${this.url}${bare}`;
    if (/^\/(?!\/)/.test(bare)) return `${root}${bare}`;
    if (/^[a-z][a-z+.-]*:|^\/\//i.test(bare)) return bare;
    const [to = '', ...anchor] = bare.split('#');
    const file = path.posix.join(path.posix.dirname(this.served.file), to);
    const served = this.site.byFile.get(file);
    const hash = anchor.length === 0 ? '' : `#${anchor.join('#')}`;
    return served === undefined ? new URL(bare, this.url).href : `${root}${served.path}${hash}`;
  };

  /** The address of a page that data names by its path under docs/, in this page's own version. */
  readonly target = (to: string): string => {
    if (to.startsWith('/') || /^https:/.test(to)) return this.address(to);
    return `${this.site.root}${this.served.base}${to.replace(/(#|$)/, '/$1')}`;
  };

  private data(name: string): unknown {
    const from = this.imports.get(name);
    if (from === undefined) throw new Error(`"${name}" is imported from no data file`);
    const file = path.posix.join(path.posix.dirname(this.served.file), from);
    return this.input(file);
  }

  private input(file: string): unknown {
    const found = this.site.content.entries.find((entry) => entry.file === file);
    if (found === undefined) throw new Error(`${file} is no data file of the handbook`);
    return inLanguage(found.input, this.site.locale);
  }

  checklist(name: string): Checklist {
    return Checklist.parse(this.data(name));
  }

  metric(name: string): Metric {
    return Metric.parse(this.data(name));
  }

  model(name: string): MaturityModel {
    return MaturityModel.parse(this.data(name));
  }

  glossary(name: string): Glossary {
    return Glossary.parse(this.data(name));
  }

  resources(name: string): Resources {
    return Resources.parse(this.data(name));
  }

  company(name: string): SampleCompany {
    return SampleCompany.parse(this.data(name));
  }

  template(name: string): LoadedTemplate {
    const id = /^@templates\/([^/]+)\//.exec(this.imports.get(name) ?? '')?.[1];
    const found = this.site.templates.find((template) => template.id === id);
    if (found === undefined) throw new Error(`"${name}" is imported from no template`);
    return found;
  }

  /** The maturity models of this page's own version. */
  get models(): readonly MaturityModel[] {
    const own = this.site.content.entries.filter(({ file, input }) => {
      const isModel = Reflect.get(Object(input), 'kind') === 'maturity-model';
      return isModel && file.startsWith(`${this.served.folder}/assess/`) && !/\/_/.test(file);
    });
    return own.map(({ file }) => MaturityModel.parse(this.input(file)));
  }

  /** The facts with these ids, of this page's own version. */
  facts(ids: readonly string[]): readonly Fact[] {
    if (ids.length === 0) return [];
    const { facts } = Sources.parse(this.input(`${this.served.folder}/reference/sources.yaml`));
    return ids.flatMap((id) => facts.filter((fact) => fact.id === id));
  }

  picture(name: string): string {
    return pictureWords(this.html, name);
  }
}
