import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
};
const TEXT = /\.(?:html|js|mjs|css|json|svg|xml|txt|md)$/;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

function fileOf(folder: string, pathname: string): string | undefined {
  const place = path.join(folder, decodeURIComponent(pathname));
  const file =
    existsSync(place) && statSync(place).isDirectory() ? path.join(place, 'index.html') : place;
  return existsSync(file) ? file : undefined;
}

/** A host as deploy/ describes one: brotli or gzip, hashed files kept for a year, the policy of the build. */
export async function host(
  folder: string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const packed = new Map<string, Buffer>();
  const policyFile = path.join(folder, 'hosting/policy.txt');
  const policy = existsSync(policyFile) ? readFileSync(policyFile, 'utf8').trim() : undefined;
  const bodyOf = (file: string, how: string): Buffer => {
    const key = `${how} ${file}`;
    const known = packed.get(key);
    if (known !== undefined) return known;
    const text = readFileSync(file);
    const made =
      how === 'br' ? brotliCompressSync(text, QUALITY) : how === 'gzip' ? gzipSync(text) : text;
    packed.set(key, made);
    return made;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = fileOf(folder, pathname);
    const file = found ?? path.join(folder, '404.html');
    const accepts = request.headers['accept-encoding'] ?? '';
    const how = !TEXT.test(file)
      ? ''
      : /\bbr\b/.test(accepts)
        ? 'br'
        : /gzip/.test(accepts)
          ? 'gzip'
          : '';
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream',
      'cache-control': /^\/assets\//.test(pathname)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      ...(how === '' ? {} : { 'content-encoding': how }),
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(bodyOf(file, how));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The host has no port.');
  return { address: `http://127.0.0.1:${at.port}`, close: () => server.close() };
}
