import type { CalendarUnit } from '../../base/calendar.ts';

/** What a text says of a date before it is placed. What it does not say is absent. */
export interface Stated {
  /** The year, as a number or as years from the document's own (*last year* is -1). */
  readonly year?: number | undefined;
  readonly yearShift?: number | undefined;
  /** The last year of several: *2024–2026*. */
  readonly lastYear?: number | undefined;
  /** The month a fiscal year begins in. */
  readonly startMonth?: number | undefined;
  readonly month?: number | undefined;
  readonly monthShift?: number | undefined;
  /** Day of the month, and the last one of a range (*9–15 February*). */
  readonly day?: number | undefined;
  readonly lastDay?: number | undefined;
  /** Monday is 1. */
  readonly weekday?: number | undefined;
  /** Which quarter or half. */
  readonly ordinal?: number | undefined;
  readonly of?: 'quarter' | 'half' | undefined;
  /** The month the season begins in. */
  readonly season?: number | undefined;
  /** -1 for *last*, 0 for *this*, 1 for *next*. */
  readonly lastNext?: number | undefined;
  /** A unit moved from the document's date (*last week* is week, -1), or the one that is counted. */
  readonly unit?: CalendarUnit | undefined;
  readonly shift?: number | undefined;
  /** A count of units: *three weeks ago* (`direction` -1), *the next 18–24 months* (`lastNext` 1, `countTo` 24). */
  readonly count?: number | undefined;
  readonly countTo?: number | undefined;
  readonly direction?: number | undefined;
  readonly part?: DatePart | undefined;
}

/** A part of a period; `before` and `after` are the part before and after the document's date (*later this year*). */
export type DatePart = 'early' | 'mid' | 'late' | 'before' | 'after';

/** A stated date and the tokens it takes. */
export interface StatedFound {
  readonly from: number;
  readonly to: number;
  readonly stated: Stated;
}
