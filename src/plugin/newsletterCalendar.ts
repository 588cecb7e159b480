import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendar } from '../domain/newsletter/calendar';
import { PlannedIssues } from '../domain/newsletter/schema';
import { PLANNED } from './newsletterCheck';
import { readYaml, textOf } from './read';

/** Where the calendar stands below the site's base path. */
const CALENDAR = 'blog/planned.ics';

/** Writes the calendar of planned issues into the built site; `address` is where that will live, with its base path. */
export function writeCalendar(siteDir: string, outDir: string, address: string, day: string): void {
  const input = existsSync(path.join(siteDir, PLANNED))
    ? readYaml(PLANNED, textOf(siteDir, PLANNED)).input
    : { kind: 'planned-issues', issues: [] };
  const { issues } = PlannedIssues.parse(input);
  const file = path.join(outDir, CALENDAR);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, calendar(issues, { address, day, host: new URL(address).hostname }));
}
