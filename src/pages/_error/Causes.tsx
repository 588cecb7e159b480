import { type Fill, Shape } from '@site/src/widgets/parts/Shape';
import { type ErrorEntry, letter } from './errorEntry';
import { Part } from './Part';
import styles from './styles.module.css';
import { Words } from './Words';

type Props = { readonly entry: ErrorEntry };

const FILLS = { common: 'whole', sometimes: 'half', rare: 'none' } as const satisfies Readonly<
  Record<string, Fill>
>;
const ORDER = ['common', 'sometimes', 'rare'] as const;

/** Why it happens, the likeliest first, each with how to tell and which fix helps. */
export function Causes({ entry }: Props) {
  const causes = ORDER.flatMap((how) => entry.causes.filter((cause) => cause.likelihood === how));
  return (
    <Part id="causes">
      <table className={styles.causes}>
        <thead>
          <tr>
            <th scope="col">How often</th>
            <th scope="col">Cause</th>
            <th scope="col">How to tell</th>
            <th scope="col">Fix</th>
          </tr>
        </thead>
        <tbody>
          {causes.map((cause) => (
            <tr key={cause.id}>
              <td>
                <Shape fill={FILLS[cause.likelihood]} className={styles.shape} />
                {cause.likelihood}
              </td>
              <th scope="row">
                <Words text={cause.text} />
              </th>
              <td>
                <Words text={cause.check} />
              </td>
              <td>
                {entry.fix.map((fix, index) =>
                  fix.causes.includes(cause.id) ? (
                    <a key={fix.title} href={`#fix-${letter(index).toLowerCase()}`}>
                      <span className={styles.fixWord}>Fix </span>
                      {letter(index)}
                      <span className={styles.fixWord}>: {fix.title}</span>
                    </a>
                  ) : null,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
