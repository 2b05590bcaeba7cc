import type { CoreData } from './coreData.ts';

/** The compiled data as text, for a bundle to hold. */
export function writeCoreData(data: CoreData): string {
  return JSON.stringify(data);
}

/** Reads what {@link writeCoreData} wrote. */
export function readCoreData(text: string): CoreData {
  return JSON.parse(text) as CoreData;
}
