import { amount } from '../../domain/newsletter/amount';
import controls from './controls.module.css';

type Props = {
  readonly before: number;
  readonly after: number;
  readonly unit: string;
  readonly className: string | undefined;
};

/** A win as a figure: before → after. The last child is the number that counts. */
export function BeforeAfter({ before, after, unit, className }: Props) {
  return (
    <p className={className}>
      <span>{amount(before)}</span>
      <svg viewBox="0 0 40 24" aria-hidden="true">
        <path d="M0 12h36M27 3l9 9-9 9" fill="none" stroke="currentColor" strokeWidth="2.5" />
      </svg>
      <span className={controls.hidden}> {unit} became </span>
      <span>{amount(after)}</span>
    </p>
  );
}
