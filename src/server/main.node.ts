/** The language server as a Node process: over standard input and output, or over Node's own channel. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { bundledDossier } from './data.node.ts';
import { serve } from './server.ts';
import { MACHINE_TIMERS } from './timers.ts';
import { filesOnDisk } from './workspaceFiles.node.ts';

serve(createConnection(ProposedFeatures.all), {
  createDossier: bundledDossier,
  files: filesOnDisk(),
  timers: MACHINE_TIMERS,
  version: DOSSIER_VERSION,
});
