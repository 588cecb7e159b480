import useIsBrowser from '@docusaurus/useIsBrowser';
import { useColorMode } from '@docusaurus/theme-common';
import styles from './styles.module.css';

/** The other theme, as a word. */
export function ThemeButton() {
  const { colorMode, setColorMode } = useColorMode();
  const isBrowser = useIsBrowser();
  const other = isBrowser && colorMode === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => setColorMode(other)}
      aria-label={`Use the ${other} theme`}
      data-needs-script=""
    >
      {other === 'dark' ? 'Dark' : 'Light'}
    </button>
  );
}
