// npm run compress [folder]: writes a gzip and a brotli copy beside every text of the built site, for hosts that serve them.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|js|mjs|css|json|svg|xml|txt|md|csv|yaml|tmpl)$/;
/** A smaller file travels in one packet either way. */
const WORTH = 860;
/** As many at a time as Node has threads for it. */
const LANES = 4;

/** @type {(text: Buffer) => Promise<Buffer>} */
const gzipped = (text) => promisify(gzip)(text, { level: 9 });
/** @type {(text: Buffer) => Promise<Buffer>} */
const brotlied = (text) =>
  promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });

const folder = process.argv[2] ?? 'build';
if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`${folder}/ holds no built site. Run npm run build first, or name its folder.`);
  process.exit(1);
}

const entries = await readdir(folder, { withFileTypes: true, recursive: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
// A copy of an earlier run may be of another text.
await Promise.all(files.filter((file) => /\.(?:gz|br)$/.test(file)).map((file) => rm(file)));

const waiting = files.filter((file) => TEXT.test(file));
const sum = { files: 0, plain: 0, gzip: 0, brotli: 0 };

/** @param {string} file */
async function compress(file) {
  const text = await readFile(file);
  if (text.length < WORTH) return;
  const [gz, br] = await Promise.all([gzipped(text), brotlied(text)]);
  if (gz.length < text.length) await writeFile(`${file}.gz`, gz);
  if (br.length < text.length) await writeFile(`${file}.br`, br);
  sum.files += 1;
  sum.plain += text.length;
  sum.gzip += Math.min(gz.length, text.length);
  sum.brotli += Math.min(br.length, text.length);
}

async function lane() {
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compress(file);
}

const began = Date.now();
await Promise.all(Array.from({ length: LANES }, lane));
const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(
  `${sum.files} files of ${mb(sum.plain)}: ${mb(sum.gzip)} with gzip, ${mb(sum.brotli)} with brotli, in ${seconds} s.`,
);
