import { answersFileText } from '../../domain/maturity/file';
import { answersFragment } from '../../domain/maturity/link';
import { answerValues, type StatementAnswer } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { type Ledger, values } from '../../domain/ledger';
import { CopyButton } from '../parts/CopyButton';
import controls from '../parts/controls.module.css';
import { saveAsFile } from '../parts/files';

type Props = {
  readonly model: MaturityModel;
  readonly ledger: Ledger<StatementAnswer>;
  readonly printLabel: string;
};

/** The address of this page with the answers in its fragment. */
function linkTo(model: MaturityModel, ledger: Ledger<StatementAnswer>): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${answersFragment(model, answerValues(values(ledger)))}`;
}

/** The ways to take answers along: file, link, paper. Rendered in the browser only. */
export function Take({ model, ledger, printLabel }: Props) {
  const save = () => {
    const now = new Date().toISOString();
    saveAsFile(`maturity-${now.slice(0, 10)}.json`, answersFileText(model, ledger, now));
  };
  return (
    <>
      <button type="button" className={controls.plain} onClick={save}>
        Save as file
      </button>
      <CopyButton
        className={controls.plain}
        text={linkTo(model, ledger)}
        label="Copy a link to these answers, without notes"
      >
        Copy a link
      </CopyButton>
      <button type="button" className={controls.plain} onClick={() => window.print()}>
        {printLabel}
      </button>
    </>
  );
}
