import { useId } from 'react';
import drawn from '../parts/drawn.module.css';
import styles from './styles.module.css';

/** What a team gives to a golden path and what it gets; the page says the same in a table. */
export default function GoldenPathContract() {
  const id = useId();
  return (
    <figure data-picture="GoldenPathContract" className={`${drawn.diagram} ${styles.figure}`}>
      <svg
        className={styles.picture}
        viewBox="0 0 360 316"
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>Few fields in, everything else out, and two ways onward</title>
        <desc id={`${id}-desc`}>
          The team gives six fields. One commit gives it repository, pipeline, identity, quota,
          dashboards, alerts, component list and cost tag. Upgrades come in as pull requests. By the
          escape hatch one part leaves and becomes the team’s own.
        </desc>
        <rect className={styles.box} x="8" y="4" width="344" height="60" />
        <text className={drawn.name} x="20" y="30">
          The team gives
        </text>
        <text x="20" y="51">
          six fields, once
        </text>
        <path className={styles.line} d="M180 64v38m-6-8 6 8 6-8" />
        <text x="194" y="88">
          one commit
        </text>
        <rect className={styles.got} x="8" y="106" width="344" height="84" />
        <text className={drawn.name} x="20" y="132">
          The team gets
        </text>
        <text x="20" y="153">
          repository, pipeline, identity, quota,
        </text>
        <text x="20" y="174">
          dashboards, alerts, SBOM, cost tag
        </text>
        <path className={styles.line} d="M96 232v-38m-6 8 6-8 6 8" />
        <rect className={styles.box} x="8" y="232" width="164" height="80" />
        <text className={drawn.name} x="20" y="258">
          Upgrades
        </text>
        <text x="20" y="279">
          as pull requests,
        </text>
        <text x="20" y="298">
          versions N, N-1
        </text>
        <path className={styles.away} d="M264 190v38" />
        <path className={styles.line} d="m258 220 6 8 6-8" />
        <rect className={styles.hatch} x="188" y="232" width="164" height="80" />
        <text className={drawn.name} x="200" y="258">
          Escape hatch
        </text>
        <text x="200" y="279">
          one part is yours,
        </text>
        <text x="200" y="298">
          so you patch it
        </text>
      </svg>
      <figcaption>A few fields buy the whole service; leaving costs one part, not all.</figcaption>
    </figure>
  );
}
