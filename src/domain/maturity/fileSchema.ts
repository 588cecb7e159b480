import * as z from 'zod';
import { DOTTED_ID, ID } from '../id';
import { MAX_TIME } from '../ledger';
import { MAX_NAME, ROLES } from './about';
import { ANSWER_VALUES, MAX_EVIDENCE, MAX_NOTE, MAX_VERSION } from './answers';
import { MAX_ID } from './file';
import { MAX_REASON, MOST_LEVELS } from './sheet';

const at = z
  .int()
  .min(0)
  .max(MAX_TIME)
  .describe('When it was entered, in milliseconds since 1970; 0 when that is not known.');
const aspectId = z.string().regex(ID).max(MAX_ID);
const level = z.int().min(1).max(MOST_LEVELS);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);

const About = z
  .strictObject({
    platform: z.string().max(MAX_NAME),
    day: z.union([z.literal(''), z.iso.date()]).describe('The day it describes, or empty.'),
    who: z.string().max(MAX_NAME).describe('Who answered: a team, a channel or a role.'),
    role: z.enum(ROLES).nullable().describe('From which side they answered.'),
    kind: z.enum(['own', 'agreed']).describe('agreed: recorded together after talking.'),
  })
  .describe('What the assessment is about.');

const Answer = z.strictObject({
  value: z
    .enum(ANSWER_VALUES)
    .nullable()
    .describe('null when only a note or a place of proof was written.'),
  note: z
    .string()
    .max(MAX_NOTE)
    .describe('A proof in words, a reason, or who could tell; may be empty.'),
  evidence: z.string().max(MAX_EVIDENCE).optional().describe('Where the proof can be seen.'),
  version: z
    .string()
    .max(MAX_VERSION)
    .optional()
    .describe('The version of the model the answer was given under.'),
  at,
});

const WantedLevel = z.strictObject({
  target: level.describe('The level wanted.'),
  reason: z.string().max(MAX_REASON).describe('Why this level, in words.'),
  by: z.iso.date().optional().describe('By which day.'),
  at,
});

const Card = z.strictObject({
  method: z.literal('placement'),
  level: level.describe('Picked from one card for the aspect; never scored.'),
  at,
});

/** A saved assessment as the page writes it. Files are read by `readAnswersFile`, which is made for hostile input. */
export const AnswersFile = z
  .strictObject({
    $schema: z.string().optional().describe('The address of this form.'),
    kind: z.literal('assessment-answers'),
    model: z.strictObject({ id: z.string().regex(ID), version }),
    about: About,
    saved: z.iso.datetime().describe('When the file was saved.'),
    answers: z
      .record(z.string().regex(DOTTED_ID).max(MAX_ID), Answer)
      .describe('Answers by statement id; a missing one is unanswered.'),
    targets: z
      .record(aspectId, WantedLevel)
      .optional()
      .describe('Wanted levels by aspect id; a missing one means no target.'),
    placements: z.record(aspectId, Card).optional().describe('Cards picked, by aspect id.'),
  })
  .describe('The answers of one maturity assessment, saved from the handbook.');
