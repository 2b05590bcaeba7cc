import type { ExportFormat } from '../../protocol/requests.ts';

/** What the reader is told of a format, and how its files end. */
export interface FormatInfo {
  readonly label: string;
  readonly detail: string;
  readonly ending: string;
}

/** Every format, in the order they are offered. */
export const FORMATS: Readonly<Record<ExportFormat, FormatInfo>> = {
  json: {
    label: 'JSON',
    detail: 'All mentions and events with their positions and values, for programs',
    ending: 'json',
  },
  csv: { label: 'CSV', detail: 'A row for each mention, for a spreadsheet', ending: 'csv' },
  markdown: { label: 'Markdown', detail: 'A report to read, with links to the sentences', ending: 'md' },
};

/** The nth name to propose for a file, from 1: `dossier.csv`, `dossier-2.csv`, … */
export function fileName(stem: string, ending: string, nth: number): string {
  return nth === 1 ? `${stem}.${ending}` : `${stem}-${nth}.${ending}`;
}
