import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { pageFacts } from './page';
import ledger from './ledger.module.css';

/** What is looked up, not read: a runbook's signal, severity and access; what a checklist blocks. */
export function PageFacts() {
  const page = pageFacts(useDoc().frontMatter);
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Signal', page.signal],
    ['Severity', page.severity],
    ['You need', page.needs.length === 0 ? undefined : page.needs.join('; ')],
    ['Blocks', page.gate],
  ];
  const told = rows.filter(([, words]) => words !== undefined);
  if (told.length === 0) return null;
  return (
    <dl className={ledger.ledger}>
      {told.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
