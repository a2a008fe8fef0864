/** What is wrong with a file in .github. */
export interface Fault {
  /** Path from .github. */
  readonly file: string;
  /** Keys from the top; empty for the whole file. */
  readonly place: string;
  readonly message: string;
}

/** What workflows may speak of. */
export interface Repository {
  readonly scripts: readonly string[];
  /** Names of all workflows. */
  readonly workflows: readonly string[];
}

/** A workflow as it was parsed: nothing of it can be relied on. */
export interface Workflow {
  readonly name?: unknown;
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: unknown;
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
