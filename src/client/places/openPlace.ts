import { Range, TextEditorRevealType, type Uri, type ViewColumn, window, workspace } from 'vscode';
import type { Place } from '../../protocol/requests.ts';

/** A place as the server names it, without its offsets. */
export type ShownPlace = Pick<Place, 'from' | 'to'>;

/** The stretch of a document that a place is. */
export function rangeOf({ from, to }: ShownPlace): Range {
  return new Range(from.line, from.character, to.line, to.character);
}

/** Opens a document and selects a place in it. */
export async function openPlace(uri: Uri, place: ShownPlace, column?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const selection = rangeOf(place);
  const editor = await window.showTextDocument(document, {
    selection,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
