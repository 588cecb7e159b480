import { useHistory } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import { useState } from 'react';
import {
  answerValues,
  gapsFilled,
  parseAnswer,
  type StatementAnswer,
  type StatementAnswers,
  storageKey,
} from '../../domain/maturity/answers';
import { resultMarkdown } from '../../domain/maturity/report';
import type { MaturityModel } from '../../domain/maturity/schema';
import { scoreModel } from '../../domain/maturity/score';
import type { Ledger } from '../../domain/ledger';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { type SavedLedger, useLedger } from '../parts/useLedger';
import { useToday } from '../parts/useToday';
import { AspectForm } from './AspectForm';
import { AspectNav } from './AspectNav';
import { Messages } from './Messages';
import { OpenFile } from '../parts/OpenFile';
import { DropArea } from './Arriving';
import { Result } from './Result';
import { SoFar } from './SoFar';
import { Take } from './Take';
import { type Arrival, useArrivals } from './useArrivals';
import { RESULT, usePlace } from './usePlace';
import { Visit } from './Visit';
import form from './form.module.css';
import styles from './frame.module.css';

type Props = {
  /** A maturity model, checked by the build. */
  readonly model: MaturityModel;
};

/** The aspect answered last, or the first; undefined while the answers are not read yet. */
function resumeAt(model: MaturityModel, saved: SavedLedger<StatementAnswer>): string | undefined {
  if (saved.keeping.state === 'loading') return undefined;
  const [last] = Object.entries(saved.ledger).sort(([, a], [, b]) => b.at - a.at);
  const [aspect] = (last?.[0] ?? '').split('.');
  return model.aspects.find(({ id }) => id === aspect)?.id ?? model.aspects[0]?.id;
}

/** Entries to add now, as a ledger. */
function asOf(now: number, answers: StatementAnswers): Ledger<StatementAnswer> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, at: now }]));
}

/** A file knows when each answer was given; a link does not, so it can only fill gaps. */
function mergeLabel(mine: StatementAnswers, { theirs, ledger }: Arrival): string | undefined {
  if (ledger !== undefined) return 'Merge: for each statement the later answer';
  const gaps = Object.keys(gapsFilled(mine, theirs)).length;
  return gaps === 0 ? undefined : `Fill my ${gaps} ${gaps === 1 ? 'gap' : 'gaps'} with them`;
}

/** A maturity self-assessment on any model: aspects as steps, a result, files and links. Nothing leaves the browser. */
export default function Assessment({ model }: Props) {
  const as = useIsBrowser() ? 'form' : 'paper';
  const today = useToday();
  const history = useHistory();
  const saved = useLedger(storageKey(model.id), parseAnswer);
  const { values: mine, ledger, keeping, write, merge, replace } = saved;
  const resume = resumeAt(model, saved);
  const place = usePlace(model, resume);
  const arrivals = useArrivals(model, mine, place);
  const [undo, setUndo] = useState<{ readonly did: string; readonly before: StatementAnswers }>();

  const values = answerValues(mine);
  const score = scoreModel(model, values);
  const { arrival } = arrivals;
  const view = arrival !== undefined ? 'visit' : place.view === 'result' ? 'result' : 'form';
  const current = place.view === 'aspect' ? place.aspect : (resume ?? model.aspects[0]?.id);
  const currentAspect = model.aspects.find(({ id }) => id === current);
  const currentScore = score.profile.find(({ id }) => id === current);
  const hasAnswers = Object.keys(mine).length > 0;

  const goTo = (name: string) => {
    arrivals.close();
    history.push({ ...history.location, hash: `#${name}` });
  };
  const use = ({ theirs, from }: Arrival) => {
    setUndo({ did: `Your answers are now those from ${from}.`, before: mine });
    replace(theirs);
    goTo(RESULT);
  };
  const combine = ({ theirs, from, ledger: timed }: Arrival) => {
    setUndo({ did: `The answers from ${from} were merged into yours.`, before: mine });
    merge(timed ?? asOf(Date.now(), gapsFilled(mine, theirs)));
    goTo(RESULT);
  };
  const clearAll = () => {
    setUndo({ did: 'All answers and notes are cleared.', before: mine });
    replace({});
  };
  const undoIt = () => {
    if (undo !== undefined) replace(undo.before);
    setUndo(undefined);
  };

  return (
    <DropArea onFile={arrivals.open}>
      <p className={styles.frame}>
        Answer what <b>is so today</b>. A higher level costs more and is not better by itself. You
        can stop after any answer; the result so far is valid.
      </p>
      <p className={styles.noScripts}>
        Scripts are off, so nothing is computed or kept. All statements stand below: tick them here
        and print the page, or count them by the rule on the page about scoring.
      </p>
      <Messages keeping={keeping} arrivals={arrivals} did={undo?.did} onUndo={undoIt} />
      <div className={clsx(styles.columns, view !== 'form' && styles.whole)}>
        <AspectNav model={model} score={score} answers={mine} place={place} />
        <form
          className={clsx(styles.form, as === 'form' && form.live)}
          autoComplete="off"
          hidden={view !== 'form'}
          onSubmit={(event) => event.preventDefault()}
        >
          {model.aspects.map((aspect, index) => {
            const own = score.profile[index];
            return own === undefined ? null : (
              <AspectForm
                key={aspect.id}
                aspect={aspect}
                position={`Aspect ${index + 1} of ${model.aspects.length}`}
                following={model.aspects[index + 1]}
                score={own}
                answers={mine}
                write={write}
                as={as}
                state={aspect.id === current ? 'current' : 'away'}
                arrival={`${aspect.id === current} ${keeping.state === 'loading'}`}
                named={place.view === 'aspect' ? place.statement : undefined}
              />
            );
          })}
        </form>
        {view === 'form' && currentAspect !== undefined && currentScore !== undefined && (
          <SoFar aspect={currentAspect} score={currentScore} answers={values} />
        )}
        {view === 'result' && (
          <Result model={model} answers={mine}>
            {hasAnswers && (
              <div className={controls.row}>
                <CopyButton
                  className={controls.primary}
                  text={resultMarkdown(model, score, values, today)}
                  label="Copy the result as Markdown"
                >
                  Copy as Markdown
                </CopyButton>
                <Take model={model} ledger={ledger} printLabel="Print the result" />
              </div>
            )}
          </Result>
        )}
        {arrival !== undefined && (
          <div className={styles.visiting}>
            <Visit
              model={model}
              mine={mine}
              theirs={arrival.theirs}
              from={arrival.from}
              mergeLabel={mergeLabel(mine, arrival)}
              onUse={() => use(arrival)}
              onMerge={() => combine(arrival)}
              onLeave={() => goTo(resume ?? '')}
            />
          </div>
        )}
        {as === 'form' && view !== 'visit' && (
          <section className={styles.keep} aria-labelledby="keep">
            <h3 id="keep">Keep, share, open</h3>
            <p>
              A browser may tidy its storage away; a file stays. A link carries the answers without
              notes, in the part of the address that is never sent. You can also drop a file
              anywhere on this tool.
            </p>
            <div className={controls.row}>
              {view === 'form' && hasAnswers && (
                <Take model={model} ledger={ledger} printLabel="Print all aspects" />
              )}
              <OpenFile label="Open a file" onFile={arrivals.open} />
              {hasAnswers && (
                <button type="button" className={controls.plain} onClick={clearAll}>
                  Clear all answers
                </button>
              )}
            </div>
          </section>
        )}
      </div>
    </DropArea>
  );
}
