import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { relativePath } from './src/site/relative-path.ts';

const TEMPLATES = fileURLToPath(new URL('templates', import.meta.url));

/**
 * What Eleventy has to know. The pages' content comes as views (src/views) from src/site/render.ts,
 * which hands them over as the data `views`; start it with `npm run build` or `npm run preview`.
 */
export default function configure(eleventy) {
  // Data: nothing but the views.
  eleventy.setDataDeepMerge(false);

  // Templates: they place, they do not compute. An unknown name is an error, text is escaped.
  eleventy.setTemplateFormats(['njk']);
  const loader = new nunjucks.FileSystemLoader(TEMPLATES);
  eleventy.setLibrary('njk', new nunjucks.Environment(loader, { throwOnUndefined: true, autoescape: true }));

  // Filters: paths are written from the root of the site and shown relative to the page.
  eleventy.addFilter('from', relativePath);

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
