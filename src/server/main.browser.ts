/** The language server as a web worker: over messages, with files as the client sees them. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { givenDossier } from './data.browser.ts';
import { serve } from './server.ts';
import { MACHINE_TIMERS } from './timers.ts';
import { filesOfClient } from './workspaceFiles.browser.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

serve(connection, {
  createDossier: givenDossier,
  files: filesOfClient(connection),
  timers: MACHINE_TIMERS,
  version: DOSSIER_VERSION,
});
