import { StartFailure } from './failure.ts';
import { projectRoot } from './projectRoot.ts';
import { buildBundles, packageVsix } from './vsix.ts';

/** `npm run package`: builds, then packages `dossier.vsix` into the project's root and prints its path. */
try {
  const context = { root: projectRoot(), say: (line: string) => console.error(line) };
  await buildBundles(context);
  console.log(await packageVsix(context));
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
