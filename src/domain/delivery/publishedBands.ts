/** One report year: the medians of its clusters as steps of the survey answers, 6 the best and 1 the worst. */
export type YearBands = {
  readonly year: number;
  /** primary: the report itself; secondary: somebody quoting it. */
  readonly trust: string;
  readonly source: string;
  /** What that year asked for as recovery. */
  readonly recovery: string;
  readonly note: string;
  readonly failNote: string;
  readonly levels: readonly {
    readonly level: string;
    readonly frequency: number;
    readonly leadTime: number;
    readonly recovery: number;
    /** One number, or a range of whole percents. */
    readonly failPercent: number | readonly [low: number, high: number];
  }[];
};

/**
 * Medians of the clusters that each DORA or State of DevOps report found, as steps of its survey answers. They
 * describe one year; they are no thresholds. Steps: 6 is the best answer, 1 the worst. Read on 22 November 2026;
 * primary: the report itself, secondary: somebody quoting it.
 */
export const PUBLISHED: readonly YearBands[] = [
  {
    year: 2018,
    trust: 'primary',
    source: 'State of DevOps report 2018, pages 14 and 15',
    recovery: 'time to restore service',
    note: 'Elite is a part of high; the extra cluster of misguided performers is left out.',
    failNote: '',
    levels: [
      { level: 'elite', frequency: 6, leadTime: 6, recovery: 6, failPercent: [0, 15] },
      { level: 'high', frequency: 5, leadTime: 4, recovery: 5, failPercent: [0, 15] },
      { level: 'medium', frequency: 3, leadTime: 3, recovery: 5, failPercent: [0, 15] },
      { level: 'low', frequency: 3, leadTime: 2, recovery: 3, failPercent: [46, 60] },
    ],
  },
  {
    year: 2019,
    trust: 'primary',
    source: 'State of DevOps report 2019, pages 18 and 20',
    recovery: 'time to restore service',
    note: '',
    failNote: '',
    levels: [
      { level: 'elite', frequency: 6, leadTime: 5, recovery: 6, failPercent: [0, 15] },
      { level: 'high', frequency: 4, leadTime: 4, recovery: 5, failPercent: [0, 15] },
      { level: 'medium', frequency: 3, leadTime: 3, recovery: 5, failPercent: [0, 15] },
      { level: 'low', frequency: 2, leadTime: 2, recovery: 3, failPercent: [46, 60] },
    ],
  },
  {
    year: 2020,
    trust: 'primary',
    source: 'dora.dev/faq',
    recovery: 'time to restore service',
    note: 'There was no report in 2020.',
    failNote: '',
    levels: [],
  },
  {
    year: 2021,
    trust: 'primary',
    source: 'State of DevOps report 2021, pages 9 and 11',
    recovery: 'time to restore service',
    note: '',
    failNote: '',
    levels: [
      { level: 'elite', frequency: 6, leadTime: 6, recovery: 6, failPercent: [0, 15] },
      { level: 'high', frequency: 3, leadTime: 4, recovery: 5, failPercent: [16, 30] },
      { level: 'medium', frequency: 2, leadTime: 2, recovery: 4, failPercent: [16, 30] },
      { level: 'low', frequency: 1, leadTime: 1, recovery: 1, failPercent: [16, 30] },
    ],
  },
  {
    year: 2022,
    trust: 'secondary',
    source: 'octopus.com/blog/new-devops-performance-clusters',
    recovery: 'time to restore service',
    note: 'There was no elite cluster in 2022.',
    failNote: '',
    levels: [
      { level: 'high', frequency: 6, leadTime: 4, recovery: 5, failPercent: [0, 15] },
      { level: 'medium', frequency: 3, leadTime: 3, recovery: 4, failPercent: [16, 30] },
      { level: 'low', frequency: 2, leadTime: 2, recovery: 3, failPercent: [46, 60] },
    ],
  },
  {
    year: 2023,
    trust: 'secondary',
    source:
      'octopus.com/blog, post on the software delivery performance clusters of 2023; the elite row also from the infographic of the report',
    recovery: 'failed deployment recovery time',
    note: '',
    failNote: '',
    levels: [
      { level: 'elite', frequency: 6, leadTime: 5, recovery: 6, failPercent: 5 },
      { level: 'high', frequency: 4, leadTime: 4, recovery: 5, failPercent: 10 },
      { level: 'medium', frequency: 3, leadTime: 3, recovery: 4, failPercent: 15 },
      { level: 'low', frequency: 3, leadTime: 3, recovery: 2, failPercent: 64 },
    ],
  },
  {
    year: 2024,
    trust: 'secondary',
    source: 'octopus.com/blog/2024-devops-performance-clusters',
    recovery: 'failed deployment recovery time',
    note: '',
    failNote:
      'High fails more often (20 %) than medium (10 %): no single ladder fits all four metrics.',
    levels: [
      { level: 'elite', frequency: 6, leadTime: 5, recovery: 6, failPercent: 5 },
      { level: 'high', frequency: 4, leadTime: 4, recovery: 5, failPercent: 20 },
      { level: 'medium', frequency: 3, leadTime: 3, recovery: 5, failPercent: 10 },
      { level: 'low', frequency: 2, leadTime: 2, recovery: 3, failPercent: 40 },
    ],
  },
  {
    year: 2025,
    trust: 'primary',
    source: 'dora.dev/insights/dora-metrics-history',
    recovery: 'failed deployment recovery time',
    note: 'The report of 2025 has seven team archetypes and no levels.',
    failNote: '',
    levels: [],
  },
];
