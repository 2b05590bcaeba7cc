import { PAGE_SCHEME } from '../../protocol/requests.ts';

/** An entity that a command was called for. */
export interface EntityArgument {
  readonly entity: string;
  readonly name?: string;
}

/**
 * The entity a command was called for: its id from a link, a node of the tree of entities, what the context menu of the
 * timeline hands over, or the uri of a dossier page. Undefined where a command was called for none.
 */
export function entityArgument(argument: unknown): EntityArgument | undefined {
  if (typeof argument === 'string') return { entity: argument };
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('scheme' in argument && 'path' in argument) return entityOfPage(argument.scheme, argument.path);
  if (!('entity' in argument)) return undefined;
  const { entity } = argument;
  if (typeof entity === 'string') return { entity };
  if (typeof entity !== 'object' || entity === null || !('id' in entity) || typeof entity.id !== 'string')
    return undefined;
  return { entity: entity.id, ...('name' in entity && typeof entity.name === 'string' ? { name: entity.name } : {}) };
}

function entityOfPage(scheme: unknown, path: unknown): EntityArgument | undefined {
  const id = scheme === PAGE_SCHEME && typeof path === 'string' ? /^\/([^/]+)\.md$/.exec(path)?.[1] : undefined;
  return id === undefined ? undefined : { entity: id };
}
