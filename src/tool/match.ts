import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Finding, findErrors } from '../domain/error/match';
import { phrases, unknownCode } from '../domain/error/reading';
import type { Given } from './args';
import { EXIT, type Io, plain, reasonOf, Refusal } from './io';
import type { Library } from './library';

/** The finder itself reads only the first and last 10,000 characters. */
const MOST = 20_000_000;

async function textOf(file: string, io: Io): Promise<string> {
  if (file !== '-') {
    try {
      return readFileSync(path.resolve(io.from, file), 'utf8');
    } catch (error) {
      throw new Refusal(`${file} cannot be read: ${reasonOf(error)}.`);
    }
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of io.stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > MOST) throw new Refusal('The message is larger than 20 MB; give its end.');
  }
  return text + decoder.decode();
}

function addressOf(finding: Finding, site: string): string {
  const url = new URL(finding.path.replace(/^\//, ''), site);
  for (const [name, value] of Object.entries(finding.values)) {
    if (Object.hasOwn(finding.variables, name)) url.searchParams.set(`args.${name}`, value);
  }
  return url.href;
}

function findingText(finding: Finding, text: string, site: string): string {
  const sure = finding.confidence === 'sure' ? '' : ' (possible)';
  const marks = phrases(text, finding.marks).map((phrase) => `"${plain(phrase)}"`);
  const because = marks.slice(0, 5).join(', ');
  return [
    `${finding.code} ${finding.title}${sure}`,
    `  ${finding.summary}`,
    ...(because === '' ? [] : [`  Recognised by ${because}.`]),
    `  ${addressOf(finding, site)}`,
  ].join('\n');
}

/** As `handbook help match --json` prints it. */
function printed({ code, topic, score, confidence, values }: Finding) {
  return { code, topic, score, confident: confidence === 'sure', variables: values };
}

/** `match [-|FILE]`: the pages that fit a message, best first; 1 when none does. Nothing is sent anywhere. */
export async function match(given: Given, library: Library, io: Io): Promise<number> {
  const [file = '-'] = given.words;
  const [table, { site }] = [await library.table(), await library.catalogue()];
  const text = await textOf(file, io);
  const findings = findErrors(text, table);
  if (given.switches.has('json')) {
    io.out(`${JSON.stringify({ matches: findings.map(printed) })}\n`);
    return findings.length > 0 ? EXIT.fine : EXIT.wrong;
  }
  if (findings.length > 0) {
    io.out(`${findings.map((each) => findingText(each, text, site)).join('\n\n')}\n`);
    return EXIT.fine;
  }
  const stray = unknownCode(text, table);
  const near = stray?.nearest === undefined ? '' : ` The nearest code is ${stray.nearest}.`;
  io.err(
    stray === undefined
      ? 'Nothing in the handbook matches this message.\n'
      : `${stray.code} has no page in the handbook.${near}\n`,
  );
  return EXIT.wrong;
}
