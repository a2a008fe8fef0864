import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { relativePath } from '../../src/site/relative-path.ts';

export const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));

/** The environment in which Eleventy renders the templates. */
export function createEnvironment(): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader(TEMPLATES);
  const environment = new nunjucks.Environment(loader, { throwOnUndefined: true, autoescape: true });
  environment.addFilter('from', relativePath);
  return environment;
}
