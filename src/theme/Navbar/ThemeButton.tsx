import { useColorMode } from '@docusaurus/theme-common';
import controls from '@site/src/widgets/parts/controls.module.css';
import styles from './styles.module.css';

type NameProps = { readonly className: string | undefined; readonly name: string };

function Name({ className, name }: NameProps) {
  return (
    <span className={className}>
      <span className={controls.hidden}>Use the {name.toLowerCase()} theme</span>
      <span aria-hidden="true">{name}</span>
    </span>
  );
}

/** The other theme, as a word. The style sheet shows the right one of two, so that it stands there before any script. */
export function ThemeButton() {
  const { colorMode, setColorMode } = useColorMode();
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => setColorMode(colorMode === 'dark' ? 'light' : 'dark')}
      data-needs-script=""
    >
      <Name className={styles.toDark} name="Dark" />
      <Name className={styles.toLight} name="Light" />
    </button>
  );
}
