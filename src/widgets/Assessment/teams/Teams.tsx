import { useMemo, useRef, useState } from 'react';
import { aboutText } from '../../../domain/maturity/about';
import type { MaturityModel } from '../../../domain/maturity/schema';
import {
  type TeamModel,
  teamModel,
  type TeamResult,
  teamResult,
} from '../../../domain/maturity/teams';
import controls from '../../parts/controls.module.css';
import { Notice } from '../../parts/Notice';
import { OrganisationTable } from '../../parts/OrganisationTable';
import { SaveLine } from '../../parts/SaveLine';
import { Gather } from '../Gather';
import { type Brought, useGathered } from '../useGathered';
import type { ViewProps } from '../views';
import styles from './teams.module.css';

/** What was just taken out, in a sentence, and how to put it back. */
type Taken = { readonly did: string; readonly back: () => void };

/** Scored once a file, however often the table changes. */
const scored = new WeakMap<Brought, TeamResult>();

function resultOf(model: MaturityModel, table: TeamModel, brought: Brought): TeamResult {
  const result = scored.get(brought) ?? teamResult(model, table.aspects, brought, brought);
  scored.set(brought, result);
  return result;
}

/** How one begins, in four steps. */
function Begin() {
  return (
    <ol className={styles.begin}>
      <li>Each team answers the assessment, and names its platform and the day at the top.</li>
      <li>It chooses “Save as file” and sends you the file, or copies a link.</li>
      <li>Drop all files here at once. They stay in this browser; nothing is sent.</li>
      <li>A team’s later file becomes its newest result, and shows how each aspect moved.</li>
    </ol>
  );
}

/** Several teams: many saved assessments become one table of teams × aspects. */
export function Teams({ model, shelf, open, today }: ViewProps) {
  const gathered = useGathered(model, 'teams');
  const { all, keeping, add, remove, clear } = gathered;
  const [taken, setTaken] = useState<Taken>();
  const heading = useRef<HTMLHeadingElement>(null);
  const table = useMemo(() => teamModel(model), [model]);
  const results = useMemo(
    () => all.map((brought) => resultOf(model, table, brought)),
    [all, model, table],
  );
  const say = (did: string, back: () => void) => {
    setTaken({ did, back });
    // What was pressed is gone; the focus goes back to what names the view.
    heading.current?.focus();
  };
  const takeOut = (id: string) => {
    const one = all.find((brought) => brought.id === id);
    if (one !== undefined) say(`${aboutText(one.about)} is taken out.`, remove(id));
  };
  const clearAll = () => {
    const did =
      all.length === 1 ? 'The file is taken out.' : `All ${all.length} files are taken out.`;
    say(did, clear());
  };
  const putBack = () => {
    taken?.back();
    setTaken(undefined);
    heading.current?.focus();
  };
  const hasOwn = Object.keys(open.answers).length > 0;
  const buttons = (
    <>
      {hasOwn && (
        <button
          type="button"
          className={controls.plain}
          onClick={() => add(shelf.about, open.ledger, model.version)}
        >
          Add the open assessment
        </button>
      )}
      {all.length > 0 && (
        <button type="button" className={controls.plain} onClick={clearAll}>
          Take all out
        </button>
      )}
    </>
  );
  return (
    <section className={styles.teams} aria-labelledby="teams">
      <h3 id="teams" tabIndex={-1} ref={heading}>
        Several teams
      </h3>
      <p className={styles.lead}>
        {all.length === 0
          ? 'Drop the saved files of several teams here. You get one table: teams down, aspects across.'
          : 'Where each team stands by its newest file, and how that moved since the one before.'}
      </p>
      <Gather gathered={gathered} buttons={buttons}>
        {taken !== undefined && (
          <Notice title={taken.did}>
            <button type="button" className={controls.plain} onClick={putBack}>
              Put back
            </button>
          </Notice>
        )}
        {all.length === 0 ? (
          <Begin />
        ) : (
          <OrganisationTable
            model={table}
            results={results}
            fileName={`maturity-teams-${today}`}
            onRemove={takeOut}
          />
        )}
      </Gather>
      <SaveLine keeping={keeping} what="Files" fileName="teams" />
    </section>
  );
}
