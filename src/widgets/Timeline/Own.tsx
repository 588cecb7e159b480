import { type ReactNode, useId } from 'react';
import { amountText } from '../../domain/coverage/words';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { quantileText } from '../../domain/timeline/sentence';
import { DAY_SECONDS } from '../../domain/timeline/targets';
import { durationText, instantText, pointsText, shareText } from '../../domain/timeline/words';
import controls from '../parts/controls.module.css';
import { LeftOut } from '../parts/measured/LeftOut';
import { Notice } from '../parts/Notice';
import styles from './styles.module.css';

type Props = { readonly report: TimelineReport };
type Count = TimelineReport['recurrence'];

const SHOWN = 20;

/** A count with its share and interval; "no data" of nothing. */
function countText({
  passed,
  total,
  share,
  interval,
}: Pick<Count, 'passed' | 'total' | 'share' | 'interval'>): string {
  if (share === null) return 'no data';
  const around =
    interval === null
      ? ''
      : `, 90 % interval ${shareText(interval.low)} to ${shareText(interval.high)}`;
  return `${passed} of ${total}: ${shareText(share)}${around}`;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}

/** The slowest 5 % by name, apart from the rest. */
export function Tail({ report }: Props) {
  const { cases, rest } = report.tail;
  if (cases.length === 0) return null;
  return (
    <Part title={`The slowest ${cases.length}, by name`}>
      <ul className={styles.tail}>
        {cases.slice(0, SHOWN).map(({ row, subject, seconds, open, failed }) => (
          <li key={row}>
            <b>{subject}</b>, {durationText(seconds)}
            {open && ' so far, still open'}
            {failed && ', failed'}
          </li>
        ))}
      </ul>
      <p className={controls.note}>
        {cases.length > SHOWN && `And ${cases.length - SHOWN} more; the report has all. `}
        The slowest 5 %, with open ones that tie.{' '}
        {rest !== null && `The others took up to ${durationText(rest)}.`}
      </p>
    </Part>
  );
}

function Fleet({ report }: Props) {
  const { coverage, recurrence } = report;
  const { affected, notAffected, unknown, unnamed } = coverage;
  const back = recurrence.subjects.map(({ subject, intervals }) => `${subject} (${intervals})`);
  return (
    <Part title="The fleet">
      <ul>
        <li>
          Looked into: {countText(coverage)}. {affected} concerned, {notAffected} not, {unknown}{' '}
          unknown, {unnamed} without a line. An unknown service is not a patched one.
        </li>
        <li>
          Came back after they had ended: {countText(recurrence)}.
          {back.length > 0 && ` ${back.slice(0, SHOWN).join(', ')}.`}
        </li>
      </ul>
    </Part>
  );
}

function Adoption({ report }: Props) {
  const { adoption, median, n } = report;
  if (adoption === null) return null;
  const { launch, first, using, pilots, active, stopped } = adoption;
  return (
    <Part title="The teams">
      <ul>
        <li>
          T1, the first use by a team outside the pilot:{' '}
          {first === null ? 'not reached' : `${durationText(first.seconds)}, ${first.subject}`}.
          Pilot teams: {pilots}.
        </li>
        <li>T50, when half of the target teams use it: {quantileText(median, n)}.</li>
        <li>Used it at least once: {countText(using)}.</li>
        <li>
          {active === null
            ? 'Who stopped is not known: the rows have no column removed.'
            : `Of these still active: ${countText(active)}.`}
          {stopped.length > 0 && ` Stopped: ${stopped.slice(0, SHOWN).join(', ')}.`}
        </li>
        {launch !== null && <li>The clock of every team starts on {instantText(launch)}.</li>}
      </ul>
    </Part>
  );
}

function Environments({ report }: Props) {
  const { environments } = report;
  if (environments === null) return null;
  const { success, cleanedUp, cost, noCost, excluded } = environments;
  const currency = cost === null || cost.currency === '' ? '' : ` ${cost.currency}`;
  const perDay = cost?.perDay ?? null;
  return (
    <Part title="The environments">
      <ul>
        <li>Became ready: {countText(success)}. Failed ones are censored, not dropped.</li>
        <li>Cleaned up: {countText(cleanedUp)}.</li>
        <li>
          Cost of an environment-day:{' '}
          {perDay === null
            ? `no data${noCost === null ? '' : `, ${noCost}`}`
            : `${amountText(perDay)}${currency}, of ${cost?.n ?? 0} with a cost`}
          .
        </li>
      </ul>
      <LeftOut
        title="Left out of cost and cleaning up"
        says="They count in the curve."
        rows={excluded}
      />
    </Part>
  );
}

/** How the rows differ from an earlier file, with the interval of the difference, and what to doubt. */
function Change({ report }: Props) {
  const { change } = report;
  if (change === null) return null;
  const { difference, median, n, targets, warnings, excluded, seed } = change;
  const end = (seconds: number | null) =>
    seconds === null ? 'not bounded' : durationText(seconds);
  return (
    <Part title="Before and after">
      {warnings.length > 0 && (
        <Notice title="Compare these two with care.">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul>
        <li>
          Median before: {quantileText(median, n)}, n {n}; now:{' '}
          {quantileText(report.median, report.n)}, n {report.n}.
        </li>
        <li>
          Later minus earlier:{' '}
          {difference === null
            ? 'no interval below five cases'
            : `${end(difference.difference)}, 90 % interval ${end(difference.low)} to ${end(difference.high)}; ${difference.resamples} resamples, seed ${seed}`}
          .
        </li>
        {targets.map(({ days, before, after, difference: gap }) => (
          <li key={days}>
            Within {durationText(days * DAY_SECONDS)}:{' '}
            {before === null ? 'no data' : shareText(before)}, then{' '}
            {after === null ? 'no data' : shareText(after)}
            {gap !== null &&
              `; ${pointsText(gap.difference)}, 90 % interval ${pointsText(gap.low)} to ${pointsText(gap.high)}`}
            .
          </li>
        ))}
      </ul>
      <LeftOut title="Left out of the earlier file" says="The rest still counts." rows={excluded} />
    </Part>
  );
}

/** What only one kind of records has, and the comparison. */
export function Own({ report }: Props) {
  return (
    <>
      {report.as === 'patch' && <Fleet report={report} />}
      <Adoption report={report} />
      <Environments report={report} />
      <Change report={report} />
    </>
  );
}
