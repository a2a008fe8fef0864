import { expect, test } from 'vitest';
import { checkGithub } from '../../scripts/workflows/check.ts';

const WORKFLOW = `name: Publish
on:
  push:
    branches: [main]
  schedule:
    - cron: '0 7 1 12 *'
permissions: {}
concurrency:
  group: publish
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - id: made
        run: npm ci && npm run build
      - if: \${{ steps.made.outcome == 'success' }}
        run: npm test
`;

const FOLLOWER = `name: Comment
on:
  workflow_run:
    workflows: [Publish]
permissions: {}
concurrency: comment
jobs:
  comment:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - run: echo well
`;

const FORM = `name: Sign-off
description: A reader approves an edition.
body:
  - type: markdown
    attributes:
      value: Everything written here is public.
  - type: dropdown
    id: answer
    attributes:
      label: Answer
      options: ['yes', 'no']
`;

const OTHER = '1d3c42e5aac5ba805825da76410c181273ba90b1';

/** What is said of the three files when something in one of them is another. */
function faultsWith(find: string, replace: string, others: Readonly<Record<string, string>> = {}): string[] {
  const texts = [WORKFLOW, FOLLOWER, FORM].map((text) => text.replace(find, replace));
  expect(texts.join('') === WORKFLOW + FOLLOWER + FORM, `"${find}" is nowhere`).toBe(find === replace);
  const [workflow = '', follower = '', form = ''] = texts;
  const files = {
    'workflows/publish.yml': workflow,
    'workflows/comment.yml': follower,
    'ISSUE_TEMPLATE/form.yml': form,
    'ISSUE_TEMPLATE/config.yml': 'blank_issues_enabled: true\n',
    ...others,
  };
  const found = checkGithub(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    ['build'],
  );
  return found.map(({ place, message }) => `${place}: ${message}`);
}

test('a workflow, one that follows it, and a form are well', () => {
  expect(faultsWith('', '')).toEqual([]);
});

test.each([
  ['an action by its version', '@3d3c42e5aac5ba805825da76410c181273ba90b1', '@v7', 'is not pinned'],
  ['a token that stays', 'persist-credentials: false', 'fetch-depth: 2', 'leaves the token with the files'],
  ['a right in every job', 'permissions: {}', 'permissions: { issues: write }', 'issues may write in every job'],
  ['every right', 'permissions: {}', 'permissions: write-all', 'everything may write'],
  ['all rights of a job', 'permissions:\n      contents: read', 'permissions: read-all', 'must be listed one by one'],
  ['a right that there is not', 'contents: read', 'content: read', 'knows no "content"'],
  ['no rights said', 'permissions: {}\n', '', 'lacks permissions'],
  ['no group', 'concurrency: comment\n', '', 'lacks concurrency'],
  [
    'rights for strangers',
    'workflow_run:\n    workflows: [Publish]',
    'pull_request_target:',
    'pull_request_target runs',
  ],
  ['a secret', 'echo well', 'echo "$TOKEN" # secrets.TOKEN', 'uses a secret'],
  ['a name of no workflow', 'workflows: [Publish]', 'workflows: [Pubish]', 'follows "Pubish"'],
  ['a schedule of four parts', '0 7 1 12 *', '0 7 1 12', 'has not the five parts'],
  ['a misspelt key', 'jobs:', 'job:', 'job: is no key of a workflow'],
  ['a misspelt key of a job', 'timeout-minutes: 5', 'timeout: 5', 'is no key of a job'],
  ['a misspelt key of a step', 'with:', 'wiht:', '"wiht" is no key of a step'],
  ['no end', 'timeout-minutes: 5\n', '\n', 'a job that hangs would run for six hours'],
  ['the latest system', 'ubuntu-24.04', 'ubuntu-latest', 'names no version of a system'],
  ['a step that is none', 'steps.made.outcome', 'steps.mad.outcome', 'uses steps.mad, which is no step'],
  ['a script that is none', 'npm run build', 'npm run biuld', 'npm run biuld is no script'],
  ['what npm would fetch', 'npm ci', 'npm install', 'npm install is not one of'],
  ['an expression in a script', 'echo well', 'echo $' + '{{ github.head_ref }}', 'puts an expression into a script'],
  ['no YAML', 'name: Publish', 'name: [Publish', 'is no YAML'],
  ['a form without a label', 'label: Answer', 'lable: Answer', 'has no label'],
  ['a choice that YAML takes for true', "['yes', 'no']", '[yes, no]', 'the choice true needs quotation marks'],
  ['a part of a kind that there is not', 'type: dropdown', 'type: choice', '"choice" is none of'],
  ['a form that asks for nothing', FORM.slice(FORM.indexOf('  - type: dropdown')), '', 'asks for nothing'],
])('%s is told', (_, find, replace, message) => {
  expect(faultsWith(find, replace)).toContainEqual(expect.stringContaining(message));
});

test('code is not checked out in a workflow that follows what strangers start', () => {
  const checkout = `uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }`;
  expect(faultsWith('run: echo well', checkout)).toEqual([expect.stringContaining('follows what strangers start')]);
});

test('an action has one version everywhere', () => {
  const other = WORKFLOW.replace(/@\w{40}/, `@${OTHER}`).replace('name: Publish', 'name: Other');
  expect(faultsWith('', '', { 'workflows/other.yml': other })).toEqual([
    expect.stringContaining('has another version than elsewhere'),
  ]);
});
