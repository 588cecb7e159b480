declare module '@generated/handbook/default/edition.json' {
  import type { Edition } from '@site/src/domain/page/edition';
  const edition: Edition;
  export default edition;
}

declare module '@generated/handbook/default/desk.json' {
  import type { Desk } from '@site/src/domain/page/edition';
  const desk: Desk;
  export default desk;
}

declare module '@generated/handbook/default/metrics.json' {
  import type { MetricFact } from '@site/src/domain/scorecard/definitions';
  const facts: readonly MetricFact[];
  export default facts;
}

declare module '@generated/handbook/default/wins.json' {
  import type { WinLine } from '@site/src/domain/newsletter/wins';
  const wins: readonly WinLine[];
  export default wins;
}

declare module '@site/handbook.yaml' {
  import type { Site } from '@site/src/domain/site/schema';
  const site: Site;
  export default site;
}

declare module '@generated/handbook/default/search.json' {
  import type { SearchedVersion } from '@site/src/domain/search/versions';
  const versions: readonly SearchedVersion[];
  export default versions;
}

declare module '@generated/handbook/default/match.json' {
  import type { MatchTable } from '@site/src/domain/error/table';
  const table: MatchTable;
  export default table;
}

declare module '@generated/handbook/default/errors.json' {
  import type { ErrorListing } from '@site/src/domain/error/listing';
  const errors: readonly ErrorListing[];
  export default errors;
}

declare module '@generated/handbook/default/organisation.json' {
  import type { Organisation } from '@site/src/domain/maturity/teams';
  const organisation: Organisation;
  export default organisation;
}

declare module '@generated/handbook/default/newError.json' {
  /** The starter of an error page without its comments. */
  const starter: string;
  export default starter;
}

declare module '@generated/handbook/default/templates.json' {
  import type { TemplateListing } from '@site/src/domain/template/listing';
  const templates: readonly TemplateListing[];
  export default templates;
}
