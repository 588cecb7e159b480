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

declare module '@site/handbook.yaml' {
  import type { Site } from '@site/src/domain/site/schema';
  const site: Site;
  export default site;
}
