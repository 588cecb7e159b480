import desk from '@generated/handbook/default/desk.json';
import ErrorFinder from '../ErrorFinder';
import { Doors } from './Doors';
import styles from './styles.module.css';
import { Win } from './Win';

/** The desk: paste an error, or take one of three doors; below, the latest win. */
export default function FrontDesk() {
  return (
    <>
      <div className={styles.desk} data-kept="handbook.">
        <ErrorFinder />
        <Doors />
      </div>
      {desk.win !== null && <Win win={desk.win} earlier={desk.earlier} />}
    </>
  );
}
