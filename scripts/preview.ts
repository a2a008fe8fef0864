import { preview } from '../src/preview.ts';
import { CACHE, EXIT, printProblems, runCommand, UsageError } from './command-line.ts';

const USAGE = `npm run preview -- [options]

Serves the site on this computer and renders it anew whenever data, texts or templates change.
Only pages that a change touches are rendered. A sheet is printed when its PDF is opened; the page
that is printed stands under /sheets/<language>-<year>.html.

  --data DIR     folder of the data (default: data)
  --out DIR      folder that the preview is written to (default: .cache/preview)
  --port NUMBER  port of the server (default: 8080)
  -h, --help     show this text
`;

await runCommand(
  USAGE,
  {
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: '.cache/preview' },
    port: { type: 'string', default: '8080' },
  },
  async ({ data, out, port }) => {
    if (!/^[0-9]{2,5}$/.test(port)) throw new UsageError(`--port ${port} is not a port, write a number like 8080`);
    // The browser that has printed a sheet listens to this signal too, and ends only itself.
    process.once('SIGTERM', () => process.exit(EXIT.well));
    const started = await preview({ data, out, port: Number(port), cache: CACHE }, printProblems);
    return started ? EXIT.well : EXIT.problems;
  },
);
