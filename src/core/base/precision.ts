/** How finely something is placed in time. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'unknown';
