import { commands, type Disposable, type TextDocument, type TextEditor, window } from 'vscode';
import { chooseEntity } from '../entities/chooseEntity.ts';
import { openEntityPage, pageAtCursor } from '../entityPage/entityPages.ts';
import { exportMentions } from '../exports/exportMentions.ts';
import type { Failures } from '../failures.ts';
import { toggleHighlights } from '../highlights/toggleHighlights.ts';
import { goToNeighbour } from '../places/goToNeighbour.ts';
import type { Server } from '../server/server.ts';
import type { EntityFilter } from '../timeline/timelineSurface.ts';
import type { TimelineTab } from '../timeline/timelineTab.ts';
import { TIMELINE_VIEW, type TimelineView } from '../timeline/timelineView.ts';
import { COMMANDS, type CommandId } from './commandIds.ts';
import { entityArgument } from './entityArgument.ts';

/** What the commands act on. */
export interface CommandParts {
  readonly server: Server;
  readonly failures: Failures;
  readonly timelineView: TimelineView;
  readonly timelineTab: TimelineTab;
  /** Whether a document is one that is read. */
  readonly isSource: (document: TextDocument) => boolean;
}

/** What a command does, and how it is spoken of where it fails. */
interface Command {
  readonly doing: string;
  readonly run: (argument: unknown) => Promise<void>;
}

/** Registers every command. */
export function registerCommands(parts: CommandParts): Disposable[] {
  const table = commandTable(parts);
  return COMMANDS.map((id) => {
    const { doing, run } = table[id];
    return commands.registerCommand(id, (argument: unknown) => parts.failures.show(doing, () => run(argument)));
  });
}

function commandTable(parts: CommandParts): Readonly<Record<CommandId, Command>> {
  const { server } = parts;
  return {
    'dossier.showTimeline': {
      doing: 'show the timeline',
      run: async () => commands.executeCommand(`${TIMELINE_VIEW}.focus`),
    },
    'dossier.openTimelineInEditor': {
      doing: 'open the timeline',
      run: async () => parts.timelineTab.show(),
    },
    'dossier.showOnTimeline': {
      doing: 'show the entity on the timeline',
      run: (argument) => showOnTimeline(parts, argument),
    },
    'dossier.goToEntity': {
      doing: 'open the dossier page',
      run: (argument) => goToEntity(parts, argument),
    },
    'dossier.nextMention': {
      doing: 'go to the next mention',
      run: () => withEditor((editor) => goToNeighbour(server, editor, 'next')),
    },
    'dossier.previousMention': {
      doing: 'go to the previous mention',
      run: () => withEditor((editor) => goToNeighbour(server, editor, 'previous')),
    },
    'dossier.exportAnnotations': {
      doing: 'export',
      run: async () => {
        const document = window.activeTextEditor?.document;
        await exportMentions(server, document && parts.isSource(document) ? document : undefined);
      },
    },
    'dossier.toggleHighlights': { doing: 'change the setting of the highlights', run: toggleHighlights },
  };
}

/** Opens the page of the entity asked for, of the one at the cursor, or of one the reader chooses. */
async function goToEntity({ server }: CommandParts, argument: unknown): Promise<void> {
  const entity = entityArgument(argument)?.entity;
  if (entity !== undefined) return openEntityPage(entity);
  const editor = window.activeTextEditor;
  const page = (editor && (await pageAtCursor(editor))) ?? (await chooseEntity(server))?.entity;
  if (page !== undefined) await openEntityPage(page);
}

async function showOnTimeline({ server, timelineTab, timelineView }: CommandParts, argument: unknown): Promise<void> {
  const asked = entityArgument(argument) ?? (await chooseEntity(server));
  if (!asked) return;
  const { entity, name } = asked;
  const filter: EntityFilter = { kind: 'filter', entity, ...(name === undefined ? {} : { name }) };
  if (timelineTab.isVisible) {
    timelineTab.show();
    timelineTab.filter(filter);
    return;
  }
  timelineView.filter(filter);
  await commands.executeCommand(`${TIMELINE_VIEW}.focus`);
}

async function withEditor(work: (editor: TextEditor) => Promise<void>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor) await work(editor);
  else window.setStatusBarMessage('Dossier: open a text to go through its mentions', 4000);
}
