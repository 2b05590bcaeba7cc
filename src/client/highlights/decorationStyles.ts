import {
  type DecorationRenderOptions,
  type Disposable,
  OverviewRulerLane,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { HighlightStyle, MentionType } from '../../protocol/settings.ts';
import { setting } from '../settings.ts';
import { MENTION_TYPES } from './mentionTypes.ts';

/** How highlights look by the present settings: one decoration a type. Disposing of it takes all highlights away. */
export class DecorationStyles implements Disposable {
  readonly #types: ReadonlyMap<MentionType, TextEditorDecorationType>;

  constructor() {
    const style = setting('highlights.style');
    const hasRuler = setting('highlights.overviewRuler');
    const shown = setting('highlights.enabled') ? setting('highlights.types') : undefined;
    const types = MENTION_TYPES.filter((type) => shown?.[type]);
    this.#types = new Map(
      types.map((type) => [type, window.createTextEditorDecorationType(look(type, style, hasRuler))]),
    );
  }

  /** The types that are highlighted, with their decorations. */
  get types(): Iterable<readonly [MentionType, TextEditorDecorationType]> {
    return this.#types;
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}

function look(type: MentionType, style: HighlightStyle, hasRuler: boolean): DecorationRenderOptions {
  const ink = new ThemeColor(`dossier.${type}Foreground`);
  return {
    ...looks(type, ink)[style],
    ...(hasRuler ? { overviewRulerColor: ink, overviewRulerLane: OverviewRulerLane.Center } : {}),
  };
}

function looks(type: MentionType, ink: ThemeColor): Readonly<Record<HighlightStyle, DecorationRenderOptions>> {
  return {
    background: { backgroundColor: new ThemeColor(`dossier.${type}Background`), borderRadius: '3px' },
    underline: { borderWidth: '0 0 2px 0', borderStyle: 'solid', borderColor: ink },
    text: { color: ink, fontWeight: '600' },
    box: { borderWidth: '1px', borderStyle: 'solid', borderColor: ink, borderRadius: '3px' },
  };
}
