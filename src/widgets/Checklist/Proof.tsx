import type { Field } from '../../domain/checklist/entries';
import type { Item } from '../../domain/checklist/schema';
import { isReason, type Mark } from '../../domain/checklist/state';
import { listed } from '../../domain/checklist/who';
import controls from '../parts/controls.module.css';
import fold from './Fold.module.css';
import itemStyles from './Item.module.css';
import { Text } from './Text';

type Props = {
  readonly item: Item;
  readonly mark: Mark;
  readonly put: (field: Field, value: string) => void;
};

function summary(item: Item, mark: Mark): string {
  if (mark.status === 'not-applicable') return 'Change the reason';
  if (mark.excused) return 'Give the reason';
  if (item.sign_off !== undefined)
    return mark.status === 'done' ? 'Evidence and signatures noted' : 'Evidence and signatures';
  const hasEvidence = mark.link !== '' || mark.shows !== '' || mark.seen !== '';
  return hasEvidence ? 'Evidence noted' : 'Evidence, or why not';
}

const REQUIRED = { evidence: 'evidence', owner: 'an owner', due: 'a due day' } as const;

function Signatures({ item, mark, put }: Props) {
  const { id } = item;
  return (
    <fieldset className={`${fold.wide} ${fold.signed}`}>
      <legend>Seen by two people. The tick counts once both have signed.</legend>
      <div>
        <Text
          id={`${id}-by`}
          label="First name or initials"
          value={mark.by}
          onKeep={(text) => put('by', text)}
        />
      </div>
      <div>
        <Text
          id={`${id}-on`}
          label="On"
          kind="day"
          value={mark.on}
          onKeep={(text) => put('on', text)}
        />
      </div>
      <div>
        <Text
          id={`${id}-by2`}
          label="Second name or initials"
          value={mark.by2}
          onKeep={(text) => put('by2', text)}
        />
      </div>
      <div>
        <Text
          id={`${id}-on2`}
          label="On"
          kind="day"
          value={mark.on2}
          onKeep={(text) => put('on2', text)}
        />
      </div>
    </fieldset>
  );
}

/** Folded in: the evidence of an item, who sees to it and by when, signatures, or the reason why it does not apply. */
export function Proof({ item, mark, put }: Props) {
  const { id, requires } = item;
  return (
    <details className={fold.fold}>
      <summary>
        {summary(item, mark)}
        <span className={controls.hidden}>: {item.title}</span>
      </summary>
      <div className={fold.proof}>
        {requires !== undefined && (
          <p className={`${fold.wide} ${fold.required}`}>
            The tick counts with {listed(requires.map((need) => REQUIRED[need]))}.
          </p>
        )}
        <div>
          <Text
            id={`${id}-link`}
            label="Link or file name"
            value={mark.link}
            onKeep={(text) => put('link', text)}
          />
        </div>
        <div>
          <Text
            id={`${id}-seen`}
            label="Seen on"
            kind="day"
            value={mark.seen}
            onKeep={(text) => put('seen', text)}
          />
        </div>
        <div className={fold.wide}>
          <Text
            id={`${id}-shows`}
            label="What it shows"
            kind="lines"
            value={mark.shows}
            onKeep={(text) => put('shows', text)}
          />
        </div>
        <div>
          <Text
            id={`${id}-owner`}
            label="Owner"
            value={mark.owner}
            onKeep={(text) => put('owner', text)}
          />
        </div>
        <div>
          <Text
            id={`${id}-due`}
            label="Due on"
            kind="day"
            value={mark.due}
            onKeep={(text) => put('due', text)}
          />
        </div>
        {item.sign_off !== undefined && <Signatures item={item} mark={mark} put={put} />}
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
        {mark.excused && (
          <div className={fold.wide}>
            <Text
              id={`${id}-reason`}
              label="Why it does not apply"
              kind="lines"
              hint={
                isReason(mark.reason)
                  ? 'It is printed with the list and copied with it.'
                  : 'Write one sentence. Without a reason the item stays open.'
              }
              value={mark.reason}
              onKeep={(text) => put('reason', text)}
            />
          </div>
        )}
      </div>
    </details>
  );
}
