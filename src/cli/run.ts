import { parseArgs } from 'node:util';
import { COMMAND_HELP, COMMANDS, type Command, PROGRAM_HELP } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { UsageError } from './usageError.ts';

/** Runs the program with the arguments after its name. Rejects only where results cannot be written. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv;
  const command = COMMANDS.find((known) => known === name);
  try {
    if (command) return await runCommand(command, args, io);
    return await runProgram(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const page = command ? `dossier ${command} --help` : 'dossier --help';
    io.writeError(`dossier: ${error.message}\nTry "${page}".\n`);
    return 2;
  }
}

/** The program without a command. */
async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [first, second] = argv;
  if (first === 'help') {
    const command = COMMANDS.find((known) => known === second);
    await io.writeOut(command ? COMMAND_HELP[command] : PROGRAM_HELP);
    return 0;
  }
  if (first !== undefined && !first.startsWith('-')) throw new UsageError(`There is no command "${first}".`);
  if (argv.includes('--help') || argv.includes('-h')) {
    await io.writeOut(PROGRAM_HELP);
    return 0;
  }
  if (argv.includes('--version')) return showVersion(io);
  throw new UsageError(first === undefined ? 'A command is missing.' : `There is no option "${first}".`);
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  if (asks(args, 'help', 'h')) {
    await io.writeOut(COMMAND_HELP[command]);
    return 0;
  }
  if (asks(args, 'version')) return showVersion(io);
  switch (command) {
    case 'analyze':
      return (await import('./commands/analyze.ts')).analyze(args, io);
    case 'timeline':
      return (await import('./commands/timeline.ts')).timeline(args, io);
    case 'entities':
      return (await import('./commands/entities.ts')).entities(args, io);
    case 'export':
      return (await import('./commands/exportDocuments.ts')).exportDocuments(args, io);
    case 'claims':
      throw new UsageError('The claim ledger is not there yet: "claims" will come with a later version.');
    case 'lsp':
      return (await import('./commands/lsp.ts')).lsp(args, io);
  }
}

/** Whether an option stands among the arguments: not as another option's value, nor after `--`. */
function asks(args: readonly string[], option: string, short?: string): boolean {
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  return tokens.some((token) => token.kind === 'option' && (token.name === option || token.name === short));
}

async function showVersion(io: Io): Promise<ExitCode> {
  await io.writeOut(`${io.version()}\n`);
  return 0;
}
