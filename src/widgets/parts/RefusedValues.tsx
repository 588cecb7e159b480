import { Notice } from './Notice';
import { usePageVariables } from './PageVariables';

/** Says which values of the address were not filled in, and shows them as text. */
export function RefusedValues() {
  const { declared, refused } = usePageVariables();
  const shown = declared.filter((variable) => refused[variable.id] !== undefined);
  if (shown.length === 0) return null;
  return (
    <Notice title="The link to this page brought values that are no names. They were not filled in.">
      <ul>
        {shown.map((variable) => (
          <li key={variable.id}>
            {variable.label}: <code>{refused[variable.id]}</code>
          </li>
        ))}
      </ul>
      <p>A name holds no spaces, quotes or brackets. Type the right one below.</p>
    </Notice>
  );
}
