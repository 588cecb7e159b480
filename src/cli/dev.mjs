// npm run dev: installs what is missing, then the live-reload server.
import { spawnSync } from 'node:child_process';
import { install } from './install.mjs';

// Docusaurus would ask the npm registry for a newer version of itself.
process.env.NO_UPDATE_NOTIFIER = '1';

if (!install()) process.exit(1);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@docusaurus/core/bin/docusaurus.mjs',
    'start',
    '--no-open',
    '--host',
    '127.0.0.1',
    '--port',
    process.env.PORT ?? '3000',
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 0);
