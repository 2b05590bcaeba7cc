import type { CalendarUnit } from '../../base/calendar.ts';

/** What a text says of a date before it is placed. What it does not say is absent. */
export interface Stated {
  /** The year, as a number or as years from the document's own (*last year* is -1). */
  readonly year?: number;
  readonly yearShift?: number;
  /** The last year of several: *2024–2026*. */
  readonly lastYear?: number;
  /** The month a fiscal year begins in. */
  readonly startMonth?: number;
  readonly month?: number;
  readonly monthShift?: number;
  /** Day of the month, and the last one of a range (*9–15 February*). */
  readonly day?: number;
  readonly lastDay?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  /** Which quarter or half. */
  readonly ordinal?: number;
  readonly of?: 'quarter' | 'half';
  /** The month the season begins in. */
  readonly season?: number;
  /** -1 for *last*, 0 for *this*, 1 for *next*. */
  readonly lastNext?: number;
  /** A unit moved from the document's date (*last week* is week, -1), or the one that is counted. */
  readonly unit?: CalendarUnit;
  readonly shift?: number;
  /** A count of units: *three weeks ago* (`direction` -1), *the next 18–24 months* (`lastNext` 1, `countTo` 24). */
  readonly count?: number;
  readonly countTo?: number;
  readonly direction?: number;
  readonly part?: DatePart;
}

/** A part of a period; `before` and `after` are the part before and after the document's date (*later this year*). */
export type DatePart = 'early' | 'mid' | 'late' | 'before' | 'after';

/** A stated date and the tokens it takes. */
export interface StatedFound {
  readonly from: number;
  readonly to: number;
  readonly stated: Stated;
}
