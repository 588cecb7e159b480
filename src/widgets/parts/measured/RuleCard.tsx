import styles from './measured.module.css';

type Props = {
  readonly rule: readonly string[];
  /** n, what is left out, the seed: one line. */
  readonly counted: string;
};

/** The rule behind the numbers, beside them: a sentence each. */
export function RuleCard({ rule, counted }: Props) {
  return (
    <div className={styles.rule} role="group" aria-label="Rule used">
      <p className={styles.ruleTitle}>Rule used</p>
      <ul>
        {rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.counted}>{counted}</p>
    </div>
  );
}
