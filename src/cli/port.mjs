// Which ports are free on this machine.
import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/** The wanted port or the next free one within 100; undefined when all are taken. Says which are taken. @param {number} wanted */
export async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100; port++) {
    if (await isFree(port)) return port;
    console.log(`Port ${port} is taken by another program; trying ${port + 1}.`);
  }
  return undefined;
}
