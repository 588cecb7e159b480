import templates from '@generated/handbook/default/templates.json';
import Link from '@docusaurus/Link';
import { useDocsVersion } from '@docusaurus/plugin-content-docs/client';
import { useState } from 'react';
import {
  isWanted,
  occurring,
  type TemplateListing,
  type Wanted,
} from '../../domain/template/listing';
import controls from '../parts/controls.module.css';
import { minutesText } from '../parts/page';
import { site } from '../parts/site';
import styles from './styles.module.css';

const READERS: Readonly<Record<string, string>> = {
  app: 'application teams',
  platform: 'platform teams',
  lead: 'leads',
  assure: 'legal, audit and security',
  data: 'database and network teams',
};

function readerText(reader: string): string {
  return READERS[reader] ?? reader;
}

const ALL: Wanted = { words: '', tag: '', reader: '' };

type EntryProps = { readonly listing: TemplateListing };

function Entry({ listing }: EntryProps) {
  const { id, title, summary, audience, tags, questions, upTo, files, minutes } = listing;
  return (
    <li>
      <h3>
        <Link to={`./${id}/`}>{title}</Link>
      </h3>
      <p>{summary}</p>
      <p className={styles.facts}>
        {upTo ? 'Up to ' : ''}
        {questions} questions, {files.length === 1 ? '1 file' : `${files.length} files`}
        {minutes !== undefined && `, ${minutesText(minutes)}`}. For{' '}
        {audience.map(readerText).join('; ')}.{tags.length > 0 && ` Tags: ${tags.join(', ')}.`}
      </p>
    </li>
  );
}

type FilterProps = {
  readonly shown: readonly TemplateListing[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
};

function Filters({ shown, wanted, onWant }: FilterProps) {
  const tags = occurring(shown, 'tags');
  const readers = occurring(shown, 'audience');
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label="Templates"
      onSubmit={(event) => event.preventDefault()}
    >
      <div>
        <label className={controls.label} htmlFor="template-words">
          Find a template
        </label>
        <input
          id="template-words"
          type="search"
          autoComplete="off"
          value={wanted.words}
          onChange={(event) => onWant({ ...wanted, words: event.target.value })}
        />
      </div>
      <div>
        <label className={controls.label} htmlFor="template-reader">
          For
        </label>
        <select
          id="template-reader"
          value={wanted.reader}
          onChange={(event) => onWant({ ...wanted, reader: event.target.value })}
        >
          <option value="">everybody</option>
          {readers.map((reader) => (
            <option key={reader} value={reader}>
              {readerText(reader)}
            </option>
          ))}
        </select>
      </div>
      {tags.length > 0 && (
        <div>
          <label className={controls.label} htmlFor="template-tag">
            Tag
          </label>
          <select
            id="template-tag"
            value={wanted.tag}
            onChange={(event) => onWant({ ...wanted, tag: event.target.value })}
          >
            <option value="">all</option>
            {tags.map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </select>
        </div>
      )}
    </form>
  );
}

/** Every template that has a page in this version, found by word, tag or reader. */
export default function TemplateGallery() {
  const { docs } = useDocsVersion();
  const shown = templates.filter(({ id }) => Object.hasOwn(docs, `templates/${id}`));
  const [wanted, setWanted] = useState(ALL);
  const found = shown.filter((listing) => isWanted(listing, wanted));
  return (
    <div className={styles.gallery}>
      <Filters shown={shown} wanted={wanted} onWant={setWanted} />
      <p className={styles.count} role="status">
        {found.length === shown.length
          ? `${shown.length} ${shown.length === 1 ? 'template' : 'templates'}.`
          : `${found.length} of ${shown.length} templates.`}
      </p>
      {found.length === 0 && shown.length > 0 && (
        <p>
          No template has these words.{' '}
          <button type="button" className={controls.linky} onClick={() => setWanted(ALL)}>
            Show all of them
          </button>{' '}
          or ask for one in {site.channels.help}.
        </p>
      )}
      <ul className={styles.list}>
        {found.map((listing) => (
          <Entry key={listing.id} listing={listing} />
        ))}
      </ul>
    </div>
  );
}
