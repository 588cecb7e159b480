import site from '@site/handbook.yaml';

/** The company's own settings, from handbook.yaml. */
export { site };
