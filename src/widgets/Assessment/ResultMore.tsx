import type { ReactNode } from 'react';
import type { MaturityModel } from '../../domain/maturity/schema';
import type { ModelScore } from '../../domain/maturity/score';
import type { SheetParts } from '../../domain/maturity/sheet';
import { Findings } from './Findings';
import { HowComputed } from './HowComputed';
import { LeftOut } from './LeftOut';
import { ProfileTable } from './ProfileTable';
import { Targets, type WriteTarget } from './Targets';
import styles from './result.module.css';

type Props = {
  readonly model: MaturityModel;
  readonly score: ModelScore;
  readonly sheet: SheetParts;
  /** Missing for an assessment that is only shown. */
  readonly write: WriteTarget | undefined;
  /** The ways to save, print and share it. */
  readonly children: ReactNode;
};

/** The result below the steps: profile, strength and tension, targets, ways out, and how it was computed. */
export function ResultMore({ model, score, sheet, write, children }: Props) {
  return (
    <>
      <ProfileTable model={model} score={score} sheet={sheet} />
      <div className={styles.lower}>
        <Findings model={model} score={score} />
        <LeftOut model={model} answers={sheet.answers} />
      </div>
      <Targets model={model} sheet={sheet} write={write} />
      {children}
      <HowComputed model={model} answers={sheet.answers} />
    </>
  );
}
