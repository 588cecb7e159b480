import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { Part } from './Part';
import type { ErrorEntry } from './errorEntry';
import styles from './styles.module.css';

type Props = { readonly entry: ErrorEntry };

/** Messages that look like this one and are another error. */
export function Alike({ entry }: Props) {
  return (
    <Part id="alike">
      <ul className={styles.alike}>
        {entry.not_this.map(({ text, why, see }) => (
          <li key={text}>
            <code>{text}</code>
            <span>
              {why}
              {see !== undefined && (
                <>
                  {' '}
                  <Link to={`/e/${see.toLowerCase()}/`}>Read {see}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** `quota-exhausted` as `Quota exhausted`. */
function plain(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function relatedLinks({ related = {} }: ErrorEntry) {
  const shelf = (kind: string, folder: string, ids: readonly string[] = []) =>
    ids.map((id) => ({ kind, name: plain(id), to: `/${folder}/${id}/` }));
  return [
    ...shelf('Runbook', 'runbooks', related.runbooks),
    ...shelf('Checklist', 'checklists', related.checklists),
    ...shelf('Template', 'templates', related.templates),
    ...(related.codes ?? []).map((code) => ({
      kind: 'Code',
      name: code,
      to: `/e/${code.toLowerCase()}/`,
    })),
  ];
}

/** Pages that go on from here. */
export function Related({ entry }: Props) {
  const links = relatedLinks(entry);
  if (links.length === 0) return null;
  return (
    <ul className={styles.related} aria-label="Related pages">
      {links.map(({ kind, name, to }) => (
        <li key={to}>
          {kind}: <Link to={to}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** How a script links here. */
export function ForScripts({ entry }: Props) {
  const { siteConfig } = useDocusaurusContext();
  const address = `${siteConfig.url}${siteConfig.baseUrl}e/${entry.code.toLowerCase()}/`;
  const [first] = entry.variables ?? [];
  return (
    <p className={styles.scripts}>
      For scripts: print <code>{address}</code>
      {first !== undefined && (
        <>
          , with{' '}
          <code>
            ?args.{first.id}={first.example}
          </code>{' '}
          to fill in the {first.label.toLowerCase()}
        </>
      )}
      . This code is never renamed and never reused.
    </p>
  );
}
