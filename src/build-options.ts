import type { Selection } from './prepare.ts';

/** What is built, from what and to where. */
export interface BuildOptions extends Selection {
  /** Folder of the data. */
  readonly data: string;
  /** Folder that the site replaces. */
  readonly out: string;
  /** Whether the sheets are printed. */
  readonly pdf: boolean;
  /** Folder of results of earlier builds, or undefined to make everything anew. */
  readonly cache: string | undefined;
}
