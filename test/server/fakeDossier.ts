import type { Analysis, Dossier, Entity, Place } from '../../src/core/dossier.ts';

type Mention = Analysis['mentions'][number];

/** What a fake dossier knows of a document. */
interface Held {
  readonly text: string;
  readonly analysis: Analysis;
}

/** A dossier with a little of what the real one does, and a record of what was asked of it. */
export interface FakeDossier extends Dossier {
  /** Uris in the order in which they were set, again and again. */
  readonly wasSet: readonly string[];
}

const COMPANIES: Readonly<Record<string, string>> = {
  Runway: 'runway',
  'Runway ML': 'runway',
  Anthropic: 'anthropic',
  'Anthropic PBC': 'anthropic',
  'General\nAtlantic': 'general-atlantic',
  'General Atlantic': 'general-atlantic',
  Nvidia: 'nvidia',
};

/** Finds a few company names, amounts such as `$315 million` or `$315 млн`, and names of knowledge files `name: X`. */
export function fakeDossier(): FakeDossier {
  const held = new Map<string, Held>();
  const knowledge = new Map<string, string>();
  const wasSet: string[] = [];

  function analyze(text: string, uri: string, published?: string): Analysis {
    if (text.includes('FAIL')) throw new Error('The fake was told to fail.');
    const names = new Map(Object.entries(COMPANIES));
    for (const name of knowledge.values()) names.set(name, name.toLowerCase());
    const pattern = new RegExp(
      `${[...names.keys()].sort((a, b) => b.length - a.length).join('|')}|\\$(\\d+) (?:million|млн)|Maybe [A-Z]\\w+`,
      'gu',
    );
    const mentions: Mention[] = [...text.matchAll(pattern)].map((match) => {
      const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
      if (match[1]) return { type: 'amount', ...span, value: Number(match[1]) * 1e6, currency: 'USD' };
      const entity = names.get(match[0]);
      return {
        type: 'company',
        ...span,
        entity: entity ?? 'maybe',
        name: match[0].replace(/ (ML|PBC)$/, ''),
        confidence: entity ? 1 : 0.3,
        origin: entity ? 'knowledge' : 'discovered',
      };
    });
    const events: Analysis['events'] = mentions.some(({ type }) => type === 'amount')
      ? [{ type: 'funding', actor: 'runway', objects: [], precision: 'unknown', evidence: { start: 0, end: 5 } }]
      : [];
    return { uri, language: 'en', ...(published !== undefined && { published }), mentions, events };
  }

  function placeIn(uri: string, start: number, end: number): Place {
    const text = held.get(uri)?.text ?? '';
    const positionOf = (offset: number) => {
      const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    };
    return { uri, start, end, from: positionOf(start), to: positionOf(end) };
  }

  function keyOf(mention: Mention): string {
    return 'entity' in mention ? mention.entity : 'value' in mention ? String(mention.value) : mention.text;
  }

  function placesWith(key: string): readonly Place[] {
    return [...held]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, { analysis }]) =>
        analysis.mentions.filter((m) => keyOf(m) === key).map(({ start, end }) => placeIn(uri, start, end)),
      );
  }

  function entities(): readonly Entity[] {
    const found = new Map<string, { name: string; names: Set<string>; uris: Set<string>; n: number }>();
    for (const [uri, { analysis }] of held) {
      for (const mention of analysis.mentions) {
        if (!('entity' in mention)) continue;
        const entity = found.get(mention.entity) ?? { name: mention.name, names: new Set(), uris: new Set(), n: 0 };
        entity.names.add(mention.text);
        entity.uris.add(uri);
        entity.n++;
        found.set(mention.entity, entity);
      }
    }
    return [...found]
      .map(([id, { name, names, uris, n }]) => ({
        id,
        type: 'company' as const,
        name,
        aliases: [...names].filter((other) => other !== name).sort(),
        known: id !== 'maybe',
        nMentions: n,
        nDocuments: uris.size,
      }))
      .sort((a, b) => b.nMentions - a.nMentions || (a.id < b.id ? -1 : 1));
  }

  const dossier: FakeDossier = {
    wasSet,
    analyze: (text, info) => analyze(text, info.uri, info.published),
    setDocument(text, info) {
      wasSet.push(info.uri);
      const analysis = analyze(text, info.uri, info.published);
      held.set(info.uri, { text, analysis });
      return analysis;
    },
    removeDocument: (uri) => void held.delete(uri),
    documents: () => [...held.keys()].sort(),
    analysisOf: (uri) => held.get(uri)?.analysis,
    mentionAt: (uri, offset) => {
      const mentions = held.get(uri)?.analysis.mentions ?? [];
      return mentions.findLast(({ start, end }) => start <= offset && offset <= end);
    },
    placeOf: (uri, start, end) => (held.has(uri) ? placeIn(uri, start, end) : undefined),
    offsetAt(uri, position) {
      const text = held.get(uri)?.text;
      if (text === undefined) return undefined;
      const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
      const before = lines.slice(0, position.line).join('').length;
      const line = (lines[position.line] ?? '').replace(/[\r\n]+$/, '');
      return before + Math.min(position.character, line.length);
    },
    placesLike: (mention) => placesWith(keyOf(mention)),
    placesOf: placesWith,
    entity: (id) => entities().find((entity) => entity.id === id),
    entities,
    timeline: (filter) =>
      [...held].flatMap(([uri, { analysis }]) =>
        analysis.events
          .filter(() => !filter?.uris || filter.uris.includes(uri))
          .map((event) => ({
            id: `e-${uri}`,
            type: event.type,
            actor: event.actor,
            actorName: 'Runway',
            objects: [{ id: 'nvidia', name: 'Nvidia' }],
            amount: { value: 315e6, currency: 'USD', approx: 'about' as const },
            from: '2026-02-03',
            to: '2026-02-10',
            precision: 'week' as const,
            round: 'Series E',
            sources: [{ uri, start: 0, end: 5, quote: held.get(uri)?.text.slice(0, 60) ?? '' }],
          })),
      ),
    card(uri, offset) {
      const mention = dossier.mentionAt(uri, offset);
      if (!mention) return undefined;
      const { start, end } = mention;
      return { span: { start, end }, place: placeIn(uri, start, end), markdown: `**${mention.text}**` };
    },
    page: (id) => (dossier.entity(id) ? `# ${id}\n\n${placesWith(id).length} mentions\n` : undefined),
    export: (format, uris) => `${format}: ${(uris ?? dossier.documents()).join(' ')}\n`,
    setKnowledge(uri, yaml) {
      const name = /name: (\w+)/.exec(yaml)?.[1];
      if (name === undefined) {
        knowledge.delete(uri);
        return [
          { code: 'yaml-syntax', span: { start: yaml.indexOf('!'), end: yaml.length }, message: 'It is no YAML.' },
        ];
      }
      knowledge.set(uri, name);
      return [];
    },
    removeKnowledge: (uri) => void knowledge.delete(uri),
  };
  return dossier;
}
