import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanguage, languagesOf, textProblems } from './language';
import { problemText } from './problem';

const model = {
  id: 'own',
  title: { en: 'Support', de: 'Hilfe', 'pt-BR': 'Suporte' },
  source: { title: 'Plain', version: 'v1' },
  renamed: { text: 'support.2.b' },
  statements: [
    {
      id: 'support.2.a',
      text: { en: 'One channel is known.', de: 'Ein Kanal ist bekannt.' },
      step: { en: 'Name one channel' },
      link: { page: 'x', words: { en: 'Channels', de: 'Kanäle' } },
    },
    { id: 'support.2.b', text: { en: 'Hours are known.' }, step: { en: 'Write', de: 'Schreibt' } },
    { id: 'support.2.c', text: 'Plain text.' },
  ],
};

function told(input: unknown): readonly string[] {
  return textProblems('m.yaml', input).map(problemText);
}

describe('a model in one language', () => {
  it('has every text in it', () => {
    expect(inLanguage(model, 'de')).toMatchObject({
      title: 'Hilfe',
      statements: [
        { text: 'Ein Kanal ist bekannt.', link: { page: 'x', words: 'Kanäle' } },
        {},
        {},
      ],
    });
  });

  it('takes the English text where one is missing, and marks the statement', () => {
    const [first, second, plain] = Object(inLanguage(model, 'de')).statements;
    expect(first.step).toBe('Name one channel');
    expect(first).not.toHaveProperty('lang');
    expect(second).toEqual({
      id: 'support.2.b',
      text: 'Hours are known.',
      step: 'Write',
      lang: 'en',
    });
    expect(plain).toEqual({ id: 'support.2.c', text: 'Plain text.' });
  });

  it('has no marks in English', () => {
    expect(JSON.stringify(inLanguage(model, 'en'))).not.toContain('lang');
    expect(JSON.stringify(inLanguage(model, 'en-GB'))).not.toContain('lang');
  });

  it.each([
    ['de-AT', 'Hilfe'],
    ['DE', 'Hilfe'],
    ['pt-BR', 'Suporte'],
    ['pt', 'Support'],
    ['fr', 'Support'],
  ])('for %s says %s', (language, title) => {
    expect(inLanguage(model, language)).toMatchObject({ title });
  });

  it('leaves alone what holds no texts, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(languagesOf(value).length === 0 && told(value).length === 0);
        expect(inLanguage(value, 'de')).toEqual(value);
      }),
    );
    expect(inLanguage(model, 'de')).toMatchObject({ renamed: model.renamed, source: model.source });
  });

  it('is itself in that language', () => {
    for (const language of ['en', 'de', 'fr']) {
      const once = inLanguage(model, language);
      expect(inLanguage(once, 'en')).toEqual(once);
    }
  });
});

describe('texts in languages', () => {
  it('are named with their languages', () => {
    expect(languagesOf(model)).toEqual(['en', 'de', 'pt-BR']);
    expect(told(model)).toEqual([]);
  });

  it.each([
    ['no English', { de: 'Hilfe' }, /title: has no English text\n {4}Add en:/],
    [
      'a language’s name',
      { en: 'Help', german: 'Hilfe' },
      /title\.german: "german" is not the code/,
    ],
    ['an underscore', { en: 'Help', de_AT: 'Hilfe' }, /title\.de_AT: .*\n.*BCP 47/],
    ['a number', { en: 5 }, /title\.en: is not a text/],
    ['nothing', { en: 'Help', de: '' }, /title\.de: is not a text/],
  ])('with %s are refused', (_what, title, problem) => {
    expect(told({ title })).toHaveLength(1);
    expect(told({ title }).join()).toMatch(problem);
  });
});
