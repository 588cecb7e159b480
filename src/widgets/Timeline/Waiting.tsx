import type { TimelineAnswer } from '../../domain/timeline/answer';
import controls from '../parts/controls.module.css';
import { Notice } from '../parts/Notice';
import type { Timeline } from './useTimeline';

type Props = { readonly timeline: Timeline };
type Refused = Extract<TimelineAnswer, { readonly state: 'refused' }>;

const PARTS: Readonly<Record<Refused['part'], string>> = {
  records: 'The rows cannot be used.',
  before: 'The earlier file cannot be used.',
  horizon: 'The day up to which the records tell cannot be used.',
  'before horizon': 'The day of the earlier file cannot be used.',
  zone: 'The time zone cannot be used.',
  targets: 'The targets cannot be used.',
  fleet: 'The number in all cannot be used.',
};

/** Why there is no answer yet, and what to do. */
export function Waiting({ timeline }: Props) {
  const { background, result, asks, given } = timeline;
  if (background.state === 'failed') {
    return (
      <Notice title="The program that reads the rows did not run." tone="must">
        <p>It may not have been loaded. Your rows are untouched.</p>
        <button type="button" className={controls.plain} onClick={background.again}>
          Try again
        </button>
      </Notice>
    );
  }
  if (result?.answer.state === 'refused') {
    const { part, reason } = result.answer;
    return (
      <Notice title={PARTS[part]} tone="must">
        <p>Why: {reason}.</p>
      </Notice>
    );
  }
  if (asks.length > 0) {
    return (
      <Notice title="The dates leave something open.">
        <p>
          Answer beside the rows:{' '}
          {asks
            .map(({ about }) => (about === 'zone' ? 'the time zone' : 'which number is the day'))
            .join(' and ')}
          . It is never guessed.
        </p>
      </Notice>
    );
  }
  if (given.horizon === '') {
    return (
      <Notice title="Up to which day do the records tell?">
        <p>Say it beside the rows. What is open then counts as open until then.</p>
      </Notice>
    );
  }
  if (given.before !== null && given.beforeHorizon === '') {
    return (
      <Notice title="Up to which day does the earlier file tell?">
        <p>Say it below the earlier file.</p>
      </Notice>
    );
  }
  if (background.state === 'running') {
    const { done, all } = background;
    return (
      <Notice title={all === 0 ? 'Reading the rows.' : 'Comparing with the earlier file.'}>
        {all > 0 && (
          <p>
            <progress max={all} value={done} aria-label="Resamples" /> {done} of {all} resamples
          </p>
        )}
      </Notice>
    );
  }
  return null;
}
