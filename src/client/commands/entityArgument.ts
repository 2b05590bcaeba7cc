/** An entity that a command was called for. */
export interface EntityArgument {
  readonly entity: string;
  readonly name?: string;
}

/**
 * The entity a command was called for: its id from a link, a node of the tree of entities, or what the context menu of the
 * timeline hands over. Undefined where a command was called for none.
 */
export function entityArgument(argument: unknown): EntityArgument | undefined {
  if (typeof argument === 'string') return { entity: argument };
  if (typeof argument !== 'object' || argument === null || !('entity' in argument)) return undefined;
  const { entity } = argument;
  if (typeof entity === 'string') return { entity };
  if (typeof entity !== 'object' || entity === null || !('id' in entity) || typeof entity.id !== 'string') return undefined;
  return { entity: entity.id, ...('name' in entity && typeof entity.name === 'string' ? { name: entity.name } : {}) };
}
