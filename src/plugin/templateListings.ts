import { mostAsked, type TemplateListing } from '../domain/template/listing';
import type { PageSource } from './read';
import { readTemplates } from './templates';

/** Every template for the gallery; minutes and keywords are those of its page in the coming version. */
export function templateListings(
  siteDir: string,
  pages: readonly Pick<PageSource, 'file' | 'input'>[],
): readonly TemplateListing[] {
  return readTemplates(siteDir).map(
    ({ id, title, summary, audience, tags = [], version, fields, files }) => {
      const page = pages.find(({ file }) => file === `docs/templates/${id}.mdx`);
      const front = (key: string): unknown => Reflect.get(Object(page?.input), key);
      const [time, keywords] = [front('time'), front('keywords')];
      const names = files.map(({ to }) => to);
      const searched = [
        ...[title, summary, ...tags, ...names, ...fields.map(({ label }) => label)],
        ...(Array.isArray(keywords) ? keywords.map(String) : []),
      ];
      return {
        ...{ id, title, summary, audience, tags, version, questions: mostAsked(fields) },
        upTo: fields.some(({ when }) => when !== undefined),
        files: names,
        minutes: typeof time === 'number' ? time : undefined,
        words: searched.join(' ').toLowerCase(),
      };
    },
  );
}
