import { preview } from '../src/preview.ts';
import { CACHE, EXIT, printProblems, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm run preview -- [options]

Serves the site on this computer and renders it anew whenever data, texts or templates change.
The sheets stand under /sheets/<language>-<year>.html; they are not printed.

  --data DIR     folder of the data (default: data)
  --port NUMBER  port of the server (default: 8080)
  -h, --help     show this text
`;

await runCommand(
  USAGE,
  { data: { type: 'string', default: 'data' }, port: { type: 'string', default: '8080' } },
  async ({ data, port }) => {
    if (!/^[0-9]{2,5}$/.test(port)) throw new UsageError(`--port ${port} is not a port, write a number like 8080`);
    const started = await preview({ data, out: '.cache/preview', port: Number(port), cache: CACHE }, printProblems);
    return started ? EXIT.well : EXIT.problems;
  },
);
