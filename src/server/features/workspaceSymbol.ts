import type { SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { checkpoint, type StopSignal } from '../../core/base/stopping.ts';
import type { Entity } from '../../core/dossier.ts';
import { matchName } from '../nameMatch.ts';
import type { Session } from '../session.ts';
import { locationOf, symbolKindOf } from '../toLsp.ts';

/** More than anybody reads; a longer query is the way to the others. */
const MAX_SYMBOLS = 100;

/** The entities whose name or another name fits the query, best first, each at the first place that names it. */
export function workspaceSymbol(
  session: Session,
  params: WorkspaceSymbolParams,
  signal: StopSignal,
): SymbolInformation[] {
  session.documents.freshenAll();
  const found = session.dossier
    .entities()
    .flatMap((entity) => matchEntity(entity, params.query))
    // The sort is stable: among equally good ones the most mentioned stay first.
    .sort((a, b) => b.score - a.score);
  const symbols: SymbolInformation[] = [];
  for (const { entity, name } of found) {
    checkpoint(signal);
    const [place] = session.dossier.placesOf(entity.id);
    if (!place) continue;
    symbols.push({
      name,
      kind: symbolKindOf(entity.type),
      location: locationOf(place),
      containerName: name === entity.name ? entity.type : `${entity.name}, ${entity.type}`,
    });
    if (symbols.length === MAX_SYMBOLS) break;
  }
  return symbols;
}

/** Clients filter by the symbol's name once more, so it is the name that fits. */
function matchEntity(entity: Entity, query: string): { entity: Entity; name: string; score: number }[] {
  let best: { entity: Entity; name: string; score: number } | undefined;
  for (const name of [entity.name, ...entity.aliases]) {
    const score = matchName(name, query);
    if (score !== undefined && (!best || score > best.score)) best = { entity, name, score };
  }
  return best ? [best] : [];
}
