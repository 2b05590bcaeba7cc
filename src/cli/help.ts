/** The commands, in the order help lists them. */
export const COMMANDS = ['analyze', 'timeline', 'claims', 'entities', 'export', 'lsp'] as const;

/** A command of the program. */
export type Command = (typeof COMMANDS)[number];

/** What `dossier --help` says. */
export const PROGRAM_HELP = `Usage: dossier COMMAND [OPTIONS] [PATH...]

Reads articles about the AI industry: who is named, how much money is meant, what happened when.

Commands:
  analyze PATH...    every mention and event of each document
  timeline PATH...   the merged events of all documents, oldest first
  claims PATH...     what the sources say of one thing, and whether they agree (not there yet)
  entities PATH...   the entities, with their mentions and documents counted
  export PATH...     mentions and events in the format of another tool
  lsp --stdio        the language server

PATH is a file, a folder (its .txt, .md, .markdown, .html and .htm files are read), a glob in quotes,
or - for JSON lines {"uri", "text", "published"?} from standard input.

Options:
  --help             this page; "dossier COMMAND --help" tells more of a command
  --version          the version

Exit status: 0 done; 1 some inputs failed, each named on standard error, the rest done; 2 wrong usage.
`;

const KNOWLEDGE = '  --knowledge FILE   a YAML file of your own entities; may be given more than once\n';
const HELP = '  --help             this page\n';

/** What `dossier COMMAND --help` says. */
export const COMMAND_HELP: Readonly<Record<Command, string>> = {
  analyze: `Usage: dossier analyze PATH... [--format jsonl|json] [--knowledge FILE]...

Writes one JSON object a document, in path order. Offsets are UTF-16 code units.
PATH - reads JSON lines {"uri", "text", "published"?} from standard input and answers each before it reads the next.

Options:
  --format FORMAT    jsonl (the default) or json, one array
${KNOWLEDGE}${HELP}`,
  timeline: `Usage: dossier timeline PATH... [OPTIONS]

Writes the merged events, oldest first, each with its sources.

Options:
  --format FORMAT    text (the default), json, csv, ics (a calendar) or timelinejs
  --entity ID        only events of this entity; may be given more than once
  --type TYPE        only events of this type; may be given more than once: funding, valuation, acquisition,
                     partnership, release, people, legal, forecast
  --from DATE        only events that end on this day or later; DATE is 2026-02-10, 2026-02 or 2026
  --to DATE          only events that begin on this day or earlier
${KNOWLEDGE}${HELP}`,
  claims: `Usage: dossier claims PATH... [--format text|json]

The claim ledger is not there yet.
`,
  entities: `Usage: dossier entities PATH... [--format text|json]

Writes the entities, those with most mentions first, with their mentions and documents counted.

Options:
  --format FORMAT    text (the default) or json
${KNOWLEDGE}${HELP}`,
  export: `Usage: dossier export PATH... --format FORMAT [--out FILE]

Writes the mentions and events of all documents in one format.

Options:
  --format FORMAT    json, csv or markdown
  --out FILE         where to; standard output where absent
${KNOWLEDGE}${HELP}`,
  lsp: `Usage: dossier lsp --stdio

Runs the language server over standard input and output, for any editor that speaks the Language Server Protocol.
`,
};
