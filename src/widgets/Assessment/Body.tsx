import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import { memo } from 'react';
import {
  type AnswerValues,
  answerValues,
  type StatementAnswer,
} from '../../domain/maturity/answers';
import { answeredOf, askedLevels } from '../../domain/maturity/asked';
import type { MaturityModel } from '../../domain/maturity/schema';
import { type AspectScore, type ScoredAspect, scoreModel } from '../../domain/maturity/score';
import type { Ledger } from '../../domain/ledger';
import controls from '../parts/controls.module.css';
import { usePrinting } from '../parts/usePrinting';
import { useToday } from '../parts/useToday';
import { DropArea } from './Arriving';
import { AspectForm } from './AspectForm';
import { AspectNav } from './AspectNav';
import { Bar } from './Bar';
import { Keep } from './Keep';
import { Messages } from './Messages';
import { NumberKeys } from './NumberKeys';
import { Other } from './Other';
import { Result } from './Result';
import { SoFar } from './SoFar';
import { TakeAnswers, TakeResult } from './Take';
import { useActions } from './useActions';
import { useArrivals } from './useArrivals';
import { useNumberKeys } from './useNumberKeys';
import { usePlace } from './usePlace';
import type { OpenSheet } from './useSheet';
import type { Shelf } from './useShelf';
import { useView } from './views';
import { Visiting } from './Visiting';
import form from './form.module.css';
import styles from './frame.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly shelf: Shelf;
  readonly open: OpenSheet;
};

/** The aspect answered last, or the first. */
function resumeAt(model: MaturityModel, times: Ledger<StatementAnswer>): string | undefined {
  const [last] = Object.entries(times).sort(([, a], [, b]) => b.at - a.at);
  const [aspect] = (last?.[0] ?? '').split('.');
  return model.aspects.find(({ id }) => id === aspect)?.id ?? model.aspects[0]?.id;
}

/** Whether everything is answered that an aspect asks so far. */
function isAnswered(
  aspect: ScoredAspect | undefined,
  score: AspectScore | undefined,
  values: AnswerValues,
): boolean {
  if (aspect === undefined || score === undefined) return false;
  const { answered, of } = answeredOf(aspect, askedLevels(aspect, score, values), values);
  return answered === of;
}

/** The page of an assessment. It is drawn again only when what is shown has changed. */
export const Body = memo(function Body({ model, shelf, open }: Props) {
  const as = useIsBrowser() ? 'form' : 'paper';
  const isPrinting = usePrinting();
  // A browser looks at every field of a page at every key: on screen only those in sight are there.
  const extent = as === 'form' && !isPrinting ? 'in sight' : 'all';
  const today = useToday();
  const { answers, again, keeping } = open;
  const resume = keeping.state === 'loading' ? undefined : resumeAt(model, open.answerTimes);
  const place = usePlace(model, resume);
  const arrivals = useArrivals(model, answers, place);
  const loaded = useView(place);
  const keys = useNumberKeys();
  const actions = useActions({ model, shelf, open, arrivals, today });

  const values = answerValues(answers);
  const score = scoreModel(model, values);
  const { arrival } = arrivals;
  const { openId } = shelf;
  const view = arrival !== undefined ? 'visit' : place.view === 'result' ? 'result' : 'form';
  const isForm = view === 'form' && loaded.state === 'none';
  const current = place.view === 'aspect' ? place.aspect : (resume ?? model.aspects[0]?.id);
  const currentAspect = model.aspects.find(({ id }) => id === current);
  const currentScore = score.profile.find(({ id }) => id === current);
  const hasAnswers = Object.keys(open.sheet).length > 0;
  const isDone = isForm && isAnswered(currentAspect, currentScore, values);
  const taken = { model, open, about: shelf.about, today };

  return (
    <DropArea onFiles={arrivals.open}>
      <p className={styles.frame}>
        Answer what <b>is so today</b>. A higher level costs more and is not better by itself. You
        can stop after any answer; the result so far is valid.
      </p>
      <p className={styles.noScripts}>
        Scripts are off, so nothing is computed or kept. All statements stand below: tick them here
        and print the page, or count them by the rule on the page about scoring.
      </p>
      <Messages keeping={keeping} arrivals={arrivals} did={actions.did} onUndo={actions.undo} />
      {openId !== undefined && (
        <Bar
          shelf={shelf}
          openId={openId}
          keeping={keeping}
          state={hasAnswers ? 'begun' : 'empty'}
          onBegin={actions.begin}
          onRemove={actions.remove}
        />
      )}
      <div className={clsx(styles.columns, !isForm && styles.whole)}>
        <AspectNav model={model} score={score} answers={values} again={again} place={place} />
        <form
          className={clsx(styles.form, as === 'form' && form.live)}
          autoComplete="off"
          hidden={!isForm}
          data-keys={keys.state}
          onKeyDown={keys.onKeyDown}
          onSubmit={(event) => event.preventDefault()}
        >
          {model.aspects.map((aspect, index) => {
            const own = score.profile[index];
            const isAway = aspect.id !== current && extent === 'in sight';
            return own === undefined || isAway ? null : (
              <AspectForm
                key={aspect.id}
                aspect={aspect}
                position={`Aspect ${index + 1} of ${model.aspects.length}`}
                following={model.aspects[index + 1]}
                score={own}
                answers={answers}
                again={again}
                change={open.change}
                as={as}
                extent={extent}
                state={aspect.id === current ? 'current' : 'away'}
                arrival={`${aspect.id === current} ${openId} ${keeping.state === 'loading'}`}
                named={place.view === 'aspect' ? place.statement : undefined}
              />
            );
          })}
          {as === 'form' && <NumberKeys keys={keys} />}
        </form>
        {isForm && currentAspect !== undefined && currentScore !== undefined && (
          <SoFar aspect={currentAspect} score={currentScore} answers={values} />
        )}
        {view === 'result' && (
          <Result model={model} answers={answers} open={open}>
            {hasAnswers && <TakeResult {...taken} />}
          </Result>
        )}
        {view === 'form' && !isForm && (
          <Other loaded={loaded} give={{ model, shelf, open, today, goTo: actions.goTo }} />
        )}
        {arrival !== undefined && (
          <div className={styles.visiting}>
            <Visiting
              model={model}
              mine={answers}
              arrival={arrival}
              onUse={() => actions.use(arrival)}
              onMerge={() => actions.combine(arrival)}
              onKeep={() => actions.keepBeside(arrival)}
              onLeave={() => actions.goTo(resume ?? '')}
            />
          </div>
        )}
        {as === 'form' && (isForm || view === 'result') && (
          <Keep
            key={openId}
            arrivals={arrivals}
            foreign={open.foreign}
            taken={isDone ? taken : undefined}
          >
            {isForm && hasAnswers && <TakeAnswers {...taken} />}
            {hasAnswers && (
              <button type="button" className={controls.plain} onClick={actions.clearAll}>
                Clear all answers
              </button>
            )}
          </Keep>
        )}
      </div>
    </DropArea>
  );
});
