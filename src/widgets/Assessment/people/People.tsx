import clsx from 'clsx';
import { useMemo, useRef, useState } from 'react';
import { answerValues, asOf } from '../../../domain/maturity/answers';
import { type Named, peopleFindings } from '../../../domain/maturity/people';
import { agreedAbout, alikeAnswers } from '../../../domain/maturity/peopleAgreed';
import { peopleMarkdown } from '../../../domain/maturity/peopleReport';
import controls from '../../parts/controls.module.css';
import { CopyButton } from '../../parts/CopyButton';
import { Notice } from '../../parts/Notice';
import { SaveLine } from '../../parts/SaveLine';
import { Gather } from '../Gather';
import { useGathered } from '../useGathered';
import { RESULT } from '../usePlace';
import { useSheet } from '../useSheet';
import type { ViewProps } from '../views';
import { Arrived } from './Arrived';
import { HowItRuns } from './HowItRuns';
import { LevelsTable } from './LevelsTable';
import { Record } from './Record';
import { Talk, Undecided } from './Talk';
import { useSession } from './useSession';
import styles from './people.module.css';

/** What was just done, in a sentence, and how to take it back. */
type Undo = { readonly did: string; readonly back: () => void };

/** Several people: who has arrived, then on demand what they say, and what they agree on. */
export function People({ model, shelf, open, today, goTo }: ViewProps) {
  const gathered = useGathered(model, 'people');
  const session = useSession(model.id);
  const [undo, setUndo] = useState<Undo>();
  const title = useRef<HTMLHeadingElement>(null);
  const arrived = useRef<HTMLHeadingElement>(null);
  const findings = useMemo(() => peopleFindings(model, gathered.all), [model, gathered.all]);
  const { people } = findings;

  // The agreed one may have been deleted, or another may be open in its place.
  const agreedId = shelf.all.some(({ id }) => id === session.agreedId)
    ? session.agreedId
    : undefined;
  const beside = useSheet(model, agreedId);
  const sheet = shelf.openId === agreedId ? open : beside;
  const agreed = agreedId === undefined ? undefined : sheet.answers;
  const change = agreedId === undefined ? undefined : sheet.change;
  const alike = alikeAnswers(findings, agreed ?? {}, model.version);
  const isShown = session.isRevealed && people.length > 1;
  const canAddMine = shelf.about.kind === 'own' && Object.keys(open.answers).length > 0;

  const takeOut = (person: Named) => {
    const back = gathered.remove(person.id);
    setUndo({ did: `${person.name} is taken out.`, back });
    arrived.current?.focus();
  };
  const clear = () => {
    const backs = [gathered.clear(), session.reset()];
    setUndo({
      did: 'All are taken out. What you agreed stays among your assessments.',
      back: () => backs.forEach((back) => back()),
    });
    title.current?.focus();
  };
  const takeOver = () => {
    const before = sheet.sheet;
    sheet.merge(asOf(Date.now(), alike));
    const count = Object.keys(alike).length;
    setUndo({
      did: `${count} ${count === 1 ? 'answer is' : 'answers are'} taken over.`,
      back: () => sheet.replace(before),
    });
  };
  const openAgreed = () => {
    if (agreedId !== undefined) shelf.open(agreedId);
    goTo(RESULT);
  };
  const undoIt = () => {
    undo?.back();
    setUndo(undefined);
  };

  return (
    <section className={styles.people} aria-labelledby="people">
      <h3 id="people" tabIndex={-1} ref={title}>
        Several people
      </h3>
      <p className={styles.lead}>
        Everyone answers alone, then you look together. The gap between those who build the platform
        and those who use it is the finding.
      </p>
      <Gather
        gathered={gathered}
        buttons={
          canAddMine && (
            <button
              type="button"
              className={controls.plain}
              onClick={() => gathered.add(shelf.about, open.ledger, model.version)}
            >
              Add my open assessment
            </button>
          )
        }
      >
        {people.length > 0 && (
          <div className={styles.save}>
            <SaveLine keeping={gathered.keeping} what="Gathered answers" fileName="people" />
          </div>
        )}
        {undo !== undefined && (
          <Notice title={undo.did}>
            <button type="button" className={controls.plain} onClick={undoIt}>
              Undo
            </button>
          </Notice>
        )}
        {people.length === 0 ? (
          <HowItRuns />
        ) : (
          <Arrived
            findings={findings}
            brought={gathered.all}
            heading={arrived}
            onTakeOut={takeOut}
          />
        )}
        {people.length > 0 && (
          <div className={styles.reveal}>
            <button
              type="button"
              className={isShown ? controls.plain : controls.primary}
              disabled={people.length < 2}
              onClick={() => session.reveal(isShown ? 'hidden' : 'shown')}
            >
              {isShown ? 'Hide the answers again' : 'Reveal together'}
            </button>
            <button type="button" className={controls.plain} onClick={clear}>
              Take everybody out
            </button>
            {!isShown && (
              <p className={controls.note}>
                {people.length < 2
                  ? 'A talk needs the answers of at least two people.'
                  : 'Everyone’s answers appear at once. Wait until all are here.'}
              </p>
            )}
          </div>
        )}
        {isShown && (
          <>
            <Talk findings={findings} agreed={agreed ?? {}} change={change}>
              <Record
                findings={findings}
                alike={alike}
                agreed={agreed}
                onRecord={() => {
                  const id = shelf.create(agreedAbout(people, today), {});
                  if (id !== undefined) session.record(id);
                }}
                onTakeOver={takeOver}
                onOpen={openAgreed}
              />
            </Talk>
            <LevelsTable model={model} findings={findings} />
            <Undecided findings={findings} agreed={agreed ?? {}} change={change} />
            <div className={clsx(controls.row, styles.take)}>
              <CopyButton
                className={controls.plain}
                text={() => peopleMarkdown(model, findings, answerValues(agreed ?? {}), today)}
                label="Copy the findings as Markdown, for the minutes"
              >
                Copy as Markdown
              </CopyButton>
              <button type="button" className={controls.plain} onClick={() => window.print()}>
                Print the findings
              </button>
            </div>
          </>
        )}
      </Gather>
    </section>
  );
}
