import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import nunjucks from 'nunjucks';
import { relativePath } from './src/site/relative-path.ts';

const TEMPLATES = fileURLToPath(new URL('templates', import.meta.url));

// What is compiled serves all runs of a build.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
  throwOnUndefined: true,
  autoescape: true,
});

/**
 * What Eleventy has to know. The pages' content comes as views (src/views) from src/site/render.ts,
 * which hands them over as the data `views`; start it with `npm run build` or `npm run preview`.
 */
export default function configure(eleventy) {
  // Data: the views, and a script of all pages. Each view says by itself where its page is written.
  eleventy.setDataDeepMerge(false);
  eleventy.addGlobalData('permalink', () => pathOf);

  // Templates: they place, they do not compute. An unknown name is an error, text is escaped.
  // Eleventy's own njk would compile a template again for each of its pages.
  eleventy.setTemplateFormats(['njk']);
  eleventy.addExtension('njk', {
    compile: (text, path) => {
      const template = new nunjucks.Template(text, environment, path);
      return promisify(template.render.bind(template));
    },
  });
  eleventy.on('eleventy.beforeWatch', (changed) => {
    if (changed.some((path) => resolve(path).startsWith(TEMPLATES))) environment.invalidateCache();
  });

  // Filters: paths are written from the root of the site and shown relative to the page.
  environment.addFilter('from', relativePath);

  // Watching: the code is TypeScript, which Eleventy's search for dependencies cannot read.
  eleventy.setWatchJavaScriptDependencies(false);

  // Output: Eleventy prints nothing by itself, problems come as exceptions.
  eleventy.setQuietMode(true);

  return {
    // Directories
    dir: { input: 'templates/pages', includes: '../components', data: '../data' },
    htmlTemplateEngine: 'njk',
    markdownTemplateEngine: false,
  };
}

function pathOf({ view }) {
  return view.path;
}
