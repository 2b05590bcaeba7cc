import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Say, StartFailure } from './failure.ts';
import { findProgram, lastLines, runProgram } from './program.ts';

/** The names a Chromium goes by on a PATH, preferred first. `.ci/run` knows the same list. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium on this machine: `CHROME_PATH`, then the PATH, then the usual places; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new StartFailure(`CHROME_PATH names ${chosen}, which is not there.`);
    return chosen;
  }
  return findProgram(NAMES) ?? usualPlaces().find(existsSync);
}

/**
 * A Chromium to run tests in: the one on this machine, else one installed from Debian's packages when we are root there.
 * Throws a `StartFailure` that says what to install when neither is possible; a test that needs it must fail with it.
 */
export async function ensureChromium(say: Say = () => undefined): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || findProgram(['apt-get']) === undefined) throw new StartFailure(missing());
  say('Installing Chromium from Debian (apt-get install chromium) …');
  await aptGet(['update'], missing());
  await aptGet(['install', '-y', '--no-install-recommends', 'chromium'], missing());
  // Fonts for emoji, Chinese, Japanese and Korean: screenshots look right with them, and tests pass without.
  await aptGet(
    ['install', '-y', '--no-install-recommends', 'fonts-noto-color-emoji', 'fonts-noto-cjk'],
    missing(),
  ).catch((error: unknown) =>
    say(`Fonts for emoji and CJK could not be installed; screenshots will show boxes. ${(error as Error).message}`),
  );
  const installed = findChromium();
  if (installed === undefined) throw new StartFailure(missing());
  return installed;
}

async function aptGet(args: readonly string[], advice: string): Promise<void> {
  const { code, output } = await runProgram('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new StartFailure(`${advice}\napt-get ${args.join(' ')} failed:\n${lastLines(output, 5)}`);
}

function missing(): string {
  return (
    'No Chromium was found, and the tests in the real VS Code need one. Install it (Debian and Ubuntu, as root: ' +
    '`apt-get install chromium`; elsewhere Chromium or Google Chrome), or name one in CHROME_PATH.'
  );
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ]);
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}
