/** What a key does in the list. */
export type ListMove =
  | { readonly kind: 'step'; readonly direction: 1 | -1; readonly far: 'one' | 'page' | 'all' }
  | { readonly kind: 'expand' | 'collapse' | 'toggle' | 'open' };

/** What a key does in the list, as in VS Code's own trees. Undefined for a key that is none of the list's business. */
export function listMove(event: KeyboardEvent): ListMove | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'step', direction: 1, far: 'one' };
    case 'ArrowUp':
      return { kind: 'step', direction: -1, far: 'one' };
    case 'PageDown':
      return { kind: 'step', direction: 1, far: 'page' };
    case 'PageUp':
      return { kind: 'step', direction: -1, far: 'page' };
    case 'Home':
      return { kind: 'step', direction: -1, far: 'all' };
    case 'End':
      return { kind: 'step', direction: 1, far: 'all' };
    case 'ArrowRight':
      return { kind: 'expand' };
    case 'ArrowLeft':
      return { kind: 'collapse' };
    case ' ':
      return { kind: 'toggle' };
    case 'Enter':
      return { kind: 'open' };
    default:
      return undefined;
  }
}
