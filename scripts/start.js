/**
 * Starts a command: `node scripts/start.js check` runs scripts/check.ts. It is JavaScript, because for
 * a first file in TypeScript Node loads a compiler, which takes a tenth of a second; all others come
 * from Node's cache of compiled code.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
