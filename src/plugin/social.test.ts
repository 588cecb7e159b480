import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ServedPage } from './served';
import { readSite } from './site';
import { SocialPictures } from './social';

const siteDir = mkdtempSync(path.join(os.tmpdir(), 'handbook-social-'));
mkdirSync(path.join(siteDir, 'static'));
cpSync('static/fonts', path.join(siteDir, 'static/fonts'), { recursive: true });
afterAll(() => rmSync(siteDir, { recursive: true, force: true }));

const settings = readSite(process.cwd());
const page: ServedPage = {
  ...{ kind: 'page', file: 'docs/do/quota.mdx', path: '/do/quota/', base: '/', folder: 'docs' },
  ...{ version: '1.2', isNewest: true, title: 'Set limits', description: 'It.', day: '' },
  frontMatter: { type: 'how-to' },
};

function studio(name: string, social = settings.social) {
  const outDir = path.join(siteDir, name);
  return new SocialPictures({
    ...{ settings: { ...settings, social }, siteDir, outDir },
    root: 'https://docs.example',
  });
}

describe('the pictures of a build', () => {
  it('are drawn once for the same words, and again when a word changes', () => {
    const first = studio('one');
    const picture = first.of(page);
    expect(picture?.alt).toBe(`How-to, Do: Set limits. ${settings.name}`);
    expect(first.of({ ...page, path: '/next/do/quota/', base: '/next/' })).toEqual(picture);
    expect(first.drawn).toBe(1);
    const second = studio('two');
    expect(second.of(page)).toEqual(picture);
    expect(second.drawn).toBe(0);
    expect(second.of({ ...page, title: 'Set other limits' })?.url).not.toBe(picture?.url);
    expect(second.drawn).toBe(1);
    expect(readdirSync(path.join(siteDir, 'two/img/social'))).toHaveLength(2);
  });

  it('are shared by the imported pages of a section', () => {
    const pictures = studio('imported');
    const imported = { ...page, frontMatter: { type: 'reference', imported: true } };
    const first = pictures.of(imported);
    expect(pictures.of({ ...imported, title: 'Another page' })).toEqual(first);
    expect(first?.alt).toBe(`Reference, Do: Do. ${settings.name}`);
    expect(pictures.drawn).toBe(1);
  });

  it('leave out a title whose letters the face lacks, and say so', () => {
    const pictures = studio('three');
    expect(pictures.of({ ...page, title: '配額' })?.alt).toBe(
      `Handbook: ${settings.name}. ${settings.name}`,
    );
    expect(pictures.leftOut).toEqual(['"配額" (配 額)']);
  });

  it('are not made when they are switched off', () => {
    expect(studio('four', { pictures: false }).of(page)).toBeUndefined();
  });
});
