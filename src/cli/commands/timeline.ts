import type { Dossier, TimelineFilter } from '../../core/dossier.ts';
import { firstDay, lastDay } from '../days.ts';
import { readFolder } from '../folder.ts';
import { timelineCsv } from '../formats/timelineCsv.ts';
import { timelineIcs } from '../formats/timelineIcs.ts';
import { timelineJs } from '../formats/timelineJs.ts';
import { timelineText } from '../formats/timelineText.ts';
import type { ExitCode, Io } from '../io.ts';
import { readOptions, requireOneOf, requirePaths } from '../options.ts';
import { Report } from '../report.ts';
import { EVENT_TYPES, isDated, type TimelineEvent } from '../timelineEvent.ts';

const FORMATS = ['text', 'json', 'csv', 'ics', 'timelinejs'] as const;

/** `dossier timeline` */
export async function timeline(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string', default: 'text' },
    entity: { type: 'string', multiple: true },
    type: { type: 'string', multiple: true },
    from: { type: 'string' },
    to: { type: 'string' },
    knowledge: { type: 'string', multiple: true },
  });
  const format = requireOneOf('format', values.format, FORMATS);
  const types = values.type?.map((type) => requireOneOf('type', type, EVENT_TYPES));
  const filter: TimelineFilter = {
    ...(values.entity && { entities: values.entity }),
    ...(types && { types }),
    ...(values.from !== undefined && { from: firstDay('from', values.from) }),
    ...(values.to !== undefined && { to: lastDay('to', values.to) }),
  };
  const paths = requirePaths(positionals);
  const report = new Report(io);
  const dossier = await readFolder(paths, values.knowledge, io, report);
  for (const entity of values.entity ?? []) {
    if (!dossier.entity(entity)) report.note(`No document names an entity "${entity}".`);
  }
  await report.write(textOf(format, dossier.timeline(filter), dossier, report));
  return report.exitCode;
}

function textOf(
  format: (typeof FORMATS)[number],
  events: readonly TimelineEvent[],
  dossier: Dossier,
  report: Report,
): string {
  switch (format) {
    case 'text':
      return timelineText(events, (source) => dossier.placeOf(source.uri, source.start, source.end)?.from);
    case 'json':
      return `${JSON.stringify(events, null, 2)}\n`;
    case 'csv':
      return timelineCsv(events);
    case 'ics':
      return timelineIcs(datedOf(events, report));
    case 'timelinejs':
      return timelineJs(datedOf(events, report));
  }
}

/** A calendar has no place for what nothing dates. */
function datedOf(events: readonly TimelineEvent[], report: Report): readonly TimelineEvent[] {
  const dated = events.filter(isDated);
  const nUndated = events.length - dated.length;
  if (nUndated > 0)
    report.note(`${nUndated} ${nUndated === 1 ? 'event has' : 'events have'} no date and no place in this format.`);
  return dated;
}
