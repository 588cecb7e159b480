import { useId, useMemo } from 'react';
import controls from './controls.module.css';
import styles from './ZoneField.module.css';

type Props = {
  readonly label: string;
  readonly hint?: string;
  /** An IANA name; empty until one is chosen. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
};

/** Every zone this browser knows, under its region. UTC stands for itself. */
function zonesByRegion(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const at = zone.indexOf('/');
    if (at === -1) continue;
    const region = zone.slice(0, at);
    const before = found.get(region);
    if (before === undefined) found.set(region, [zone]);
    else before.push(zone);
  }
  return found;
}

/**
 * Asks for a time zone. Nothing is chosen beforehand, this device's own zone stands first.
 * Never part of a first render: the zones are those of the reader's browser.
 */
export function ZoneField({ label, hint, value, onChange }: Props) {
  const id = useId();
  const regions = useMemo(() => zonesByRegion(), []);
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const first = [...new Set(['UTC', own, ...(value === '' ? [] : [value])])];
  return (
    <div>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span className={controls.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className={styles.select}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">Choose a time zone</option>
        {first.map((zone) => (
          <option key={zone} value={zone}>
            {zone === own ? `${zone}, the zone of this device` : zone}
          </option>
        ))}
        {[...regions].map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones
              .filter((zone) => !first.includes(zone))
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
