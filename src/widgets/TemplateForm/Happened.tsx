import type { LeftOut } from '../../domain/template/answers';
import type { LoadedTemplate } from '../../domain/template/render';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import styles from './Files.module.css';
import type { CurrentAnswers, Reading } from './useAnswers';

type ButtonProps = { readonly onClick: () => void; readonly children: string };

export function Plain({ onClick, children }: ButtonProps) {
  return (
    <button type="button" className={controls.plain} onClick={onClick}>
      {children}
    </button>
  );
}

type LeftOutProps = { readonly leftOut: readonly LeftOut[] };

/** Answers that could not be used, each with its reason. */
export function LeftOutList({ leftOut }: LeftOutProps) {
  if (leftOut.length === 0) return null;
  return (
    <>
      <p>Left out:</p>
      <ul>
        {leftOut.map(({ id, reason }, index) => (
          <li key={index}>
            {id}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}

export function countText(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`;
}

type Props = { readonly template: LoadedTemplate; readonly current: CurrentAnswers };

function About({
  template,
  reading,
}: {
  readonly template: LoadedTemplate;
  readonly reading: Reading;
}) {
  return (
    <>
      {reading.version !== template.version && (
        <p>
          They were given to version {reading.version}; this page has {template.version}. Look
          through them once.
        </p>
      )}
      <LeftOutList leftOut={reading.leftOut} />
    </>
  );
}

/** A name at the beginning of a sentence. */
function first(name: string): string {
  return name.startsWith('the ') ? `T${name.slice(1)}` : name;
}

/** What happened to the answers as a whole, why, and what can be done. Stays until the reader closes it. */
export function Happened({ template, current }: Props) {
  const { happening, dismiss, undo, take } = current;
  if (happening === undefined) return null;
  if (happening.kind === 'refused') {
    return (
      <Notice title={`${first(happening.file)} was not opened.`} tone="must">
        <p>{happening.reason} Your answers are unchanged.</p>
        <div className={styles.buttons}>
          <Plain onClick={dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  if (happening.kind === 'asked') {
    const { file, reading } = happening;
    return (
      <Notice title="You already have answers here.">
        <p>
          {first(file)} holds {countText(Object.keys(reading.answers).length)}. Nothing has changed
          yet.
        </p>
        <About template={template} reading={reading} />
        <div className={styles.buttons}>
          <Plain
            onClick={() => take(file, reading)}
          >{`Replace mine with ${file.startsWith('the ') || file.startsWith('“') ? 'these' : 'the file’s'}`}</Plain>
          <Plain onClick={dismiss}>Keep mine</Plain>
        </div>
      </Notice>
    );
  }
  if (happening.kind === 'taken') {
    const { file, reading } = happening;
    return (
      <Notice title={`${countText(Object.keys(reading.answers).length)} taken from ${file}.`}>
        <About template={template} reading={reading} />
        <div className={styles.buttons}>
          <Plain onClick={undo}>Undo: go back to before</Plain>
          <Plain onClick={dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  if (happening.kind === 'cleared') {
    return (
      <Notice title="The form is empty again.">
        <div className={styles.buttons}>
          <Plain onClick={undo}>Undo: bring my answers back</Plain>
          <Plain onClick={dismiss}>Close this message</Plain>
        </div>
      </Notice>
    );
  }
  return (
    <Notice title="Your answers are as they were before.">
      <div className={styles.buttons}>
        <Plain onClick={dismiss}>Close this message</Plain>
      </div>
    </Notice>
  );
}
