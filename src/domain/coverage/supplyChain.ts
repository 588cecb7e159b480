import { lacks, type NamedRows } from '../records/named';
import { readRows } from './cells';
import { type Findings, NOTHING } from './record';
import { counted } from './share';

const LEVELS = [1, 2, 3, 4];

/** Rows service and sbom (a current one: yes or no), slsa (its build level), or both. Empty is unknown, never yes. */
export function supplyChainFindings({ columns, rows, bad }: NamedRows): Findings | string {
  const [hasSbom, hasSlsa] = [columns.includes('sbom'), columns.includes('slsa')];
  const reason = lacks(columns, hasSbom || hasSlsa ? ['service'] : ['service', 'sbom', 'slsa']);
  if (reason !== null) return reason;
  const { items, excluded } = readRows(
    rows,
    bad,
    (cells) => cells.text('service'),
    (cells) => {
      const level = cells
        .maybe('slsa')
        .replace(/^(?:slsa[ _]*)?(?:build[ _]*)?l(?:evel)?[ _]*/i, '');
      if (!/^[0-4]?$/.test(level)) return `slsa "${level.slice(0, 40)}" is no level from 0 to 4`;
      const slsa = level === '' ? null : Number(level);
      return { service: cells.text('service'), sbom: cells.yes('sbom'), slsa };
    },
  );
  const total = items.length;
  const having = (from: number) => items.filter(({ slsa }) => slsa !== null && slsa >= from).length;
  const highest = Math.max(3, ...items.map(({ slsa }) => slsa ?? 0));
  const sbom = items.filter((item) => item.sbom === true).length;
  const levels = hasSlsa ? LEVELS.filter((level) => level <= highest) : [];
  const unknown = items.filter(
    (item) => (hasSbom && item.sbom === null) || (hasSlsa && item.slsa === null),
  );
  return {
    ...NOTHING,
    shares: [
      ...(hasSbom ? [counted('sbom', 'Services with a current SBOM', sbom, total)] : []),
      ...levels.map((level) =>
        counted(`slsa-${level}`, `Services at SLSA level ${level} or above`, having(level), total),
      ),
    ],
    lists: [
      {
        id: 'unknown',
        title: 'Nothing is known of; counted as without',
        items: unknown.map(({ service }) => service).sort(),
      },
    ],
    excluded,
  };
}
