/**
 * Why a file or folder is left out.
 *
 * - `missing`: there is nothing of that name (any more).
 * - `denied`: the system does not let us read it.
 * - `broken-link`: a link that leads nowhere.
 * - `cyclic-link`: a link to a folder that holds the link itself.
 * - `binary`, `encoding`: its bytes are no text, or no UTF-8 or UTF-16.
 * - `not-a-file`: a folder, a pipe or a device stands where a file was expected.
 * - `too-large`: larger than the limit, which `detail` tells.
 * - `unreadable`: anything else; `detail` is the system's own word for it.
 */
export type TroubleKind =
  | 'missing'
  | 'denied'
  | 'broken-link'
  | 'cyclic-link'
  | 'binary'
  | 'encoding'
  | 'not-a-file'
  | 'too-large'
  | 'unreadable';

/** A file or folder that is left out, and why. */
export interface FileTrouble {
  readonly kind: TroubleKind;
  readonly detail?: string;
}

/** One sentence for people: what is left out and why. */
export function sayTrouble(name: string, trouble: FileTrouble): string {
  return `${name} is left out: ${reason(trouble)}.`;
}

/** What a failed call of the file system means. */
export function troubleOf(error: unknown): FileTrouble {
  const code = (error as { code?: unknown } | null)?.code;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'missing' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'denied' };
    case 'ELOOP':
      return { kind: 'cyclic-link' };
    default:
      return { kind: 'unreadable', detail: typeof code === 'string' ? code : String(error) };
  }
}

function reason(trouble: FileTrouble): string {
  switch (trouble.kind) {
    case 'missing':
      return 'there is no such file or folder';
    case 'denied':
      return 'there is no permission to read it';
    case 'broken-link':
      return 'it is a link that leads nowhere';
    case 'cyclic-link':
      return 'it is a link that leads back to a folder it stands in';
    case 'binary':
      return 'it is not a text file';
    case 'encoding':
      return 'its text is neither UTF-8 nor UTF-16';
    case 'not-a-file':
      return 'it is not a file';
    case 'too-large':
      return `it is larger than ${trouble.detail ?? 'the limit'}`;
    case 'unreadable':
      return `it cannot be read (${trouble.detail ?? 'unknown error'})`;
  }
}
