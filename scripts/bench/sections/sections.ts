import type { Section } from '../section.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { finishing } from './finishing.ts';
import { growth } from './growth.ts';
import { memory } from './memory.ts';
import { pageLoad } from './page-load.ts';
import { stages } from './stages.ts';

/** Every section, in the order in which they run. */
export const SECTIONS: readonly Section[] = [commands, stages, finishing, check, memory, pageLoad, growth];
