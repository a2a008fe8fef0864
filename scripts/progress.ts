/** How often a running step shows that it is alive. */
const TICK = 1000;

/** Shows the current step on standard error: a line that is rewritten on a terminal, a line a step elsewhere. */
export class Progress {
  readonly #live = process.stderr.isTTY ?? false;
  readonly #began = performance.now();
  #step = '';
  #timer: NodeJS.Timeout | undefined;

  /** Says that a step has begun, or how far it is. */
  step(name: string, detail = ''): void {
    const text = detail === '' ? name : `${name} ${detail}`;
    if (text === this.#step) return;
    this.#step = text;
    this.#show();
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#show(), TICK);
    this.#timer.unref();
  }

  /** Ends the display; nothing of it stays on a terminal. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#live && this.#step !== '') process.stderr.write('\r\u001b[K');
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  #show(): void {
    const text = `${this.seconds.toFixed(1).padStart(5)} s  ${this.#step}`;
    process.stderr.write(this.#live ? `\r\u001b[K${text}` : `${text}\n`);
  }
}
