import type { Edition } from '../dataset/dataset.ts';

/** Councils established by the end of the period. Base: all municipalities. */
export interface Councils {
  readonly base: number;
  readonly established: number;
  /** Identifiers of the municipalities without a council. */
  readonly notEstablished: readonly string[];
}

export function computeCouncils({ councils }: Edition): Councils {
  const notEstablished = councils.filter((council) => !council.established).map(({ municipality }) => municipality);
  return { base: councils.length, established: councils.length - notEstablished.length, notEstablished };
}
