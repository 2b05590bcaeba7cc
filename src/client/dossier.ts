import { type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { registerCommands } from './commands/commandTable.ts';
import { followContext } from './contextKeys.ts';
import { documentSelector } from './documentSelector.ts';
import { EntityTree } from './entities/entityTree.ts';
import { ENTITY_PAGE_EDITOR, EntityPageEditor } from './entityPage/entityPageEditor.ts';
import { Failures } from './failures.ts';
import { Highlighter } from './highlights/highlighter.ts';
import { clientOptions } from './server/clientOptions.ts';
import { type MakeClient, Server } from './server/server.ts';
import { serveFiles } from './server/workspaceFiles.ts';
import { setting } from './settings.ts';
import { StatusBar } from './statusBar.ts';
import { TimelineFeed } from './timeline/timelineFeed.ts';
import { TIMELINE_TAB, TimelineTab } from './timeline/timelineTab.ts';
import { TIMELINE_VIEW, TimelineView } from './timeline/timelineView.ts';

/** Puts the extension together. All that lives is the context's, so that VS Code disposes of it; nothing is waited for. */
export function startDossier(context: ExtensionContext, makeClient: MakeClient): void {
  const log = window.createOutputChannel('Dossier', { log: true });
  const failures = new Failures(log);
  const schemes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const documents = documentSelector(schemes, setting('files.include'));
  const isSource = (document: TextDocument): boolean => languages.match(documents, document) > 0;

  const client = makeClient(clientOptions(log, documents));
  const files = serveFiles(client);
  const server = new Server(client, failures);
  const highlighter = new Highlighter({ server, failures, isSource });
  const feed = new TimelineFeed(server, failures);
  const surface = { extensionUri: context.extensionUri, server, feed, failures };
  const timelineView = new TimelineView(surface);
  const timelineTab = new TimelineTab(surface);
  const entities = new EntityTree(server, failures);

  context.subscriptions.push(
    log,
    server,
    ...files,
    highlighter,
    new StatusBar(highlighter, isSource),
    feed,
    timelineView,
    timelineTab,
    entities,
    window.registerCustomEditorProvider(ENTITY_PAGE_EDITOR, new EntityPageEditor(context.extensionUri, failures)),
    window.registerWebviewViewProvider(TIMELINE_VIEW, timelineView),
    window.registerWebviewPanelSerializer(TIMELINE_TAB, timelineTab),
    window.createTreeView('dossier.entities', { treeDataProvider: entities, showCollapseAll: true }),
    ...followContext({ server, failures, isSource }),
    ...registerCommands({ server, failures, timelineView, timelineTab, isSource }),
  );
}
