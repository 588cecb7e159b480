import controls from '@site/src/widgets/parts/controls.module.css';
import { Notice } from '@site/src/widgets/parts/Notice';
import { site } from '@site/src/widgets/parts/site';
import styles from './styles.module.css';

type Props = { readonly error: Error; readonly tryAgain: () => void };

/** When a page fails in the browser: what happened, that nothing is lost, what to do. */
export default function ErrorPageContent({ error, tryAgain }: Props) {
  return (
    <main className={styles.failed}>
      <h1>This page failed</h1>
      <Notice title="A fault in the handbook itself, not in what you entered." tone="must">
        <p>
          What you saved in this browser is kept. Try again; if it fails again, send the line below
          to {site.channels.help}.
        </p>
        <p>
          <code>{error.message}</code>
        </p>
        <button type="button" className={controls.primary} onClick={tryAgain}>
          Try again
        </button>
      </Notice>
    </main>
  );
}
