/**
 * `npm run generate`: writes what follows from other files of the repository: types from the
 * schemas, text keys from the source language, the data dictionary from the schemas.
 */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

for await (const { path, content } of generatedFiles()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), content);
  process.stdout.write(`${path}\n`);
}
