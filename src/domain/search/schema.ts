import * as z from 'zod';
import { SEARCH_KIND_ORDER } from './kinds';

/** One thing that can be found: a page, one of its sections, an item of a checklist, a word, a win. Both engines get these. */
export const SearchRecord = z.strictObject({
  /** Address within the site, without its base path; a section's ends in its anchor. */
  url: z
    .string()
    .regex(/^\/(?:[^\s#]*\/)?(?:#\S+)?$/, 'must be a page’s address, such as /do/quota/#steps'),
  kind: z.enum(SEARCH_KIND_ORDER),
  title: z.string().min(1),
  /** The way from the page’s title down to the section; empty for the page itself. */
  headings: z.array(z.string()),
  text: z.string(),
  code: z.string(),
  /** Codes, alert names, keywords: other names of the same thing. */
  aliases: z.array(z.string()),
  /** Questions that it answers, in a stuck person's words; only of the page itself. */
  asks: z.array(z.string()),
  version: z.string().min(1),
  audience: z.array(z.string()),
  /** 1 for a page as any other; more draws it forward among equals. */
  weight: z.number().positive().max(4),
});

const Word = z.string().regex(/^[\p{Ll}\p{N}]+$/u, 'must be one word in lower case');

/** synonyms.yaml: words that mean the same to somebody who searches, and words that lead to others and not back. */
export const Synonyms = z.strictObject({
  kind: z.literal('synonyms'),
  groups: z.array(z.array(Word).min(2)),
  leads: z.record(Word, z.array(Word).min(1)).default({}),
});

/** search/relevance.yaml: queries, each with the page that must come first. */
export const Relevance = z.strictObject({
  kind: z.literal('relevance'),
  queries: z
    .array(
      z.strictObject({
        q: z.string().min(1).max(200),
        first: z
          .string()
          .regex(/^\/(?:[^\s#]*\/)?$/, 'must be a page’s address, such as /do/quota/'),
      }),
    )
    .min(1),
});

/** search/questions.yaml: questions that pages answer, by the page's address without its version. */
export const Questions = z.strictObject({
  kind: z.literal('questions'),
  pages: z.record(
    z.string().regex(/^\/(?:[^\s#]*\/)?$/, 'must be a page’s address, such as /do/quota/'),
    z.array(z.string().min(3).max(120, 'must have at most 120 letters')).min(1).max(60),
  ),
});

export type SearchRecord = z.infer<typeof SearchRecord>;
export type Relevance = z.infer<typeof Relevance>;
