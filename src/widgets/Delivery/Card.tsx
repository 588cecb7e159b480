import { countWords, type Figure, intervalWords, sayValue } from '../../domain/delivery/figures';
import { counted } from '../../domain/delivery/words';
import controls from '../parts/controls.module.css';
import styles from './card.module.css';
import { Strip } from './Strip';

/** The right end of a line on which a number and its interval stand, so that its middle is easy to say. */
function mostOf({ value, interval, measured }: Figure): number {
  const largest = Math.max(value ?? 0, interval?.high ?? 0, interval?.low ?? 0) * 1.15;
  if (measured === 'share') return Math.min(1, Math.max(0.05, Math.ceil(largest * 20) / 20));
  const size = largest >= 172_800 ? 86_400 : largest >= 7200 ? 3600 : 60;
  const units = Math.max(2, Math.ceil(largest / size));
  return (units + (units % 2)) * size;
}

function Axis({ figure }: { readonly figure: Figure }) {
  const most = mostOf(figure);
  return (
    <>
      <Strip value={figure.value} interval={figure.interval} most={most} size="large" />
      <p className={styles.axis} aria-hidden="true">
        <span>0</span>
        <span>{sayValue(figure.measured, most / 2)}</span>
        <span>{sayValue(figure.measured, most)}</span>
      </p>
    </>
  );
}

type WeeklyProps = { readonly weekly: readonly number[] };

/** Deployments in each full week as bars. */
function Weekly({ weekly }: WeeklyProps) {
  const most = Math.max(1, ...weekly);
  const step = 100 / weekly.length;
  return (
    <figure>
      <svg
        className={styles.weekly}
        viewBox="0 0 100 32"
        preserveAspectRatio="none"
        role="img"
        aria-label={`Deployments in ${counted(weekly.length, 'full week')}: ${weekly.join(', ')}`}
      >
        {weekly.map((count, index) => (
          <rect
            key={index}
            x={(index * step + step * 0.1).toFixed(2)}
            width={(step * 0.8).toFixed(2)}
            y={(32 - (count / most) * 32).toFixed(2)}
            height={((count / most) * 32).toFixed(2)}
          />
        ))}
      </svg>
      <figcaption className={controls.note}>
        {counted(weekly.length, 'full week')}, from {Math.min(...weekly)} to {Math.max(...weekly)}{' '}
        deployments each.
      </figcaption>
    </figure>
  );
}

type Props = { readonly figure: Figure; readonly weekly: readonly number[] | null };

/** One number with everything it rests on: n, interval, survey answer, rule, choices and what is left out. */
export function Card({ figure, weekly }: Props) {
  const { title, said, of, value, details, bands, source, card, variants } = figure;
  const isThin = value === null || card.thin.length > 0;
  return (
    <section className={styles.card} aria-label={title}>
      <div>
        <h4>{title}</h4>
        <p className={isThin ? styles.thin : styles.number}>
          {said} {of !== '' && <small>{of}</small>}
        </p>
        {value === null && <p className={controls.note}>{card.noData}.</p>}
        <p className={controls.note}>{intervalWords(figure)}</p>
        {details.map((detail) => (
          <p key={detail} className={controls.note}>
            {detail}
          </p>
        ))}
      </div>
      <div>
        {value !== null && weekly !== null && weekly.length > 0 && <Weekly weekly={weekly} />}
        {value !== null && weekly === null && <Axis figure={figure} />}
        {bands.map((band) => (
          <p key={band} className={controls.note}>
            {band}
          </p>
        ))}
        {source !== null && bands.length > 0 && (
          <p className={controls.note}>Source of the levels: {source}.</p>
        )}
      </div>
      <div className={styles.rule}>
        <h5>Rule used</h5>
        <p>{card.rule}</p>
        {card.chosen.map((choice) => (
          <p key={choice}>
            Chosen: <b>{choice}</b>.
          </p>
        ))}
        {variants.map((variant) => (
          <p key={variant.title} title={variant.card.rule}>
            {variant.title}: <b>{variant.said}</b>, n {variant.card.n}
          </p>
        ))}
        <p className={styles.count}>
          <a href="#left-out">{countWords(card)}</a>
        </p>
      </div>
    </section>
  );
}
