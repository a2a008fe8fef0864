import Eleventy from '@11ty/eleventy';
import type { SiteViews } from '../views/views.ts';

/**
 * Renders the views with the templates into a folder.
 * @param views what the templates are given
 * @param output the folder to write to
 */
export async function renderSite(views: SiteViews, output: string): Promise<void> {
  const eleventy = new Eleventy('templates/pages', output, {
    quietMode: true,
    configPath: '.eleventy.js',
    config: (config) => {
      config.addGlobalData('views', views);
    },
  });

  // Its problems come as exceptions; what else it says, the build says itself.
  eleventy.disableLogger();
  await eleventy.write();
}
