/** What is wrong with a text: why, and what to write instead. */
export type WordingFault = { readonly reason: string; readonly instead: string };

/** Words that say nothing. */
const EMPTY = [
  'leverage',
  'utilize',
  'utilise',
  'robust',
  'seamless',
  'seamlessly',
  'cutting-edge',
  'world-class',
  'best-in-class',
  'holistic',
  'synergy',
  'empower',
  'empowers',
  'streamline',
  'unlock',
  'journey',
  'landscape',
  'simply',
  'easily',
  'just',
  'obviously',
  'of course',
  'basically',
  'in order to',
  'it is important to',
  'please note',
  'a number of',
  'various',
  'and/or',
  'etc.',
  "in today's",
  'fast-paced',
  'game-changer',
  'at the end of the day',
];

const EMPTY_PATTERN = new RegExp(
  `(?<![\\w-])(?<!user )(?:${EMPTY.map((word) => word.replace('.', '\\.')).join('|')})(?![\\w-])`,
  'i',
);

/** American spellings of words the handbook uses; the handbook is written in British English. */
const AMERICAN: Readonly<Record<string, string>> = {
  analyze: 'analyse',
  artifact: 'artefact',
  behavior: 'behaviour',
  canceled: 'cancelled',
  canceling: 'cancelling',
  catalog: 'catalogue',
  center: 'centre',
  color: 'colour',
  defense: 'defence',
  favor: 'favour',
  fulfill: 'fulfil',
  gotten: 'got',
  gray: 'grey',
  honor: 'honour',
  labeled: 'labelled',
  labeling: 'labelling',
  labor: 'labour',
  modeled: 'modelled',
  modeling: 'modelling',
  neighbor: 'neighbour',
  rumor: 'rumour',
  skillful: 'skilful',
  traveled: 'travelled',
};

const AMERICAN_WORD = new RegExp(`(?<![\\w-])(${Object.keys(AMERICAN).join('|')})(s|d|ed|ing)?\\b`);
/** organize, prioritizing, optimization. Size, prize and seize are spelled so everywhere, and finalizer is a word of Kubernetes. */
const AMERICAN_ENDING =
  /(?<![\w-])(?!finalizers?\b)[a-z]{3,}(?<!s|pr|se)iz(?:es?|ed|ers?|ing|ations?)\b/;

const TWICE = /(?<![\w-])(a|an|and|are|be|by|for|in|is|it|of|on|or|the|to|was|with) \1(?![\w-])/i;

/** What others said stands as they said it. */
function own(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, '""');
}

/** A word or a shape that says nothing. */
export function emptyWordFaults(text: string): readonly WordingFault[] {
  const said = own(text);
  const word = EMPTY_PATTERN.exec(said)?.[0];
  const faults: WordingFault[] = [];
  if (word !== undefined) {
    const instead = 'Delete the word, or say what is meant.';
    faults.push({ reason: `"${word}" says nothing`, instead });
  }
  if (/\bnot only\b[^.?!]*\bbut\b/i.test(said)) {
    faults.push({
      reason: '"not only … but" says one thing twice',
      instead: 'Say the two things.',
    });
  }
  return faults;
}

/** Marks that shout, and the long dash. */
function markFaults(said: string): readonly WordingFault[] {
  const faults: WordingFault[] = [];
  if (/\p{L}!(?=\s|$)/u.test(said)) {
    faults.push({ reason: 'has an exclamation mark', instead: 'End the sentence with a point.' });
  }
  if (/\p{Emoji_Presentation}/u.test(said)) {
    faults.push({ reason: 'has an emoji', instead: 'Say it in words.' });
  }
  if (said.includes('—')) {
    const instead = 'Make two sentences, or use a comma or a colon.';
    faults.push({ reason: 'has a long dash', instead });
  }
  return faults;
}

/** American spelling, which the dictionaries of cspell let pass, and a small word that stands twice. */
function spellingFaults(said: string): readonly WordingFault[] {
  const faults: WordingFault[] = [];
  const [american, stem = '', ending = ''] = AMERICAN_WORD.exec(said) ?? [];
  if (american !== undefined) {
    const instead = `Write "${AMERICAN[stem] ?? stem}${ending}".`;
    faults.push({ reason: `"${american}" is American spelling`, instead });
  }
  const ized = AMERICAN_ENDING.exec(said)?.[0];
  if (ized !== undefined) {
    const instead = `Write "${ized.replace(/iz(?=[a-z]*$)/, 'is')}".`;
    faults.push({ reason: `"${ized}" is American spelling`, instead });
  }
  const twice = TWICE.exec(said)?.[0];
  if (twice !== undefined) {
    faults.push({ reason: `"${twice}" stands twice`, instead: 'Delete one of the two.' });
  }
  return faults;
}

/** What is wrong with the words of running text from which code was taken out; quotations are left as they are. */
export function wordingFaults(text: string): readonly WordingFault[] {
  return [...emptyWordFaults(text), ...markFaults(own(text)), ...spellingFaults(own(text))];
}

/** Words that fill a sentence without a fault of their own; they are counted and not forbidden. */
const FILLER = [
  'very',
  'really',
  'quite',
  'actually',
  'currently',
  'simple',
  'easy',
  'please',
  'note that',
  'make sure',
  'as well as',
  'allows? you to',
  'it is (?:possible|recommended|worth)',
  'in this (?:section|page|guide|document)',
  'there (?:is|are)',
  'additionally',
  'furthermore',
  'however',
];

const FILLER_PATTERN = new RegExp(
  `${EMPTY_PATTERN.source}|(?<![\\w-])(?:${FILLER.join('|')})(?![\\w-])`,
  'gi',
);

/** How many words of a text say nothing: the forbidden ones, and those that only fill. */
export function fillerCount(text: string): number {
  return [...text.matchAll(FILLER_PATTERN)].length;
}
