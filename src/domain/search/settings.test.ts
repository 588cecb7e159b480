import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_CHOICE } from './client';
import { readSettings, type SearchSettings } from './settings';
import { shownChoices, soundChoices } from './versions';

const ALGOLIA: SearchSettings = {
  ...{ engine: 'algolia', appId: 'A', searchKey: 'k', index: 'i', host: 'http://127.0.0.1:1' },
  tellUs: 'mailto:help@harbourline.example',
};

describe('the settings in a page', () => {
  it('are read as they were written', () => {
    expect(readSettings(JSON.stringify(ALGOLIA))).toEqual(ALGOLIA);
    expect(readSettings('{"engine":"local","tellUs":"https://a.example/"}')).toEqual({
      engine: 'local',
      tellUs: 'https://a.example/',
    });
  });
  it.each([null, '', '{', '[]', '{"engine":"algolia","appId":"A"}', '{"engine":["algolia"]}'])(
    'are the site’s own engine for %s',
    (text) => expect(readSettings(text)).toEqual({ engine: 'local' }),
  );
  it('never lead to a script', () => {
    const { tellUs } = readSettings('{"engine":"local","tellUs":"javascript:alert(1)"}');
    expect(tellUs).toBeUndefined();
  });
  it('never throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readSettings(text) !== null));
  });
});

describe('choices', () => {
  const versions = ['1.2', '1.1', 'next'];
  it('always name a version that is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (kind, version, audience) => {
        const sound = soundChoices({ kind, version, audience }, versions);
        expect(versions).toContain(sound.version);
      }),
    );
  });
  it('leave out what is not known, and show the newest version as no choice', () => {
    const given = { kind: 'Win', version: '1.1', audience: 'toString' };
    expect(soundChoices(given, versions)).toEqual({ kind: 'Win', version: '1.1', audience: '' });
    expect(shownChoices({ ...NO_CHOICE, version: '9.9' }, versions)).toEqual(NO_CHOICE);
  });
});
