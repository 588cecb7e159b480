import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Font as Face } from 'fontkit';
import { kindWord } from '../domain/markdown/page';
import type { SocialPicture } from '../domain/page/head';
import type { Site } from '../domain/site/schema';
import { sectionOf, titleOf } from './machineFiles';
import type { ServedPage } from './served';
import { type Card, missingIn, picture, readFace } from './socialPicture';

const OWN_FACE = 'fonts/literata-handbook.woff2';
const FOLDER = 'img/social';
/** Raise it when the same words are drawn otherwise. */
const DRAWING = 2;

function kindOf({ kind, frontMatter, path: at }: ServedPage): string {
  if (kind === 'error') return 'Error';
  if (kind === 'issue') return 'Newsletter';
  if (/\/metrics\/./.test(at)) return 'Metric';
  return kindWord(String(frontMatter['type']));
}

/**
 * What a page's picture says; the section only where it says more than the kind. Imported pages come in thousands, and
 * drawing is the dearest thing a build does for a page: those of a section share one picture.
 */
function cardOf(settings: Site, page: ServedPage): Card {
  const [kind, section] = [kindOf(page), sectionOf(page)];
  const title = page.frontMatter['imported'] === true ? section : titleOf(page);
  const says = section.toLowerCase().startsWith(kind.toLowerCase().split(' ')[0] ?? '');
  const host = settings.address.replace(/^https?:\/\//, '');
  return { kind, section: says ? '' : section, title, site: settings.name, host };
}

function altOf({ kind, section, title, site }: Card): string {
  return `${kind}${section === '' ? '' : `, ${section}`}: ${title}. ${site}`;
}

/** What the pictures of one build are made with. */
type Studio = {
  readonly settings: Site;
  readonly siteDir: string;
  readonly outDir: string;
  /** The site's address without a slash at the end. */
  readonly root: string;
};

/**
 * Draws a page's picture into the built site. A picture is kept under the digest of all that is drawn, so that an
 * unchanged page costs a copy, and equal ones are one file. A title with letters that the face lacks is left out: the
 * picture then names the handbook alone; without letters for that either there is none.
 */
export class SocialPictures {
  private readonly studio: Studio;
  private readonly face: Face | undefined;
  private readonly digest: string;
  private readonly left: string[] = [];
  drawn = 0;

  constructor(studio: Studio) {
    this.studio = studio;
    const { pictures = true, face = OWN_FACE } = studio.settings.social ?? {};
    const bytes = pictures ? readFileSync(path.join(studio.siteDir, 'static', face)) : undefined;
    this.face = bytes === undefined ? undefined : readFace(bytes);
    this.digest = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
  }

  /** Titles that the face cannot set, with the letters it lacks. */
  get leftOut(): readonly string[] {
    return this.left;
  }

  of(page: ServedPage): SocialPicture | undefined {
    const { face } = this;
    if (face === undefined) return undefined;
    const card = this.settable(face, cardOf(this.studio.settings, page));
    if (card === undefined) return undefined;
    const all = JSON.stringify([DRAWING, this.digest, card]);
    const name = `${createHash('sha256').update(all).digest('hex').slice(0, 16)}.png`;
    this.place(name, () => picture(face, card));
    return { url: `${this.studio.root}/${FOLDER}/${name}`, alt: altOf(card) };
  }

  private settable(face: Face, card: Card): Card | undefined {
    const lacks = missingIn(face, Object.values(card).join(''));
    if (lacks.length === 0) return card;
    this.left.push(`"${card.title}" (${lacks.join(' ')})`);
    const { site, host } = card;
    const plain = { kind: 'Handbook', section: '', title: site, site, host };
    return missingIn(face, Object.values(plain).join('')).length === 0 ? plain : undefined;
  }

  private place(name: string, draw: () => Buffer): void {
    const target = path.join(this.studio.outDir, FOLDER, name);
    if (existsSync(target)) return;
    const kept = path.join(this.studio.siteDir, 'node_modules/.cache/handbook-social', name);
    if (!existsSync(kept)) {
      mkdirSync(path.dirname(kept), { recursive: true });
      writeFileSync(kept, draw());
      this.drawn += 1;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(kept));
  }
}
