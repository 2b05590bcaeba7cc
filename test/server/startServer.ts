import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection as createServerConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../src/server/server.ts';
import { MACHINE_TIMERS } from '../../src/server/timers.ts';
import { filesOnDisk } from '../../src/server/workspaceFiles.node.ts';
import { type FakeDossier, fakeDossier } from './fakeDossier.ts';
import { LanguageClient } from './languageClient.ts';

/** A server under test, and the client that speaks to it. */
export interface Started {
  readonly client: LanguageClient;
  /** Where a test wants to write messages by itself. */
  readonly toServer: NodeJS.WritableStream;
  stop(): Promise<void>;
}

/** Our server in this process, over a fake core. */
export function startInProcess(dossier: FakeDossier = fakeDossier()): Started {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const client = new LanguageClient(toClient, toServer);
  const watchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
  const connection = createServerConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    watchDog,
    ProposedFeatures.all,
  );
  serve(connection, { createDossier: () => dossier, files: filesOnDisk(), timers: MACHINE_TIMERS, version: '1.2.3' });
  return {
    client,
    toServer,
    async stop() {
      await client.request('shutdown', undefined);
      client.connection.dispose();
      connection.dispose();
    },
  };
}

/** The built server as any editor runs it. */
export function startBuilt(): Started {
  const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
  if (!existsSync(program)) throw new Error(`${program} is missing: run "npm run build" first.`);
  const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const client = new LanguageClient(server.stdout, server.stdin);
  return {
    client,
    toServer: server.stdin,
    async stop() {
      await client.request('shutdown', undefined);
      client.notify('exit', undefined);
      await ended;
      client.connection.dispose();
    },
  };
}
