/** A rectangle on the page, in CSS pixels from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of text in the editor that an extension has decorated. */
export interface DecoratedText {
  readonly text: string;
  /** The CSS colours in force, such as `rgb(215, 186, 125)`; a background that is not there is `rgba(0, 0, 0, 0)`. */
  readonly color: string;
  readonly background: string;
  /** The line below it: a border's or an underline's CSS, such as `1px solid rgb(…)`; empty when there is none. */
  readonly underline: string;
}

/**
 * Where a text stands in the active editor, `undefined` when it is not on the screen.
 * Runs in the page: it may use nothing from outside of itself.
 */
export function boxOfText(wanted: { readonly text: string; readonly nth: number }): Box | undefined {
  const editor =
    document.querySelector('.editor-group-container.active .monaco-editor[role="code"]') ??
    document.querySelector('.monaco-editor[role="code"]');
  // Lines stand in the page in the order they were drawn, not from top to bottom.
  const lines = [...(editor?.querySelectorAll('.view-line') ?? [])].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  let nth = wanted.nth;
  for (const line of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const pieces: { readonly node: Node; readonly start: number; readonly end: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // The editor draws spaces as no-break spaces.
      const piece = (node.textContent ?? '').replaceAll('\u00a0', ' ');
      pieces.push({ node, start: text.length, end: text.length + piece.length });
      text += piece;
    }
    for (let at = text.indexOf(wanted.text); at >= 0; at = text.indexOf(wanted.text, at + 1)) {
      if (nth-- > 0) continue;
      const end = at + wanted.text.length;
      const first = pieces.find((piece) => piece.end > at);
      const last = pieces.find((piece) => piece.end >= end);
      if (first === undefined || last === undefined) return undefined;
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, end - last.start);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  return undefined;
}

/**
 * The decorated texts of the active editor, top to bottom. A text broken over two screen lines comes as two.
 * Runs in the page: it may use nothing from outside of itself.
 */
export function decoratedTexts(): DecoratedText[] {
  const editor =
    document.querySelector('.editor-group-container.active .monaco-editor[role="code"]') ??
    document.querySelector('.monaco-editor[role="code"]');
  interface Found {
    readonly box: DOMRect;
    text: string;
    color: string;
    readonly background: string;
    underline: string;
  }
  const underlineOf = (style: CSSStyleDeclaration) => {
    if (style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px') return style.borderBottom;
    return style.textDecorationLine.includes('underline') ? style.textDecoration : '';
  };
  const found: Found[] = [];
  // `ced-…` is the class VS Code gives the decorations of extensions. Backgrounds and borders are boxes of their own
  // behind the text; colours and underlines are set on the text, which may be drawn in several pieces.
  for (const element of editor?.querySelectorAll('.view-overlays .cdr[class*="ced-"]') ?? []) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width > 0)
      found.push({ box, text: '', color: '', background: style.backgroundColor, underline: underlineOf(style) });
  }
  const nBoxes = found.length;
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let inline: Found | undefined;
    let inlineEnd = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null) continue;
      const isInline = parent.className.includes('ced-');
      const style = getComputedStyle(parent);
      const range = document.createRange();
      for (const { segment, index } of new Intl.Segmenter().segment(node.textContent ?? '')) {
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const at = range.getBoundingClientRect();
        const [x, y] = [at.left + at.width / 2, at.top + at.height / 2];
        // The editor draws spaces as no-break spaces.
        const letter = segment.replaceAll('\u00a0', ' ');
        const behind = found
          .slice(0, nBoxes)
          .find(({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        if (behind !== undefined) {
          behind.text += letter;
          behind.color ||= style.color;
          behind.underline ||= isInline ? underlineOf(style) : '';
        } else if (isInline) {
          if (inline === undefined || Math.abs(at.left - inlineEnd) > 1 || inline.color !== style.color) {
            inline = {
              box: at,
              text: '',
              color: style.color,
              background: style.backgroundColor,
              underline: underlineOf(style),
            };
            found.push(inline);
          }
          inline.text += letter;
          inlineEnd = at.right;
        }
      }
    }
  }
  return found
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
    .map(({ text, color, background, underline }) => ({ text, color, background, underline }));
}
