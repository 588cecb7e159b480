import * as z from 'zod';
import { Channel } from '../page/schema';

const tellUs = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)\S+$/, 'must be an https or mailto address')
  .optional();

/** Who answers searches: the site's own engine, or Algolia. `tellUs`: where a reader writes what was not found. */
const Search = z.discriminatedUnion('engine', [
  z.strictObject({ engine: z.literal('local'), tellUs }),
  z.strictObject({
    engine: z.literal('algolia'),
    appId: z.string().regex(/^[A-Za-z0-9]+$/, 'must be the application’s id'),
    /** The search-only key: it is sent to every reader. */
    searchKey: z.string().regex(/^[A-Za-z0-9=]+$/, 'must be the search-only key'),
    index: z.string().regex(/^[\w-]+$/, 'must be a name such as handbook'),
    /** Another server that speaks Algolia's protocol. */
    host: z
      .string()
      .regex(/^https?:\/\/[^/\s]+$/, 'must be a scheme and a host')
      .optional(),
    tellUs,
  }),
]);

/** A picture of each page for where its link is shared. `face` is a WOFF2 file below static/, for a script that ours lacks. */
const Social = z.strictObject({
  pictures: z.boolean(),
  face: z
    .string()
    .regex(/^fonts\/[\w.-]+\.woff2$/, 'must be a file of static/fonts such as fonts/our-face.woff2')
    .optional(),
});

/** handbook.yaml: everything a company changes to make the handbook its own. */
export const Site = z.strictObject({
  kind: z.literal('site'),
  name: z.string().min(1).max(40),
  tagline: z.string().min(1).max(120),
  address: z
    .string()
    .regex(
      /^https?:\/\/[^/\s]+$/,
      'must be a scheme and a host without a path, such as https://handbook.example.com',
    ),
  basePath: z
    .string()
    .regex(
      /^\/(?:[A-Za-z0-9._-]+\/)*$/,
      'must begin and end with a slash, such as / or /handbook/',
    ),
  locale: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'must be a language tag such as en-GB'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR'),
  channels: z.strictObject({ help: Channel, wins: Channel, incidents: Channel }),
  supportHours: z.string().min(1),
  repository: z.strictObject({
    url: z
      .string()
      .regex(/^https:\/\/\S+[^/]$/, 'must be an https address without a slash at the end'),
    branch: z.string().min(1),
    newFile: z.string().includes('{path}', { message: 'must hold {path}' }),
    edit: z.string().includes('{path}', { message: 'must hold {path}' }),
  }),
  search: Search.optional(),
  social: Social.optional(),
  /** Whether a reader's device keeps what is opened at 03:00 for when there is no network. Left out: it does. */
  offline: z.boolean().optional(),
  sampleCompany: z.boolean(),
});

export type Site = z.infer<typeof Site>;
