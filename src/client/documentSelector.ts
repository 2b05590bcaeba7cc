/** A kind of document: of a scheme, and of a language or with a path. */
export interface DocumentKind {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/** Languages whose documents are sources whatever they are called. */
const LANGUAGES = ['plaintext', 'markdown', 'html'];

/**
 * The documents that are read: texts, Markdown and HTML, and whatever else the setting `files.include` names. A list of
 * schemes keeps out the editors of VS Code itself, such as its output, which are plain text too.
 */
export function documentSelector(schemes: Iterable<string>, include: readonly string[]): DocumentKind[] {
  return [...new Set(['file', 'untitled', ...schemes])].flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    ...include.map((glob) => ({ scheme, pattern: anywhere(glob) })),
  ]);
}

/** A glob of the settings is relative to the folder; a pattern is put on the whole path. */
function anywhere(glob: string): string {
  return glob.startsWith('**/') || glob.startsWith('/') ? glob : `**/${glob}`;
}
