import { answerValues } from '../../domain/maturity/answers';
import type { MaturityModel } from '../../domain/maturity/schema';
import { type SheetParts, type Target, targetKey } from '../../domain/maturity/sheet';
import { TargetField } from './TargetField';
import { TargetGap } from './TargetGap';
import styles from './target.module.css';

/** Keeps a target, or takes it back with null. */
export type WriteTarget = (key: string, target: Target | null) => void;

type Props = {
  readonly model: MaturityModel;
  readonly sheet: SheetParts;
  /** Missing for an assessment that is only shown. */
  readonly write: WriteTarget | undefined;
};

/** The level wanted for each aspect and why, then what is missing for it. */
export function Targets({ model, sheet, write }: Props) {
  const values = answerValues(sheet.answers);
  const count = Object.keys(sheet.targets).length;
  if (write === undefined && count === 0) return null;
  return (
    <section className={styles.targets} aria-labelledby="targets" data-count={count}>
      <h4 id="targets">Targets</h4>
      <p className={styles.intro}>
        A higher level costs more money and more of people’s time, and level 1 can be right for you.
        “No target” is a good answer. Say why you want a level before you look at what is missing.
      </p>
      {model.aspects.map((aspect) => {
        const target = sheet.targets[aspect.id];
        const gap = target !== undefined && (
          <TargetGap aspect={aspect} values={values} scoring={model.scoring} target={target} />
        );
        if (write === undefined) {
          return target === undefined ? null : (
            <div key={aspect.id} className={styles.target}>
              <h5>{aspect.title}</h5>
              {gap}
            </div>
          );
        }
        return (
          <TargetField
            key={aspect.id}
            aspect={aspect}
            target={target}
            onChange={(next) => write(targetKey(aspect.id), next)}
          >
            {gap}
          </TargetField>
        );
      })}
    </section>
  );
}
