import type { Status } from '../dataset/dataset.ts';
import type { FigureValue } from '../editions/figures.ts';
import type { IndicatorId } from '../indicators/indicators.ts';

/** What a change of the data changes for readers. */
export interface ChangesReport {
  readonly base: StateName;
  readonly head: StateName;
  /** Texts that the base does not have yet: those of the head stand in for them. */
  readonly borrowedTexts: number;
  /** Files of the data folder that differ. */
  readonly files: readonly FileChange[];
  readonly editions: readonly EditionChange[];
  /** Published editions that would not say any more what was published of them. */
  readonly unrecorded: readonly UnrecordedChange[];
  readonly numbers: readonly NumberChange[];
  readonly words: readonly WordChange[];
  readonly pages: readonly PathChange[];
  readonly downloads: readonly PathChange[];
}

/** One of the two states. */
export interface StateName {
  /** A commit, branch or tag, or a folder. */
  readonly name: string;
  /** The commit, shortened; null for a folder. */
  readonly commit: string | null;
}

/** What was done to something between the states. */
export type ChangeKind = 'added' | 'removed' | 'changed';

/**
 * What a file's change does: `published` changes what readers see, `none` is read and says the same,
 * `unread` concerns nothing that is published (holidays, style, translations, explanations).
 */
export type FileEffect = 'published' | 'none' | 'unread';

export interface FileChange {
  /** Path inside the data folder. */
  readonly path: string;
  readonly change: ChangeKind;
  readonly effect: FileEffect;
}

/** An edition that differs, with those who have approved it as it was. */
export interface EditionChange {
  readonly year: number;
  readonly change: ChangeKind;
  /** In the head; in the base where it is removed. */
  readonly status: Status;
  /** Languages that were signed off in the base. */
  readonly signedOff: readonly string[];
}

/** A published edition of which something was changed and no correction is recorded. */
export interface UnrecordedChange {
  readonly edition: number;
  /** What would have to be written into its edition.yaml, with texts to be filled in. */
  readonly correction: string;
}

/** A published number of an edition that both states have. */
export interface NumberChange {
  readonly edition: number;
  readonly indicator: IndicatorId;
  /** Identifier of the municipality; null for a number of the whole edition. */
  readonly municipality: string | null;
  readonly figure: string;
  /** null where the state does not have the figure. */
  readonly old: FigureValue | null;
  readonly new: FigureValue | null;
}

/** Words on pages and sheets that both states have. */
export interface WordChange {
  readonly language: string;
  /** Of a chart description, or anything else that is read. */
  readonly kind: 'text' | 'chart-description';
  /** null where there was nothing, or there is nothing any more. */
  readonly old: string | null;
  readonly new: string | null;
  /** Paths of the pages and PDFs on which they stand. */
  readonly pages: readonly string[];
}

/** A page or file of the site. */
export interface PathChange {
  readonly path: string;
  readonly change: ChangeKind;
}

/** Whether readers see anything of it. */
export function changesNothing({ editions, numbers, words, pages, downloads }: ChangesReport): boolean {
  return [editions, numbers, words, pages, downloads].every(({ length }) => length === 0);
}
