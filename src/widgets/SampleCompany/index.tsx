import type { SampleCompany as Company } from '@site/src/domain/page/sampleCompany';
import { figureText, type Sum, workedText } from '@site/src/domain/page/worked';
import controls from '../parts/controls.module.css';
import styles from './styles.module.css';

type Props = { readonly company: Company };
type Figure = Company['groups'][number]['figures'][number];
type Values = ReadonlyMap<string, number>;

const SUMS: readonly Sum[] = ['times', 'minus'];

function worked(figure: Figure, values: Values): string {
  const sums = SUMS.flatMap((sum) => {
    const terms = figure[sum];
    return terms === undefined
      ? []
      : [
          workedText(
            sum,
            terms.map((id) => values.get(id) ?? NaN),
          ),
        ];
  });
  return sums.join('; ');
}

type GroupProps = { readonly group: Company['groups'][number]; readonly values: Values };

function Group({ group, values }: GroupProps) {
  return (
    <table className={styles.figures}>
      <caption>{group.title}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Worked out as</th>
          <th scope="col" className={controls.number}>
            Figure
          </th>
        </tr>
      </thead>
      <tbody>
        {group.figures.map((figure) => (
          <tr key={figure.id} id={figure.id}>
            <th scope="row">{figure.says}</th>
            <td className={styles.worked}>{worked(figure, values)}</td>
            <td className={controls.number}>{figureText(figure.value, figure.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type NamesProps = { readonly names: NonNullable<Company['names']> };

function Names({ names }: NamesProps) {
  return (
    <table>
      <caption>Commands and labels</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, says }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every figure and name of the invented company; sums are shown, not claimed. */
export default function SampleCompany({ company }: Props) {
  const figures = company.groups.flatMap((group) => group.figures);
  const values = new Map(figures.map((figure) => [figure.id, figure.value]));
  return (
    <div className={styles.company}>
      {company.groups.map((group) => (
        <Group key={group.id} group={group} values={values} />
      ))}
      {company.names !== undefined && <Names names={company.names} />}
    </div>
  );
}
