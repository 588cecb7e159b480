import styles from './styles.module.css';

/** How many of the nine duties of start/what-a-platform-is.mdx fall to whom; the page's table is the source. */
const COLUMNS = [
  { name: 'Raw cloud', own: 9, shared: 0, none: 0, told: 'all 9 yours' },
  { name: 'Internal platform', own: 1, shared: 5, none: 3, told: '1 yours, 5 shared, 3 not yours' },
  { name: 'Serverless', own: 3, shared: 4, none: 2, told: '3 yours, 4 shared, 2 not yours' },
] as const;

const KINDS = ['own', 'shared', 'none'] as const;
const DUTIES = 9;
const CELL = 40;
const SIDE = 34;

type Kind = (typeof KINDS)[number];
type DutyProps = { readonly kind: Kind; readonly x: number };

function Duty({ kind, x }: DutyProps) {
  return (
    <>
      <rect className={styles[kind]} x={x + 1} y={1} width={SIDE} height={SIDE} />
      {kind === 'shared' && (
        <path className={styles.half} d={`M${x + 1} 1h${SIDE}l-${SIDE} ${SIDE}z`} />
      )}
    </>
  );
}

/** The nine duties in three columns, as rows of squares; each row says the same in words. */
export default function Responsibility() {
  return (
    <figure data-picture="Responsibility" className={styles.figure}>
      <figcaption>
        Of nine duties, nine are yours alone on raw cloud, one on a platform, three on serverless.
        Your data is yours each time.
      </figcaption>
      {COLUMNS.map((column) => (
        <div key={column.name} className={styles.row}>
          <p>
            <b>{column.name}</b> {column.told}
          </p>
          <svg
            viewBox={`0 0 ${DUTIES * CELL} ${SIDE + 2}`}
            role="img"
            aria-label={`${column.name}, of nine duties: ${column.told}`}
          >
            {KINDS.flatMap((kind) => Array<Kind>(column[kind]).fill(kind)).map((kind, index) => (
              <Duty key={index} kind={kind} x={index * CELL} />
            ))}
          </svg>
        </div>
      ))}
      <p className={styles.legend}>Filled: yours alone. Half: shared. Empty: somebody else’s.</p>
    </figure>
  );
}
