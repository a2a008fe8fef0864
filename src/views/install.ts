import type { LanguageContext } from './context.ts';
import { paths } from './paths.ts';

/** How the site is called where somebody installs it. */
export interface InstallView {
  readonly path: string;
  readonly tag: string;
  readonly name: string;
  readonly shortName: string;
  /** Path of the page that opens. */
  readonly start: string;
}

export function installView({ translator: t }: LanguageContext): InstallView {
  return {
    path: paths.manifest(t.code),
    tag: t.tag,
    name: t.text('common.title'),
    shortName: t.text('site.short_name'),
    start: paths.latest(t.code),
  };
}
