import controls from '../../parts/controls.module.css';

type Props = { readonly what: string; readonly onAgain: () => void };

/** A part of the page did not arrive. */
export function Again({ what, onAgain }: Props) {
  return (
    <p>
      {what} could not be loaded.{' '}
      <button type="button" className={controls.linky} onClick={onAgain}>
        Load them again
      </button>
    </p>
  );
}
