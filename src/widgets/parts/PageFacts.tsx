import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Link from '@docusaurus/Link';
import { dayText } from '../../domain/page/review';
import { pageFacts } from './page';
import ledger from './ledger.module.css';

/** What is looked up, not read: a runbook's signal, severity and access; what a checklist blocks; where a talk is. */
export function PageFacts() {
  const page = pageFacts(useDoc().frontMatter);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Signal', page.signal],
    ['Severity', page.severity],
    ['You need', page.needs.length === 0 ? undefined : page.needs.join('; ')],
    ['Blocks', page.gate],
    ['Given on', page.givenOn === undefined ? undefined : dayText(page.givenOn)],
  ];
  const told = rows.filter(([, words]) => words !== undefined);
  if (told.length === 0 && page.talk.length === 0) return null;
  return (
    <dl className={ledger.ledger}>
      {told.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {page.talk.length > 0 && (
        <div>
          <dt>To take away</dt>
          <dd>
            {page.talk.map(([name, address]) => (
              <p key={name}>
                <Link to={address}>{name}</Link>
              </p>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
