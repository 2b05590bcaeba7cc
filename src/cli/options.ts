import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usageError.ts';

/** Reads a command's arguments. Throws {@link UsageError} where they are none it knows. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; strict: true; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    // Node's own words for an unknown option go on with advice on `--`; their first sentence says what is wrong.
    if (error instanceof TypeError) throw new UsageError(`${error.message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`);
    throw error;
  }
}

/** The PATHs of a command, of which there must be one at least. */
export function requirePaths(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) throw new UsageError('A PATH is missing: a file, a folder, a glob, or - for standard input.');
  return paths;
}

/** One of the values an option knows. */
export function requireOneOf<Value extends string>(option: string, value: string, known: readonly Value[]): Value {
  const found = known.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`--${option} "${value}" is not known; it is one of ${known.join(', ')}.`);
  return found;
}
