import type { Checklist } from '../../domain/checklist/schema';
import { applies, type Entries, itemsOf, levelOf, MAX_TEXT } from '../../domain/checklist/state';
import controls from '../parts/controls.module.css';
import styles from './RunForm.module.css';

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly write: (key: string, value: string | null) => void;
};

type ChoiceProps = Props & {
  readonly id: string | undefined;
  readonly title: string;
  readonly count: number;
};

function Choice({ list, entries, write, id, title, count }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name={`${list.id}-level`}
        autoComplete="off"
        checked={levelOf(list, entries)?.id === id}
        onChange={() => write('level', id ?? null)}
      />
      <span className={styles.choice}>
        {title} <span className={styles.count}>{count} items</span>
      </span>
    </label>
  );
}

function Levels(props: Props) {
  const { list, entries } = props;
  if (list.levels === undefined) return null;
  const items = itemsOf(list);
  const level = levelOf(list, entries);
  const count = items.filter((item) => applies(list, item, level)).length;
  const hidden = items.length - count;
  return (
    <fieldset aria-describedby="run-level-means">
      <legend className={controls.label}>{list.levels.question}</legend>
      <div className={`${controls.pick} ${styles.pick}`}>
        <Choice {...props} id={undefined} title="Not decided" count={items.length} />
        {list.levels.choices.map((choice) => (
          <Choice
            key={choice.id}
            {...props}
            id={choice.id}
            title={choice.title}
            count={items.filter((item) => applies(list, item, choice)).length}
          />
        ))}
      </div>
      <p className={`${controls.note} ${styles.means}`} id="run-level-means">
        {level === undefined
          ? `Until you decide, all ${items.length} items are listed.`
          : `${level.means} `}
        {hidden > 0 && (
          <a href="#left-out">
            Why {hidden} of {items.length} items are hidden
          </a>
        )}
      </p>
    </fieldset>
  );
}

/** Which service, which day, and the answer that decides what applies. */
export function RunForm(props: Props) {
  const { list, entries, write } = props;
  const hint = `For example: ${list.run.example}`;
  return (
    <form className={styles.run} aria-label="This run" onSubmit={(event) => event.preventDefault()}>
      <div className={styles.name}>
        <label className={controls.label} htmlFor="run-name">
          {list.run.label}
        </label>
        <span className={controls.hint} id="run-name-hint">
          {hint}
        </span>
        <input
          id="run-name"
          aria-describedby="run-name-hint"
          autoComplete="off"
          maxLength={MAX_TEXT}
          value={entries['run'] ?? ''}
          onChange={(event) => write('run', event.target.value || null)}
        />
        <p className={styles.printedName}>{entries['run'] ?? ''}</p>
      </div>
      <Levels {...props} />
    </form>
  );
}
