import type { Theme } from './userSettings.ts';

/** What `npm start` was asked to do. */
export type StartRequest =
  | {
      readonly kind: 'open';
      readonly folder?: string;
      readonly served: boolean;
      readonly port?: number;
      readonly theme?: Theme;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly message: string };

/** The text of `npm start -- --help`. */
export const START_USAGE = `Usage: npm start [-- [FOLDER] [--served] [--port N] [--theme dark|light]]

Builds and packages Dossier and opens FOLDER with it (the seeds when none is given): in the VS Code whose \`code\`
command is on the PATH, else in a VS Code served to the browser on 127.0.0.1, installed into .vscode-test/ when missing.

  --served       use the served VS Code in any case
  --port N       the port to serve on (any free one otherwise); implies --served
  --theme NAME   dark or light; implies --served
  --help         this text
`;

/** Reads the arguments after `npm start --`. */
export function readStartArguments(argv: readonly string[]): StartRequest {
  let folder: string | undefined;
  let served = false;
  let port: number | undefined;
  let theme: Theme | undefined;
  const rest = argv.flatMap(splitValue);
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (next === '--help' || next === '-h') return { kind: 'help' };
    if (next === '--served') {
      served = true;
    } else if (next === '--port') {
      const value = rest.shift();
      port = Number(value);
      if (!/^\d+$/.test(value ?? '') || port < 1 || port > 65535)
        return misuse('--port needs a number from 1 to 65535', value);
    } else if (next === '--theme') {
      const value = rest.shift();
      if (value !== 'dark' && value !== 'light') return misuse('--theme needs dark or light', value);
      theme = value;
    } else if (next.startsWith('-')) {
      return misuse('unknown option', next);
    } else if (folder === undefined) {
      folder = next;
    } else {
      return misuse('one folder at a time; there is also', next);
    }
  }
  return {
    kind: 'open',
    ...(folder === undefined ? {} : { folder }),
    served: served || port !== undefined || theme !== undefined,
    ...(port === undefined ? {} : { port }),
    ...(theme === undefined ? {} : { theme }),
  };
}

/** `--port=8123` as the two words `--port 8123`. */
function splitValue(argument: string): string[] {
  const match = /^(--[a-z]+)=(.*)$/s.exec(argument);
  return match?.[1] === undefined ? [argument] : [match[1], match[2] ?? ''];
}

function misuse(what: string, value: string | undefined): StartRequest {
  return { kind: 'misuse', message: value === undefined ? `${what}.` : `${what}: ${value}` };
}
