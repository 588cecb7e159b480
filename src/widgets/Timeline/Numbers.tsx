import { useId } from 'react';
import type { TimelineReport } from '../../domain/timeline/reportSchema';
import { quantileAround, quantileText } from '../../domain/timeline/sentence';
import { DAY_SECONDS } from '../../domain/timeline/targets';
import { daysText, durationText, shareText } from '../../domain/timeline/words';
import { Interval } from '../parts/measured/Interval';
import controls from '../parts/controls.module.css';
import measured from '../parts/measured/measured.module.css';
import { ScrollTable } from '../parts/ScrollTable';
import styles from './styles.module.css';

type Props = { readonly report: TimelineReport };
type Around = { readonly low: number; readonly high: number } | null;

function shareAround(interval: Around): string {
  return interval === null ? 'none' : `${shareText(interval.low)} to ${shareText(interval.high)}`;
}

/** The times, each with its interval. */
export function Times({ report }: Props) {
  const { n, median, p90, endedOnly, exposure, whatIf, watched } = report;
  const around = (words: string | null) =>
    words === null ? 'No interval.' : `90 % interval: ${words}.`;
  return (
    <dl className={styles.times}>
      <div>
        <dt>Median</dt>
        <dd>
          <b>{quantileText(median, n)}</b> {around(quantileAround(median))}
        </dd>
      </div>
      <div>
        <dt>P90, when nine of ten have ended</dt>
        <dd>
          <b>{quantileText(p90, n)}</b> {around(quantileAround(p90))}
        </dd>
      </div>
      <div>
        <dt>Variant: median of the {endedOnly.n} that ended</dt>
        <dd>
          <span>{endedOnly.median === null ? 'no data' : durationText(endedOnly.median)}.</span> It
          leaves out what is open, so it is too short while anything is.
        </dd>
      </div>
      {exposure !== null && (
        <div>
          <dt>{report.as === 'patch' ? 'Service-days exposed' : 'Open in all'}</dt>
          <dd>
            <b>{daysText(exposure.seconds)}</b> The area below the curve up to{' '}
            {durationText(exposure.until)}, times {n}. Seen: {daysText(exposure.seen)}.
          </dd>
        </div>
      )}
      {whatIf !== null && (
        <div className={styles.supposed}>
          <dt>What if, no data</dt>
          <dd>
            A Weibull curve of shape {whatIf.shape} and scale {durationText(whatIf.scale)} has its
            median at {durationText(whatIf.median)} and its P90 at {durationText(whatIf.p90)}
            {whatIf.exposure === null
              ? '.'
              : `; in ${durationText(watched)} it is open for ${daysText(whatIf.exposure)} in all.`}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The share that ended by each target, beside all of them where some are unknown. */
export function Targets({ report }: Props) {
  const id = useId();
  const { targets, targetsFrom, whatIf, coverage, as } = report;
  if (targets.length === 0) return null;
  const silent = as === 'adoption' ? 0 : coverage.unknown + coverage.unnamed;
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>By the targets</h3>
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Within</th>
            <th scope="col">Ended</th>
            <th scope="col">90 % interval</th>
            <th scope="col">
              <span className={controls.hidden}>Drawn from 0 to 100 %</span>
            </th>
            {silent > 0 && <th scope="col">Of all, {silent} unknown included</th>}
            {whatIf !== null && <th scope="col">What if</th>}
          </tr>
        </thead>
        <tbody>
          {targets.map(({ days, share, interval, withUnknown }, at) => (
            <tr key={days}>
              <td data-label="Within">{durationText(days * DAY_SECONDS)}</td>
              <td data-label="Ended">
                {share === null ? 'no data: not watched that long' : <b>{shareText(share)}</b>}
              </td>
              <td data-label="90 % interval" className={measured.around}>
                {shareAround(interval)}
              </td>
              <td>{share !== null && <Interval share={share} interval={interval} />}</td>
              {silent > 0 && (
                <td data-label={`Of all, ${silent} unknown included`}>
                  {withUnknown === null ? 'no data' : shareText(withUnknown)}
                </td>
              )}
              {whatIf !== null && (
                <td data-label="What if">{shareText(whatIf.targets[at]?.share ?? 0)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {targetsFrom !== null && (
        <p className={controls.note}>
          Days of {targetsFrom.title}, {targetsFrom.date}. {targetsFrom.note} Source:{' '}
          {targetsFrom.source}. {targetsFrom.sure === 'secondary' && 'Second-hand.'}
        </p>
      )}
    </div>
  );
}

/** Find, fix, ship and prove: where the time goes. */
export function Clocks({ report }: Props) {
  const id = useId();
  const { clocks } = report;
  if (clocks.length === 0) return null;
  const all = clocks.reduce((sum, { seen }) => sum + seen, 0);
  return (
    <div role="group" aria-labelledby={id}>
      <h3 id={id}>Where the time goes</h3>
      <ScrollTable aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Clock</th>
            <th scope="col">n</th>
            <th scope="col">Open in it</th>
            <th scope="col">Median</th>
            <th scope="col">P90</th>
            <th scope="col">In all</th>
            <th scope="col">Of the time</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map(({ clock, from, n, open, median, p90, seen }) => (
            <tr key={clock}>
              <td data-label="Clock">
                {from} to {clock}
              </td>
              <td data-label="n">{n}</td>
              <td data-label="Open in it">{open}</td>
              <td data-label="Median">{quantileText(median, n)}</td>
              <td data-label="P90">{quantileText(p90, n)}</td>
              <td data-label="In all">{daysText(seen)}</td>
              <td data-label="Of the time">{all === 0 ? 'no data' : shareText(seen / all)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
