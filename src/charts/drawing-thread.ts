import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import type { ChartSpec } from './layers.ts';

/** What the thread is asked, and what it answers. */
export type Task =
  | { readonly id: number; readonly kind: 'svg'; readonly input: ChartSpec }
  | { readonly id: number; readonly kind: 'png'; readonly input: string };
export type Answer =
  | { readonly id: number; readonly result: string | Uint8Array }
  | { readonly id: number; readonly error: Error };

/** What the thread is told last. */
export const CLOSE = 'close';

/** What Vega makes is short-lived: with more room a thread would only collect later. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/**
 * Draws in a thread of its own, one picture after another, while this one goes on. Vega is loaded
 * there as soon as the thread starts. It lives until it is closed.
 */
export class DrawingThread implements Drawing {
  readonly #worker = new Worker(new URL('start-thread.js', import.meta.url), { resourceLimits: LIMITS });
  readonly #open = new Map<number, PromiseWithResolvers<never>>();
  #asked = 0;
  #ended: Error | undefined;

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#end(error as Error));
    this.#worker.on('exit', () => this.#end(new Error('the thread that draws the charts has ended')));
  }

  svg(spec: ChartSpec): Promise<string> {
    return this.#ask({ id: this.#nextId(), kind: 'svg', input: spec });
  }

  png(svg: string): Promise<Uint8Array> {
    return this.#ask({ id: this.#nextId(), kind: 'png', input: svg });
  }

  /**
   * Whatever is not drawn yet is given up. The thread ends by itself, between two pictures: one that is
   * ended from outside while it loads the canvas takes the whole process with it.
   */
  async close(): Promise<void> {
    if (this.#ended) return;
    const exit = once(this.#worker, 'exit');
    this.#worker.postMessage(CLOSE);
    await exit;
  }

  #nextId(): number {
    this.#asked += 1;
    return this.#asked;
  }

  async #ask(task: Task): Promise<never> {
    if (this.#ended) throw this.#ended;
    const answer = Promise.withResolvers<never>();
    this.#open.set(task.id, answer);
    this.#worker.postMessage(task);
    return answer.promise;
  }

  #settle(answer: Answer): void {
    const asked = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if ('error' in answer) asked?.reject(answer.error);
    else asked?.resolve(answer.result as never);
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#open.values()) reject(this.#ended);
    this.#open.clear();
  }
}
