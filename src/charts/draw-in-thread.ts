/** What runs in a DrawingThread: draws what it is asked for, in the order in which it is asked. */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Answer, Task } from './drawing-thread.ts';

enableCompileCache();
const { DRAW_HERE } = await import('./drawing.ts');

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task));
});
await import('./render.ts');

async function answer(task: Task): Promise<Answer> {
  try {
    const result = await (task.kind === 'svg' ? DRAW_HERE.svg(task.input) : DRAW_HERE.png(task.input));
    return { id: task.id, result };
  } catch (error) {
    return { id: task.id, error: error as Error };
  }
}
