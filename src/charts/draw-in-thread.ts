/** What runs in a DrawingThread: draws what it is asked for, in the order in which it is asked. */
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { DRAW_HERE } from './drawing.ts';
import { type Answer, CLOSE, type Task } from './drawing-thread.ts';

const queue: Task[] = [];
let isDrawing = false;

parentPort?.on('message', async (task: Task | typeof CLOSE) => {
  if (task === CLOSE) {
    // With nothing left to wait for, the thread ends.
    queue.length = 0;
    parentPort?.close();
  } else {
    queue.push(task);
    await drawAll();
  }
});
// First the canvas: Vega would load it with the fonts of the machine. What it does for its first font
// takes long, and serves all threads.
const { registerFonts } = await import('./measure.ts');
registerFonts();
await import('./render.ts');

async function drawAll(): Promise<void> {
  if (isDrawing) return;
  isDrawing = true;
  for (let task = queue.shift(); task; task = queue.shift()) {
    parentPort?.postMessage(await answer(task));
    // In between, it can be told to close.
    await turn();
  }
  isDrawing = false;
}

async function answer(task: Task): Promise<Answer> {
  try {
    const result = await (task.kind === 'svg' ? DRAW_HERE.svg(task.input) : DRAW_HERE.png(task.input));
    return { id: task.id, result };
  } catch (error) {
    return { id: task.id, error: error as Error };
  }
}
