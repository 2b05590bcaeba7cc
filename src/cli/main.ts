/** The program `dossier`. */
import type { Io } from './io.ts';
import { run } from './run.ts';

const io: Io = {
  cwd: process.cwd(),
  stdin: process.stdin,
  writeOut: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  writeError: (text) => {
    process.stderr.write(text);
  },
  errorColumns: process.stderr.isTTY ? process.stderr.columns : undefined,
  outIsTerminal: process.stdout.isTTY === true,
  now: () => performance.now(),
  version: () => DOSSIER_VERSION,
  createDossier: async () => (await import('./data.ts')).bundledDossier(),
  serve: async () => {
    await import('../server/main.node.ts');
  },
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output, such as `head`, has read enough.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), io);
