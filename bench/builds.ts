// Time and memory of builds, ours beside a bare Docusaurus of the same version on the same pages:
// npx jiti bench/builds.ts [--count 2000] [--pages FOLDER] [--versions 1] [--most MEGABYTES] [--only ours|bare] [--edit] [--keep]
import { parseArgs } from 'node:util';
import { benchPages } from './benchPages';
import { type Built, build, makeCold } from './building';
import { bare, discard, edit, ours, release, type Site } from './sites';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    pages: { type: 'string' },
    versions: { type: 'string', default: '1' },
    most: { type: 'string', default: 'Infinity' },
    only: { type: 'string' },
    edit: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    phases: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const most = Number(values.most);

function told(site: Site, what: string, { seconds, megabytes, failed, phases }: Built): void {
  const took = `${seconds.toFixed(0).padStart(5)} s ${megabytes.toFixed(0).padStart(6)} MB`;
  console.log(`${took}  ${site.name}, ${what}${failed === undefined ? '' : `: FAILED, ${failed}`}`);
  if (values.phases) for (const phase of phases) console.log(phase);
}

const pages = benchPages(count, values.pages);
const makers = { ours, bare };
for (const [name, make] of Object.entries(makers)) {
  if (values.only !== undefined && values.only !== name) continue;
  const site = make(pages);
  const versions = Number(values.versions);
  if (versions > 1) release(site, versions - 1);
  if (values.keep) console.log(site.folder);
  makeCold(site);
  told(site, `${count} pages, ${versions} versions, cold`, await build(site, most));
  const [first] = pages;
  if (values.edit && first !== undefined) {
    edit(site, first);
    told(site, `${count} pages, one edited`, await build(site, most));
  }
  if (!values.keep) discard(site);
}
