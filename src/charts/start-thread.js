/** Starts a DrawingThread; in JavaScript for the reason of scripts/start.js. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./draw-in-thread.ts');
