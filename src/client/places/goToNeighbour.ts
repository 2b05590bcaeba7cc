import { Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Server } from '../server/server.ts';
import { rangeOf } from './openPlace.ts';

/** Selects the next or the previous mention; past the last one comes the first. */
export async function goToNeighbour(server: Server, editor: TextEditor, direction: 'next' | 'previous'): Promise<void> {
  const { document, selection } = editor;
  const from = direction === 'next' ? selection.end : selection.start;
  const uri = server.uriText(document.uri);
  const place = await server.neighbour({ uri, line: from.line, character: from.character, direction });
  if (!place) {
    window.setStatusBarMessage('Dossier: no mention in this file', 4000);
    return;
  }
  const range = rangeOf(place);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
