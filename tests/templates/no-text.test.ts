import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTemplateFaults } from '../support/template-faults.ts';
import { TEMPLATES } from '../support/templates.ts';

const FILES = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.njk'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

test('templates place: they do not compute, do not format, and hold no word of any language', () => {
  expect(FILES.length).toBeGreaterThan(15);
  const faults = FILES.flatMap((file) =>
    findTemplateFaults(readFileSync(join(TEMPLATES, file), 'utf8')).map(
      ({ line, what, found }) => `templates/${file}:${line}: ${what}: ${found}`,
    ),
  );
  expect(faults).toEqual([]);
});

test('no template falls back to another text, and none turns escaping off', () => {
  const forbidden = /\|\s*default|\bor\s+['"]|autoescape|\?\s*['"]/;
  expect(FILES.filter((file) => forbidden.test(readFileSync(join(TEMPLATES, file), 'utf8')))).toEqual([]);
});

test('every template file is used: by a page, a layout or another component', () => {
  const sources = FILES.map((file) => readFileSync(join(TEMPLATES, file), 'utf8')).join('\n');
  const unused = FILES.filter((file) => !file.startsWith('pages/') && !sources.includes(`"${file}"`));
  expect(unused).toEqual([]);
});

describe('the search for what templates must not hold', () => {
  test.each([
    ['an addition', '<p>{{ n + 1 }}</p>', 1, 'arithmetic'],
    ['a subtraction', '<p>\n{{ n - 1 }}</p>', 2, 'arithmetic'],
    ['a product', '{{ n * 2 }}', 1, 'arithmetic'],
    ['a quotient', '{{ n / 2 }}', 1, 'arithmetic'],
    ['a whole quotient', '{{ n // 2 }}', 1, 'arithmetic'],
    ['a remainder', '{% if n % 2 %}{% endif %}', 1, 'arithmetic'],
    ['a power', '{{ n ** 2 }}', 1, 'arithmetic'],
    ['a change of sign', '{{ -n }}', 1, 'arithmetic'],
    [
      'arithmetic inside of a loop and a condition',
      '{% for a in b %}{% if a %}\n\n{{ [a + 1] }}{% endif %}{% endfor %}',
      3,
      'arithmetic',
    ],
    ['joined texts', '{{ a ~ b }}', 1, 'joined text'],
    ['a filter that rounds', '{{ n | round }}', 1, 'filter'],
    ['a filter that changes letters', '{{ text | upper }}', 1, 'filter'],
    ['a filter that joins', '{{ list | join(", ") }}', 1, 'filter'],
    ['a method', '{{ date.toLocaleDateString() }}', 1, 'call'],
    ['a variable', '{% set total = 5 %}', 1, 'assignment'],
    ['a word', '<p>\n\nTotal: {{ n }}</p>', 3, 'text'],
    ['a word after a tag of the template', '{% if a %} Total{% endif %}', 1, 'text'],
    ['a letter', '<td>n {{ n }}</td>', 1, 'text'],
    ['a label', '<nav aria-label="Menu">', 1, 'text in an attribute'],
    ['a label beside a value', '<nav aria-label="{{ a }} of {{ b }}">', 1, 'text in an attribute'],
    ['an alternative text', '<img\nalt="Chart">', 1, 'text in an attribute'],
  ])('finds %s', (_, source, line, what) => {
    expect(findTemplateFaults(source)).toContainEqual(expect.objectContaining({ line, what }));
  });

  test.each([
    ['values, paths and markup', '<a href="{{ a.path | from(b.path) }}" class="x">{{ a.text }}</a>{{ svg | safe }}'],
    ['comparisons and conditions', '{% if a == "b" and not c %}<b>{{ a }}</b>{% elif d > 1 %}{% endif %}'],
    ['loops', '{% for a in b %}{{ a }}{% if loop.first %}·{% endif %}{% endfor %}'],
    ['macros', '{% from "components/a/macro.njk" import a %}{{ a(view.b, false) }}'],
    ['comments', '{# Total of n + 1 #}<!-- Total -->'],
    ['front matter', '---\npermalink: "{{ a + 1 }}"\n---\n<p>{{ a }}</p>'],
    ['signs between values', '<p>{{ a }} · ({{ b }}): {{ c }} &middot; 3</p>'],
  ])('has nothing against %s', (_, source) => {
    expect(findTemplateFaults(source)).toEqual([]);
  });

  test('says the line in the file, below the front matter', () => {
    expect(findTemplateFaults('---\na: b\n---\n<p>\nTotal</p>')).toEqual([{ line: 5, what: 'text', found: 'Total' }]);
  });
});
