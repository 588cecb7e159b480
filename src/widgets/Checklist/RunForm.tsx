import { type Context, contextOf, itemsAsked } from '../../domain/checklist/applies';
import { answerKey, type Entries, itemsOf, MAX_TEXT } from '../../domain/checklist/entries';
import { pausePoints } from '../../domain/checklist/pauses';
import type { Checklist, Question } from '../../domain/checklist/schema';
import controls from '../parts/controls.module.css';
import { useDraft } from '../parts/useDraft';
import { MODES, type Mode } from './modes';
import styles from './RunForm.module.css';
import type { Put } from './useRun';

type Props = {
  readonly list: Checklist;
  readonly entries: Entries;
  readonly put: Put;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
};

type ChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
};

function Choice({ name, title, note, checked, onChoose }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} autoComplete="off" checked={checked} onChange={onChoose} />
      <span className={styles.choice}>
        {title} <span className={styles.count}>{note}</span>
      </span>
    </label>
  );
}

function items(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

/** How many items would apply with other choices. */
function countWith(list: Checklist, context: Context): string {
  return items(itemsAsked(list, context).length);
}

function Levels({ list, entries, put }: Props) {
  const { levels } = list;
  if (levels === undefined) return null;
  const context = contextOf(list, entries);
  const total = itemsOf(list).length;
  const hidden = total - itemsAsked(list, context).length;
  const choose = (id: string | null) => put({ level: id }, levels.question);
  return (
    <fieldset aria-describedby="run-level-means">
      <legend className={controls.label}>{levels.question}</legend>
      <div className={`${controls.pick} ${styles.pick}`}>
        <Choice
          name={`${list.id}-level`}
          title="Not decided"
          note={countWith(list, { ...context, level: undefined })}
          checked={context.level === undefined}
          onChoose={() => choose(null)}
        />
        {levels.choices.map((level) => (
          <Choice
            key={level.id}
            name={`${list.id}-level`}
            title={level.title}
            note={countWith(list, { ...context, level })}
            checked={context.level === level}
            onChoose={() => choose(level.id)}
          />
        ))}
      </div>
      <p className={`${controls.note} ${styles.means}`} id="run-level-means">
        {context.level === undefined
          ? hidden === 0 && `Until you decide, all ${total} items are listed.`
          : `${context.level.means} `}
        {hidden > 0 && (
          <a href="#left-out">
            Why {hidden} of {total} items are hidden
          </a>
        )}
      </p>
    </fieldset>
  );
}

type AskProps = Props & { readonly question: Question };

function Ask({ list, entries, put, question }: AskProps) {
  const context = contextOf(list, entries);
  const answered = context.answers[question.id];
  const without = Object.fromEntries(
    Object.entries(context.answers).filter(([id]) => id !== question.id),
  );
  const name = `${list.id}-${question.id}`;
  const choose = (id: string | null) => put({ [answerKey(question.id)]: id }, question.ask);
  return (
    <fieldset>
      <legend className={controls.label}>{question.ask}</legend>
      <div className={`${controls.pick} ${styles.pick}`}>
        <Choice
          name={name}
          title="Not decided"
          note={countWith(list, { ...context, answers: without })}
          checked={answered === undefined}
          onChoose={() => choose(null)}
        />
        {question.answers.map(({ id, title }) => (
          <Choice
            key={id}
            name={name}
            title={title}
            note={countWith(list, { ...context, answers: { ...without, [question.id]: id } })}
            checked={answered === id}
            onChoose={() => choose(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Ways({ list, entries, mode, onMode }: Props) {
  const asked = itemsAsked(list, contextOf(list, entries));
  const stops = pausePoints(list, asked).length;
  const notes: Readonly<Record<Mode, string>> = {
    list: items(asked.length),
    'read-do': 'one item at a time',
    'do-confirm': stops === 1 ? 'at 1 pause point' : `at ${stops} pause points`,
  };
  return (
    <fieldset className={styles.ways}>
      <legend className={controls.label}>How to work through it</legend>
      <div className={`${controls.pick} ${styles.pick}`}>
        {MODES.map(({ id, title }) => (
          <Choice
            key={id}
            name={`${list.id}-mode`}
            title={title}
            note={notes[id]}
            checked={mode === id}
            onChoose={() => onMode(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Which service, which day, and the answers that decide what applies. */
export function RunForm(props: Props) {
  const { list, entries, put } = props;
  const name = entries['run'] ?? '';
  const draft = useDraft(name, (text) => put({ run: text === '' ? null : text }, list.run.label));
  return (
    <form className={styles.run} aria-label="This run" onSubmit={(event) => event.preventDefault()}>
      <div className={styles.name}>
        <label className={controls.label} htmlFor="run-name">
          {list.run.label}
        </label>
        <span className={controls.hint} id="run-name-hint">
          For example: {list.run.example}
        </span>
        <input
          id="run-name"
          aria-describedby="run-name-hint"
          autoComplete="off"
          maxLength={MAX_TEXT}
          {...draft}
        />
        <p className={styles.printedName}>{name}</p>
      </div>
      <Levels {...props} />
      {(list.questions ?? []).map((question) => (
        <Ask key={question.id} {...props} question={question} />
      ))}
      <Ways {...props} />
    </form>
  );
}
