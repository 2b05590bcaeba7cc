import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type LocationLink,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../core/base/problem.ts';
import type { Place } from '../core/dossier.ts';
import { PAGE_SCHEME } from '../protocol/requests.ts';
import type { MentionType } from './mentions.ts';

/** The range of a place. */
export function rangeOf(place: Place): Range {
  return { start: place.from, end: place.to };
}

/** The place as a location. */
export function locationOf(place: Place): Location {
  return { uri: place.uri, range: rangeOf(place) };
}

/** A link from one place to another. */
export function linkBetween(from: Place, to: Location): LocationLink {
  return {
    originSelectionRange: rangeOf(from),
    targetUri: to.uri,
    targetRange: to.range,
    targetSelectionRange: to.range,
  };
}

/** The range that begins where one place does and ends where a later one does. */
export function rangeFromTo(first: Place, last: Place): Range {
  return { start: first.from, end: last.to };
}

/** The beginning of an entity's dossier page. */
export function pageLocation(entity: string): Location {
  const start = { line: 0, character: 0 };
  return { uri: `${PAGE_SCHEME}:/${encodeURIComponent(entity)}.md`, range: { start, end: start } };
}

/** The problems of a file as diagnostics. Only a file that is no YAML at all is an error. */
export function diagnosticsOf(text: string, problems: readonly Problem[]): Diagnostic[] {
  const document = TextDocument.create('', 'yaml', 0, text);
  return problems.map((problem) => ({
    range: { start: document.positionAt(problem.span.start), end: document.positionAt(problem.span.end) },
    severity: problem.code === 'yaml-syntax' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'dossier',
    code: problem.code,
    message: problem.message,
  }));
}

/** The icon of a type in outlines and searches. */
export function symbolKindOf(type: MentionType): SymbolKind {
  switch (type) {
    case 'company':
      return SymbolKind.Namespace;
    case 'model':
      return SymbolKind.Class;
    case 'product':
      return SymbolKind.Struct;
    case 'person':
      return SymbolKind.Object;
    case 'amount':
    case 'quantity':
      return SymbolKind.Number;
    case 'date':
      return SymbolKind.Event;
  }
}
