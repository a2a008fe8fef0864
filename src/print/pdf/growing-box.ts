import type { Box, Matrix } from './matrix.ts';

/** The box around points, as far as they are known. */
export class GrowingBox {
  #left = Number.POSITIVE_INFINITY;
  #bottom = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.NEGATIVE_INFINITY;

  /** Takes a point in, which a matrix moves. */
  extend(matrix: Matrix, x: number, y: number): void {
    const pageX = matrix[0] * x + matrix[2] * y + matrix[4];
    const pageY = matrix[1] * x + matrix[3] * y + matrix[5];
    if (pageX < this.#left) this.#left = pageX;
    if (pageX > this.#right) this.#right = pageX;
    if (pageY < this.#bottom) this.#bottom = pageY;
    if (pageY > this.#top) this.#top = pageY;
  }

  /** The box, undefined where there was no point; begins a new one. */
  take(): Box | undefined {
    if (this.#right < this.#left) return undefined;
    const box = [this.#left, this.#bottom, this.#right, this.#top] as const;
    this.#left = Number.POSITIVE_INFINITY;
    this.#bottom = Number.POSITIVE_INFINITY;
    this.#right = Number.NEGATIVE_INFINITY;
    this.#top = Number.NEGATIVE_INFINITY;
    return box;
  }
}
