import * as z from 'zod';
import { ID } from '../id';
import { MAX_TIME } from '../ledger';
import { MAX_TEXT } from './entries';

const Entry = z.strictObject({
  value: z.string().max(MAX_TEXT).nullable().describe('null when it was taken back.'),
  at: z.int().min(0).max(MAX_TIME).describe('When it was entered, in milliseconds since 1970.'),
});

/** A saved run as the page writes it. Files are read by `readRun`, which is made for hostile input. */
export const RunFile = z
  .strictObject({
    $schema: z.string().optional().describe('The address of this form.'),
    kind: z.literal('checklist-run'),
    format: z
      .literal(2)
      .describe('The form of the file. Form 1, without owners and signatures, is read too.'),
    checklist: z.string().regex(ID).describe('The id of the list.'),
    version: z
      .string()
      .regex(/^\d+\.\d+$/)
      .describe('The version of the list.'),
    title: z.string(),
    progress: z.string().describe('Where the run stands, in words.'),
    written: z.iso.datetime().optional().describe('When the last entry was made.'),
    entries: z
      .record(
        z
          .string()
          .regex(
            /^(?:run|level|mode|asked|[a-z0-9]+(?:-[a-z0-9]+)*\.(?:done|na|reason|link|shows|seen|owner|due|by|on|by2|on2|answer))$/,
          ),
        Entry,
      )
      .describe(
        'What was entered: "run" is its name, "<item>.done" and "<item>.na" hold the version and the words that were confirmed.',
      ),
  })
  .describe('One run of a checklist, saved from the handbook.');
