import type { Fault, Job, Repository, Step } from './workflow.ts';

/** What the rules of a job need to know of its surroundings. */
interface Surroundings extends Repository {
  /** Events on which the workflow runs. */
  readonly events: readonly string[];
}

const JOB_KEYS = [
  ...['name', 'needs', 'if', 'permissions', 'runs-on', 'environment', 'concurrency', 'outputs', 'env'],
  ...['defaults', 'steps', 'timeout-minutes', 'strategy', 'continue-on-error'],
];
const STEP_KEYS = [
  ...['id', 'name', 'if', 'uses', 'run', 'with', 'env', 'shell', 'working-directory'],
  ...['continue-on-error', 'timeout-minutes'],
];
const SCOPES = [
  ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token', 'issues'],
  ...['packages', 'pages', 'pull-requests', 'security-events', 'statuses'],
];

/** An action by its hash, with its version for people. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/** Commands of npm that need no script in package.json. */
const NPM = ['ci', 'test', 'run'];

export function checkJobs(file: string, jobs: readonly (readonly [string, Job])[], around: Surroundings): Fault[] {
  const names = jobs.map(([name]) => name);
  return jobs.flatMap(([name, job]) => {
    const fault = (place: string, message: string): Fault => ({ file, place: `jobs.${name}${place}`, message });
    const steps = job.steps ?? [];
    const needs = typeof job.needs === 'string' ? [job.needs] : (job.needs ?? []);
    const ids = steps.flatMap(({ id }) => id ?? []);
    const used = [...JSON.stringify(job).matchAll(/steps\.([\w-]+)\./g)].map(([, id = '']) => id);
    return [
      ...unknownKeys(job, JOB_KEYS).map((key) => fault(`.${key}`, 'is no key of a job')),
      ...needs.filter((own) => !names.includes(own)).map((own) => fault('.needs', `names "${own}", which is no job`)),
      ...(/^[a-z]+-\d+\.\d+$/.test(String(job['runs-on']))
        ? []
        : [fault('.runs-on', 'names no version of a system, as ubuntu-24.04 does')]),
      ...(typeof job['timeout-minutes'] === 'number'
        ? []
        : [fault('.timeout-minutes', 'is missing: a job that hangs would run for six hours')]),
      ...(steps.length === 0 ? [fault('.steps', 'are missing')] : []),
      ...checkPermissions(job.permissions).map((message) => fault('.permissions', message)),
      ...[...new Set(used)]
        .filter((id) => !ids.includes(id))
        .map((id) => fault('', `uses steps.${id}, which is no step of the job`)),
      ...steps.flatMap((step, index) =>
        checkStep(step, around).map((message) =>
          fault(`.steps[${index}]${step.name ? ` (${step.name})` : ''}`, message),
        ),
      ),
    ];
  });
}

function checkPermissions(permissions: unknown): string[] {
  if (permissions === undefined) return [];
  if (typeof permissions !== 'object' || permissions === null) return ['must be listed one by one'];
  return Object.entries(permissions).flatMap(([scope, right]) => {
    if (!SCOPES.includes(scope)) return [`knows no "${scope}"`];
    return ['read', 'write', 'none'].includes(String(right)) ? [] : [`"${right}" is no right`];
  });
}

function checkStep(step: Step, { scripts, events }: Surroundings): string[] {
  const { uses, run } = step;
  const unknown = unknownKeys(step, STEP_KEYS).map((key) => `"${key}" is no key of a step`);
  if ((uses === undefined) === (run === undefined)) return [...unknown, 'must have either uses or run'];
  if (uses !== undefined) return [...unknown, ...checkAction(uses, step, events)];
  return [...unknown, ...checkScript(run ?? '', scripts)];
}

function checkAction(uses: string, step: Step, events: readonly string[]): string[] {
  const isCheckout = uses.startsWith('actions/checkout@');
  return [
    ...(PINNED.test(uses) ? [] : [`${uses} is not pinned: name the commit, 40 digits, and its version behind a #`]),
    ...(isCheckout && step.with?.['persist-credentials'] !== false
      ? ['leaves the token with the files: set persist-credentials: false']
      : []),
    ...(isCheckout && events.includes('workflow_run')
      ? ['checks out code in a workflow that has rights and follows what strangers start']
      : []),
  ];
}

function checkScript(script: string, scripts: readonly string[]): string[] {
  const commands = [...script.matchAll(/\bnpm (?:--?[\w-]+ )*(\w+)(?: (?:--?[\w-]+ )*([\w-]+))?/g)];
  return [
    ...(script.includes('${{')
      ? ['puts an expression into a script, where it can become code: hand it over in env']
      : []),
    ...commands.flatMap(([, command = '', script = '']) => {
      if (!NPM.includes(command)) return [`npm ${command} is not one of npm ${NPM.join(', npm ')}`];
      return command === 'run' && !scripts.includes(script) ? [`npm run ${script} is no script of package.json`] : [];
    }),
  ];
}

function unknownKeys(value: object, known: readonly string[]): string[] {
  return Object.keys(value).filter((key) => !known.includes(key));
}
