import type { About } from './about';
import { MAX_NOTE, type StatementAnswer, type StatementAnswers } from './answers';
import type { ModelName } from './file';
import type { Heard, PeopleFindings, Person } from './people';

/** What the people say, each thing once, without the empty ones. */
function said(people: readonly Person[], key: 'platform' | 'day'): readonly string[] {
  const all = people.map(({ about }) => about[key].trim()).filter((text) => text !== '');
  return [...new Set(all)].sort();
}

/** The platforms named, when they are more than one: then the answers may not be about the same thing. */
export function platformsNamed(people: readonly Person[]): readonly string[] {
  const platforms = said(people, 'platform');
  return platforms.length > 1 ? platforms : [];
}

/**
 * What the agreed assessment is about: the platform if all who name one name the same, the latest day named (`today`
 * without any), and how many agreed.
 */
export function agreedAbout(people: readonly Person[], today: string): About {
  const platforms = said(people, 'platform');
  return {
    platform: platforms.length === 1 ? (platforms[0] ?? '') : '',
    day: said(people, 'day').at(-1) ?? today,
    who: `agreed by ${people.length} people`,
    role: null,
    kind: 'agreed',
  };
}

function together({ voices }: Heard, version: string): StatementAnswer {
  const value = voices.find((voice) => voice.value !== null)?.value ?? null;
  const notes = [...new Set(voices.map(({ note }) => note).filter((note) => note !== ''))];
  const evidence = voices.find((voice) => voice.evidence !== '')?.evidence;
  return {
    value,
    note: notes.join('\n').slice(0, MAX_NOTE),
    ...(evidence === undefined ? {} : { evidence }),
    version,
  };
}

/**
 * The answers that all who answered, at least two, gave alike and that are not recorded yet, with their notes and the
 * first proof. Nothing recorded is replaced.
 */
export function alikeAnswers(
  { aspects }: PeopleFindings,
  recorded: StatementAnswers,
  version: string,
): StatementAnswers {
  const open = aspects
    .flatMap(({ heard }) => heard)
    .filter(
      ({ kind, statement }) => kind === 'alike' && (recorded[statement.id]?.value ?? null) === null,
    );
  return Object.fromEntries(open.map((heard) => [heard.statement.id, together(heard, version)]));
}

function major(version: string): number {
  return Number(version.split('.')[0]);
}

/** Why a set cannot stand beside the others as one person's answers, in a sentence; undefined when it can. */
export function whyNotPerson(model: ModelName, version: string, about: About): string | undefined {
  if (about.kind === 'agreed') {
    return 'It is an agreed set, not what one person answered alone.';
  }
  if (major(version) !== major(model.version)) {
    return `It answers version ${version} of the model, this page asks version ${model.version}. Different first numbers cannot be compared.`;
  }
  return undefined;
}
