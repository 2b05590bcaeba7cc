/** A stretch of a title, and what it is. */
export interface TitlePart {
  readonly text: string;
  readonly kind: 'actor' | 'amount' | 'words';
}

/** The title of an event in parts, so that its actor and its amount stand out: the first place that names each. */
export function titleParts(title: string, actor: string, amount: string | undefined): readonly TitlePart[] {
  return cutOut([{ text: title, kind: 'words' }], actor, 'actor').flatMap((part, index, parts) =>
    part.kind === 'words' &&
    amount &&
    parts.findIndex((one) => one.kind === 'words' && one.text.includes(amount)) === index
      ? cutOut([part], amount, 'amount')
      : [part],
  );
}

function cutOut(parts: readonly TitlePart[], wanted: string, kind: 'actor' | 'amount'): readonly TitlePart[] {
  const [part] = parts;
  const start = part && wanted !== '' ? part.text.indexOf(wanted) : -1;
  if (!part || start < 0) return parts;
  const pieces: readonly TitlePart[] = [
    { text: part.text.slice(0, start), kind: 'words' },
    { text: wanted, kind },
    { text: part.text.slice(start + wanted.length), kind: 'words' },
  ];
  return pieces.filter(({ text }) => text !== '');
}
