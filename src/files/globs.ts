/**
 * Whether a path with forward slashes matches one of the globs. Known are `*`, `**`, `?`, `[a-z]`, `[!a-z]` and `{a,b}`;
 * letter case does not count, so that `REPORT.TXT` is a `*.txt`.
 */
export type GlobMatcher = (path: string) => boolean;

/** Compiles globs. Matching takes time in proportion to path and glob, however many stars there are. */
export function compileGlobs(globs: readonly string[]): GlobMatcher {
  const patterns = globs.flatMap((glob) => expandBraces(glob.toLowerCase())).map(readPattern);
  return (path) => {
    const names = path
      .toLowerCase()
      .split('/')
      .map((name) => [...name]);
    return patterns.some((pattern) => matches(pattern, names, isManyNames, fitsName));
  };
}

/** Whether the text has a character that means something in a glob. */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}

/**
 * The folder in which everything that matches the glob lies, without a slash at its end.
 * For `articles/2026/*.txt` this is `articles/2026`; for `*.txt` it is empty; for `/*.txt` it is `/`.
 */
export function globFolder(glob: string): string {
  const fixed = glob.slice(0, glob.search(/[*?[{]/));
  const slash = fixed.lastIndexOf('/');
  return slash === 0 ? '/' : fixed.slice(0, Math.max(slash, 0));
}

/** One letter of a name: itself, one of several, or any; `many` is any number of any letters. */
type LetterPattern = string | 'any' | 'many' | ((letter: string) => boolean);

/** One name of a path, by its letters; `many names` is any number of any names. */
type NamePattern = readonly LetterPattern[] | 'many names';

/** More alternatives than anybody writes; what is left stands as it is. */
const MAX_EXPANDED = 1000;

/** The globs that a glob with `{a,b}` stands for. Braces that are not closed mean themselves. */
function expandBraces(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [whole, inner = ''] = /\{([^{}]*)\}/.exec(next) ?? [];
    if (whole === undefined || done.length + open.length > MAX_EXPANDED) done.push(next);
    else for (const choice of inner.split(',').reverse()) open.push(next.replace(whole, () => choice));
  }
  return done;
}

function readPattern(glob: string): readonly NamePattern[] {
  return glob.split('/').map((name) => (name === '**' ? 'many names' : readName(name)));
}

function readName(name: string): readonly LetterPattern[] {
  const pieces = name.match(/\[[!^]?[^\]]+\]|\*+|./gsu) ?? [];
  return pieces.map((piece) => {
    if (piece.startsWith('*')) return 'many';
    if (piece === '?') return 'any';
    return piece.length > 2 && piece.startsWith('[') ? readSet(piece.slice(1, -1)) : piece;
  });
}

/** `a-cx`, `!a-c` */
function readSet(set: string): (letter: string) => boolean {
  const isNot = /^[!^]/.test(set);
  const ranges = [...(isNot ? set.slice(1) : set).matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, letter]) => ({
    from: from ?? letter ?? '',
    to: to ?? letter ?? '',
  }));
  return (letter) => ranges.some(({ from, to }) => from <= letter && letter <= to) !== isNot;
}

function isManyNames(pattern: NamePattern): boolean {
  return pattern === 'many names';
}

function fitsName(pattern: NamePattern, name: readonly string[]): boolean {
  return pattern !== 'many names' && matches(pattern, name, isManyLetters, fitsLetter);
}

function isManyLetters(pattern: LetterPattern): boolean {
  return pattern === 'many';
}

function fitsLetter(pattern: LetterPattern, letter: string): boolean {
  return typeof pattern === 'function' ? pattern(letter) : pattern === 'any' || pattern === letter;
}

/** Matches items in order. Only the last wildcard before a mismatch ever has to give way, so there is no deeper return. */
function matches<Pattern, Item>(
  patterns: readonly Pattern[],
  items: readonly Item[],
  isMany: (pattern: Pattern) => boolean,
  fits: (pattern: Pattern, item: Item) => boolean,
): boolean {
  let nFitted = 0;
  let lastMany: { readonly next: number; taken: number } | undefined;
  for (let i = 0; i < items.length; ) {
    const pattern = patterns[nFitted];
    if (pattern !== undefined && isMany(pattern)) {
      nFitted++;
      lastMany = { next: nFitted, taken: i };
    } else if (pattern !== undefined && fits(pattern, items[i] as Item)) {
      nFitted++;
      i++;
    } else if (lastMany) {
      nFitted = lastMany.next;
      i = ++lastMany.taken;
    } else {
      return false;
    }
  }
  return patterns.slice(nFitted).every(isMany);
}
