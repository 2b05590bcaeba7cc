import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk that a test fills and removes. */
export class TemporaryFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-test-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** The folder's uri. */
  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.pathOf(name)), { recursive: true });
    writeFileSync(this.pathOf(name), content);
  }

  remove(name = '.'): void {
    rmSync(this.pathOf(name), { recursive: true, force: true });
  }

  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** A file's uri in the spelling of VS Code. */
  uriOf(name: string): string {
    return `${this.uri}/${name.split('/').map(encodeURIComponent).join('/')}`;
  }
}
