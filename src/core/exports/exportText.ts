import type { IndexedDocument } from '../linking/folderIndex.ts';
import { isName, type Mention } from '../mentions/mention.ts';
import { lineAt } from '../text/lines.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { eventTitle } from '../timeline/eventTitle.ts';

/** What an export is written from. */
export interface ExportContent {
  readonly documents: readonly IndexedDocument[];
  /** Events told by these documents. */
  readonly events: readonly TimelineEvent[];
}

/** All mentions and events as one JSON text, in the form of the command line's `analyze`. */
export function exportJson({ documents, events }: ExportContent): string {
  const content = {
    documents: documents.map(({ uri, analysis }) => ({
      uri,
      language: analysis.language,
      ...(analysis.published !== undefined ? { published: analysis.published } : {}),
      mentions: analysis.mentions,
      events: analysis.events,
    })),
    timeline: events,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const COLUMNS = [
  'uri',
  'line',
  'start',
  'end',
  'type',
  'text',
  'entity',
  'name',
  'value',
  'currency',
  'unit',
  'role',
  'about',
  'approx',
  'min',
  'max',
  'per',
  'from',
  'to',
  'origin',
  'confidence',
] as const;

/** One row a mention, RFC 4180, with a byte order mark; a cell that a spreadsheet would take for a formula is quoted. */
export function exportCsv({ documents }: ExportContent): string {
  const rows = [COLUMNS.join(',')];
  for (const { uri, analysis, lines } of documents) {
    for (const mention of analysis.mentions) {
      const record: Record<string, unknown> = { uri, line: lineAt(lines, mention.start) + 1, ...mention };
      rows.push(COLUMNS.map((column) => csvCell(record[column])).join(','));
    }
  }
  return `\ufeff${rows.join('\r\n')}\r\n`;
}

/** A cell of a CSV file. Text that begins with `=`, `+`, `-`, `@`, a tab or a return is led by an apostrophe. */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A brief to read: events with their quotes, then each document's names and sums. */
export function exportMarkdown({ documents, events }: ExportContent): string {
  const out = ['# Dossier', '', `${documents.length} documents, ${events.length} events.`, '', '## Timeline', ''];
  if (events.length === 0) out.push('No events.');
  for (const event of events) {
    const when =
      event.from === undefined ? 'date unknown' : event.from === event.to ? event.from : `${event.from} – ${event.to}`;
    out.push(`- **${when}**${event.planned ? ' (planned)' : ''} ${eventTitle(event)}`);
    for (const { uri, start, quote } of event.sources) {
      const document = documents.find((known) => known.uri === uri);
      const line = document ? lineAt(document.lines, start) + 1 : 1;
      out.push(`  - [${uri}:${line}](${uri}#L${line}): “${quote}”`);
    }
  }
  out.push('', '## Documents', '');
  for (const { uri, analysis } of documents) {
    out.push(
      `### ${uri}`,
      '',
      `Language ${analysis.language}${analysis.published ? `, ${analysis.published}` : ''}.`,
      '',
    );
    for (const [type, names] of namesByType(analysis.mentions)) out.push(`- ${type}: ${names}`);
    out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

function namesByType(mentions: readonly Mention[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    if (mention.type === 'date' || mention.type === 'quantity') continue;
    const shown = isName(mention)
      ? mention.name
      : `${mention.text.replace(/\s+/gu, ' ')}${mention.role ? ` (${mention.role})` : ''}`;
    const byName = counts.get(mention.type) ?? new Map<string, number>();
    counts.set(mention.type, byName);
    byName.set(shown, (byName.get(shown) ?? 0) + 1);
  }
  return [...counts].map(([type, names]) => [
    type,
    [...names].map(([name, n]) => (n > 1 ? `${name} ×${n}` : name)).join(', '),
  ]);
}
