import type { CoreData } from './coreData.ts';

/** The compiled data as text: JSON in ASCII, other characters escaped, so that a bundle is half the size in memory. */
export function writeCoreData(data: CoreData): string {
  return JSON.stringify(data).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads what {@link writeCoreData} wrote. */
export function readCoreData(text: string): CoreData {
  return JSON.parse(text) as CoreData;
}
