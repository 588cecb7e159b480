import Link from '@docusaurus/Link';
import edition from '@generated/handbook/default/edition.json';
import { dayText } from '@site/src/domain/page/review';
import { site } from '@site/src/widgets/parts/site';
import styles from './styles.module.css';

function overdueText(count: number): string {
  if (count === 0) return 'none of them overdue for review';
  return count === 1 ? '1 of them overdue for review' : `${count} of them overdue for review`;
}

export default function Footer() {
  return (
    <footer className={styles.foot}>
      <div className={styles.columns}>
        <p>
          <b>Ask us</b>
          <br />
          {site.channels.help}. {site.supportHours}
        </p>
        <p>
          <b>This edition</b>
          <br />
          Version {edition.version}, built {dayText(edition.built)}. {edition.pages} pages,{' '}
          {overdueText(edition.overdue)}. Text: CC BY 4.0, code: Apache 2.0.
        </p>
        {site.sampleCompany && (
          <p>
            <b>Sample company</b>
            <br />
            Harbourline is invented; its numbers are illustrative.{' '}
            <Link to="/reference/harbourline/">Who Harbourline is</Link>
          </p>
        )}
      </div>
      <p className={styles.printed}>
        Printed from {site.address}, version {edition.version}, built {dayText(edition.built)}.
        Check the page for a newer version before you use this on paper.
      </p>
    </footer>
  );
}
