import { parse } from 'yaml';
import { checkForm } from './forms.ts';
import { checkJobs } from './jobs.ts';
import type { Fault, Job, Repository, Workflow } from './workflow.ts';

/** A file in .github, by its path from there. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Holds workflows and issue forms against the rules of the house: actions pinned by hash, least
 * permissions, nothing of a stranger in a script, names that exist. Everything is told at once.
 * @param scripts names of the scripts in package.json
 */
export function checkGithub(files: readonly WorkflowFile[], scripts: readonly string[]): Fault[] {
  const parsed = files.map((file) => ({ ...file, value: parseFile(file) }));
  const workflows = parsed.filter(({ path }) => path.startsWith('workflows/'));
  const forms = parsed.filter(({ path }) => isForm(path));
  const names = workflows.flatMap(({ value }) =>
    isGroup(value) && typeof value['name'] === 'string' ? [value['name']] : [],
  );
  const repository: Repository = { scripts, workflows: names };
  const broken = [...workflows, ...forms].filter(({ value }) => !isGroup(value));
  return [
    ...broken.map(({ path }) => ({ file: path, place: '', message: 'is no YAML with keys and values' })),
    ...workflows.flatMap(({ path, text, value }) =>
      isGroup(value) ? checkWorkflow(path, value as Workflow, text, repository) : [],
    ),
    ...sameVersions(workflows),
    ...forms.flatMap(({ path, value }) => (isGroup(value) ? checkForm(path, value) : [])),
  ];
}

/** GitHub reads forms as YAML 1.1, in which yes and no are no words. */
function parseFile({ path, text }: WorkflowFile): unknown {
  try {
    return parse(text, { version: isForm(path) ? '1.1' : '1.2' }) as unknown;
  } catch {
    return undefined;
  }
}

function isForm(path: string): boolean {
  return path.startsWith('ISSUE_TEMPLATE/') && !path.endsWith('/config.yml');
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const KEYS = ['name', 'run-name', 'on', 'permissions', 'concurrency', 'env', 'defaults', 'jobs'];

function checkWorkflow(file: string, workflow: Workflow, text: string, repository: Repository): Fault[] {
  const fault = (place: string, message: string): Fault => ({ file, place, message });
  const events = eventsOf(workflow.on);
  const jobs = Object.entries<Job>(isGroup(workflow.jobs) ? workflow.jobs : {});
  const unknown = Object.keys(workflow).filter((key) => !KEYS.includes(key));
  const followed =
    (workflow.on as { workflow_run?: { workflows?: readonly string[] } } | undefined)?.workflow_run?.workflows ?? [];
  return [
    ...unknown.map((key) => fault(key, 'is no key of a workflow')),
    ...(['name', 'on', 'permissions', 'concurrency'] as const).flatMap((key) =>
      workflow[key] === undefined ? [fault('', `lacks ${key}`)] : [],
    ),
    ...(jobs.length === 0 ? [fault('jobs', 'are missing')] : []),
    ...(events.includes('pull_request_target')
      ? [
          fault(
            'on',
            'pull_request_target runs what strangers wrote with rights to write: use pull_request and workflow_run',
          ),
        ]
      : []),
    ...(text.includes('secrets.') ? [fault('', 'uses a secret: forks have none, and none is needed')] : []),
    ...followed
      .filter((name) => !repository.workflows.includes(name))
      .map((name) => fault('on', `follows "${name}", which is the name of no workflow`)),
    ...cronsOf(workflow.on)
      .filter((cron) => !CRON.test(cron))
      .map((cron) => fault('on', `"${cron}" has not the five parts of a schedule`)),
    ...writesIn(workflow.permissions).map((scope) =>
      fault('permissions', `${scope} may write in every job: give it to the job that needs it`),
    ),
    ...checkJobs(file, jobs, { ...repository, events }),
  ];
}

const CRON = /^[\d*,/-]+( [\d*,/-]+){4}$/;

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}

function cronsOf(on: unknown): string[] {
  const { schedule = [] } = (isGroup(on) ? on : {}) as { schedule?: readonly { cron?: unknown }[] };
  return schedule.map(({ cron }) => String(cron));
}

function writesIn(permissions: unknown): string[] {
  if (permissions === 'write-all') return ['everything'];
  return Object.entries(isGroup(permissions) ? permissions : {}).flatMap(([scope, right]) =>
    right === 'write' ? [scope] : [],
  );
}

/** An action has one version in all workflows. */
function sameVersions(files: readonly WorkflowFile[]): Fault[] {
  const known = new Map<string, string>();
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/uses: (\S+?)@(\S+)/g)].flatMap(([, action = '', version = '']): Fault[] => {
      const first = known.get(action) ?? version;
      known.set(action, first);
      return first === version
        ? []
        : [{ file: path, place: action, message: `has another version than elsewhere, ${first}` }];
    }),
  );
}
