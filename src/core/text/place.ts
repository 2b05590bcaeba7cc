/** A span of an indexed document, with where it stands on the page. Lines and characters count from 0, in UTF-16 units. */
export interface Place {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
}

/** A line and a character in it, both from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
