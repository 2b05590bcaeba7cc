import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/start/projectRoot.ts';

/** A command as the manifest names it, and whatever else it says of it. */
export interface Contribution {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly when?: string;
}

/** What the tests read of `package.json`. */
export interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
  readonly contributes: {
    readonly commands: readonly Contribution[];
    readonly keybindings: readonly Contribution[];
    readonly menus: Readonly<Record<string, readonly Contribution[]>>;
    readonly colors: readonly {
      readonly id: string;
      readonly description: string;
      readonly defaults: Readonly<Record<string, string>>;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { readonly default: unknown; readonly enum?: readonly string[]; readonly markdownDescription?: string }
        >
      >;
    };
    readonly views: { readonly dossier: readonly { readonly id: string }[] };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly customEditors: readonly { readonly viewType: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly markdown: string } }[];
    }[];
  };
}

/** The manifest of the extension. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as Manifest;
}
