import type { Item } from '../../domain/checklist/schema';
import { type Field, isReason, MAX_TEXT, type Mark } from '../../domain/checklist/state';
import controls from '../parts/controls.module.css';
import fold from './Fold.module.css';
import itemStyles from './Item.module.css';

type Props = {
  readonly item: Item;
  readonly mark: Mark;
  readonly put: (field: Field, value: string) => void;
};

function summary(mark: Mark): string {
  if (mark.status === 'not-applicable') return 'Change the reason';
  if (mark.excused) return 'Give the reason';
  const has = mark.link !== '' || mark.shows !== '' || mark.seen !== '';
  return has ? 'Evidence noted' : 'Evidence, or why not';
}

function Reason({ item, mark, put }: Props) {
  const id = `${item.id}-reason`;
  return (
    <div className={fold.wide}>
      <label className={controls.label} htmlFor={id}>
        Why it does not apply
      </label>
      <span className={controls.hint} id={`${id}-hint`}>
        {isReason(mark.reason)
          ? 'It is printed with the list and copied with it.'
          : 'Write one sentence. Without a reason the item stays open.'}
      </span>
      <textarea
        id={id}
        rows={2}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        maxLength={MAX_TEXT}
        value={mark.reason}
        onChange={(event) => put('reason', event.target.value)}
      />
    </div>
  );
}

/** Folded in: the evidence of an item, or the reason why it does not apply. */
export function Proof({ item, mark, put }: Props) {
  const id = item.id;
  return (
    <details className={fold.fold}>
      <summary>
        {summary(mark)}
        <span className={controls.hidden}>: {item.title}</span>
      </summary>
      <div className={fold.proof}>
        <div>
          <label className={controls.label} htmlFor={`${id}-link`}>
            Link or file name
          </label>
          <input
            id={`${id}-link`}
            autoComplete="off"
            maxLength={MAX_TEXT}
            value={mark.link}
            onChange={(event) => put('link', event.target.value)}
          />
        </div>
        <div>
          <label className={controls.label} htmlFor={`${id}-seen`}>
            Seen on
          </label>
          <input
            id={`${id}-seen`}
            type="date"
            autoComplete="off"
            value={mark.seen}
            onChange={(event) => put('seen', event.target.value)}
          />
        </div>
        <div className={fold.wide}>
          <label className={controls.label} htmlFor={`${id}-shows`}>
            What it shows
          </label>
          <textarea
            id={`${id}-shows`}
            rows={2}
            autoComplete="off"
            maxLength={MAX_TEXT}
            value={mark.shows}
            onChange={(event) => put('shows', event.target.value)}
          />
        </div>
        <div className={`${fold.wide} ${fold.excused}`}>
          <input
            type="checkbox"
            className={itemStyles.box}
            id={`${id}-na`}
            autoComplete="off"
            checked={mark.excused}
            onChange={(event) => put('na', event.target.checked ? 'yes' : '')}
          />
          <label htmlFor={`${id}-na`}>Does not apply here</label>
        </div>
        {mark.excused && <Reason item={item} mark={mark} put={put} />}
      </div>
    </details>
  );
}
