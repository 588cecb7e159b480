import styles from './people.module.css';

/** What the view says before anybody's answers are in: how a session runs. */
export function HowItRuns() {
  return (
    <ol className={styles.how} aria-label="How a session runs">
      <li>
        <b>Everyone answers alone,</b> on this page and on their own device, without looking at each
        other’s answers. Ask at least one person who builds the platform and one who uses it.
      </li>
      <li>
        <b>Everyone says who they are</b> under the platform’s name above: who answers, and from
        which side. Then each saves a file, or copies a link, and sends it to one person.
      </li>
      <li>
        <b>That person gathers them here.</b> Drop the files or paste the links. Until “Reveal
        together” is pressed, this page shows who has arrived and nobody’s answers.
      </li>
      <li>
        <b>Reveal, talk, record.</b> Talk about split statements and marked aspects only. What you
        agree on becomes an assessment of its own; each person’s answers stay as they are.
      </li>
    </ol>
  );
}
