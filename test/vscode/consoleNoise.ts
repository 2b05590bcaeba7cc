/**
 * What the served VS Code logs as errors because its native modules are not built, some of its files are not public, or
 * the machine is busy (built-in extensions then sign in too late for it, or take too long over a save; Dossier takes part in neither).
 */
const NOISE: readonly RegExp[] = [
  /Could not locate the bindings file/,
  /Cannot find module '\.\/build\/Release\/watchdog'/,
  /\b404\b.*\/vsda\//,
  /Aborted onWillSaveTextDocument-event/,
  /Timed out waiting for authentication provider/,
];

/** Whether an error in the browser's console is known noise of the served VS Code and says nothing about Dossier. */
export function isExpectedNoise(text: string): boolean {
  return NOISE.some((pattern) => pattern.test(text));
}
