// npm start: installs what is missing, builds the production site, serves it.
import { spawn, spawnSync } from 'node:child_process';
import { install } from './install.mjs';
import { freePort, HOST } from './port.mjs';

// Docusaurus would ask the npm registry for a newer version of itself.
process.env.NO_UPDATE_NOTIFIER = '1';

const WANTED = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(WANTED) || WANTED < 1 || WANTED > 65_435) {
  console.error(
    `PORT is "${process.env.PORT}"; write a number between 1 and 65435: PORT=4000 npm start`,
  );
  process.exit(1);
}
if (!install()) {
  console.error('npm could not install the packages; its message stands above.');
  process.exit(1);
}
console.log('Building the production site …');
const docusaurus = 'node_modules/@docusaurus/core/bin/docusaurus.mjs';
const built = spawnSync(process.execPath, [docusaurus, 'build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const port = await freePort(WANTED);
if (port === undefined) {
  console.error(
    `No free port between ${WANTED} and ${WANTED + 99}. Choose one: PORT=4000 npm start`,
  );
  process.exit(1);
}
const server = spawn(
  process.execPath,
  [docusaurus, 'serve', '--port', String(port), '--host', HOST, '--no-open'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
server.stdout.on('data', (chunk) => {
  const address = /http:\/\/\S+/.exec(String(chunk))?.[0];
  if (address === undefined) return;
  const at = address.replace('localhost', HOST);
  console.log(`
The handbook runs at ${at}

Try first:
  paste an error on the front desk     ${at}
  the self-assessment                  ${new URL('assess/maturity/', at)}
  a runbook, its variables filled once ${new URL('runbooks/quota-exhausted/', at)}
  a code from an error message         ${new URL('e/plt-101/', at)}

Make it yours: edit handbook.yaml. Live reload: npm run dev. Stop with Ctrl-C.`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill());
server.on('exit', (code) => process.exit(code ?? 0));
