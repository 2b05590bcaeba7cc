import { DEFAULT_SETTINGS, HIGHLIGHT_STYLES, type Settings } from '../protocol/settings.ts';

/**
 * The settings in what a client sends for the section `dossier`, nested as VS Code does it or under dotted names.
 * Whatever is absent or of the wrong kind has its default.
 */
export function readSettings(section: unknown): Settings {
  const types = DEFAULT_SETTINGS['highlights.types'];
  return {
    'highlights.enabled': booleanAt(section, 'highlights.enabled', DEFAULT_SETTINGS['highlights.enabled']),
    'highlights.style':
      HIGHLIGHT_STYLES.find((style) => style === valueAt(section, 'highlights.style')) ??
      DEFAULT_SETTINGS['highlights.style'],
    'highlights.overviewRuler': booleanAt(
      section,
      'highlights.overviewRuler',
      DEFAULT_SETTINGS['highlights.overviewRuler'],
    ),
    'highlights.types': {
      company: booleanAt(section, 'highlights.types.company', types.company),
      model: booleanAt(section, 'highlights.types.model', types.model),
      product: booleanAt(section, 'highlights.types.product', types.product),
      person: booleanAt(section, 'highlights.types.person', types.person),
      amount: booleanAt(section, 'highlights.types.amount', types.amount),
      quantity: booleanAt(section, 'highlights.types.quantity', types.quantity),
      date: booleanAt(section, 'highlights.types.date', types.date),
    },
    'files.include': textsAt(section, 'files.include', DEFAULT_SETTINGS['files.include']),
    'files.exclude': textsAt(section, 'files.exclude', DEFAULT_SETTINGS['files.exclude']),
    'discovery.threshold': numberAt(section, 'discovery.threshold', DEFAULT_SETTINGS['discovery.threshold']),
  };
}

/** The value at `a.b.c`, in which any run of names may stand together as one key: `{ a: { 'b.c': 1 } }`. */
function valueAt(section: unknown, path: string): unknown {
  if (typeof section !== 'object' || section === null) return undefined;
  const fields = section as Readonly<Record<string, unknown>>;
  if (Object.hasOwn(fields, path)) return fields[path];
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot);
    const value = Object.hasOwn(fields, head) ? valueAt(fields[head], path.slice(dot + 1)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function booleanAt(section: unknown, path: string, fallback: boolean): boolean {
  const value = valueAt(section, path);
  return typeof value === 'boolean' ? value : fallback;
}

function numberAt(section: unknown, path: string, fallback: number): number {
  const value = valueAt(section, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

function textsAt(section: unknown, path: string, fallback: readonly string[]): readonly string[] {
  const value = valueAt(section, path);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : fallback;
}
