import { CATEGORIES, CATEGORY } from '../language/categories.ts';
import type { NameWeights } from '../language/nameWeights.ts';
import type { LanguagePack } from '../language/pack.ts';
import { filterBits, toBase64 } from '../language/wordFilter.ts';
import { type CompiledPhrases, PhraseCompiler } from '../text/phrases.ts';
import type { KnownEntity } from './entity.ts';

/** The category number of a name's alias among the phrases; its value is the alias's index. */
export const NAME = CATEGORIES.length;

/** Flags of an alias. */
export const ALIAS = {
  /** Must be written exactly so. */
  exact: 1,
  /** Must begin with a capital. */
  capital: 2,
  /** Counts only where another name of the entity stands in the document. */
  weak: 4,
  /** Needs its context to speak for it. */
  ambiguous: 8,
  /** A reader's own entity has taken the name over. */
  hidden: 16,
} as const;

/** A language pack without its phrases. */
export type LanguageFacts = Omit<LanguagePack, 'phrases' | 'examples'>;

/** Everything the core knows, compiled before it is shipped: plain data that JSON can hold. */
export interface CoreData {
  readonly languages: readonly LanguageFacts[];
  /** The texts that phrases of packs carry as values. */
  readonly values: readonly string[];
  readonly phrases: CompiledPhrases;
  readonly entities: readonly KnownEntity[];
  /** The alias as it is written, the index of its entity and flags of {@link ALIAS}, in parallel. */
  readonly aliases: readonly string[];
  readonly aliasEntity: readonly number[];
  readonly aliasFlags: readonly number[];
  /** Ordinary words of each language, in the order of `languages`, as a Bloom filter in base64. */
  readonly words: readonly string[];
  /** The weights by which candidates for names are judged. */
  readonly nameWeights: NameWeights;
}

/** What the core's data are compiled from. */
export interface CoreSources {
  readonly packs: readonly LanguagePack[];
  readonly entities: readonly KnownEntity[];
  readonly nameWeights: NameWeights;
  /** Ordinary words of a language beside those of its pack. */
  wordsOf(code: string): readonly string[];
}

/** Compiles language packs and entities. Two entities may share an alias: both stand in the data, in order. */
export function compileCoreData({ packs, entities, nameWeights, wordsOf }: CoreSources): CoreData {
  const compiler = new PhraseCompiler();
  const values: string[] = [];
  const valueIndex = new Map<string, number>();
  packs.forEach((pack, language) => {
    for (const { phrase, category, value } of pack.phrases) {
      let index = valueIndex.get(value);
      if (index === undefined) {
        index = values.length;
        values.push(value);
        valueIndex.set(value, index);
      }
      compiler.add(phrase, { category: CATEGORY[category], value: index, languages: 1 << language });
      if (/^\p{L}+\.$/u.test(phrase))
        compiler.add(phrase, { category: CATEGORY.abbreviation, value: 0, languages: 1 << language });
    }
  });
  const names = new NameCompiler(compiler, 0);
  for (const [index, entity] of entities.entries()) names.add(entity, index);
  return {
    languages: packs.map(({ phrases: _phrases, examples: _examples, ...facts }) => facts),
    values,
    phrases: compiler.compile(),
    entities,
    aliases: names.aliases,
    aliasEntity: names.aliasEntity,
    aliasFlags: names.aliasFlags,
    nameWeights,
    words: packs.map(({ code }) => toBase64(filterBits(wordHashes(compiler, wordsOf(code))))),
  };
}

/** Adds the names of entities to a compiler's phrases, and keeps what each alias stands for. */
class NameCompiler {
  readonly aliases: string[] = [];
  readonly aliasEntity: number[] = [];
  readonly aliasFlags: number[] = [];
  readonly #compiler: PhraseCompiler;
  readonly #first: number;

  constructor(compiler: PhraseCompiler, first: number) {
    this.#compiler = compiler;
    this.#first = first;
  }

  /** Adds all names of an entity, whose index among the entities is given. */
  add(entity: KnownEntity, index: number): void {
    const seen = new Set<string>();
    const add = (alias: string, flags: number) => {
      if (!this.#compiler.keyOf(alias) || seen.has(alias)) return;
      seen.add(alias);
      const item = { category: NAME, value: this.#first + this.aliases.length, languages: -1 };
      this.#compiler.add(alias.replaceAll('*', ' '), item);
      if (inflects(alias)) this.#compiler.add(stemOf(alias), item);
      this.aliases.push(alias);
      this.aliasEntity.push(index);
      this.aliasFlags.push(flags | caseFlags(alias));
    };
    const doubtful = entity.ambiguous ? ALIAS.ambiguous | ALIAS.capital : 0;
    add(entity.name, doubtful);
    for (const alias of entity.aliases) add(alias, isShort(alias) ? doubtful : 0);
    for (const alias of entity.weak) add(alias, ALIAS.weak | ALIAS.capital);
  }
}

/** Whether a name takes inflectional endings in languages that have them: a single word of letters, not an acronym. */
function inflects(alias: string): boolean {
  return (
    /^\p{Lu}[\p{L}]*\p{Ll}$/u.test(alias) && alias.length >= 4 && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(alias)
  );
}

/** The name as a stem: without its last vowel, open to any ending. */
function stemOf(alias: string): string {
  return `${alias.length > 4 ? alias.replace(/[aeiouyаеиоуыйьяю]$/u, '') : alias}*`;
}

/**
 * The data with a reader's own entities added. An own entity takes the place of a known one with its id, and its
 * names win: they are neither ambiguous nor weak unless its entry says so.
 */
export function extendCoreData(data: CoreData, own: readonly KnownEntity[]): CoreData {
  if (own.length === 0) return data;
  const ids = new Set(own.map(({ id }) => id));
  const compiler = new PhraseCompiler(data.phrases);
  const names = new NameCompiler(compiler, data.aliases.length);
  const entities = data.entities.filter(({ id }) => !ids.has(id));
  const places = new Map(entities.map(({ id }, index) => [id, index]));
  for (const [index, entity] of own.entries()) names.add(entity, entities.length + index);
  const taken = new Set(names.aliases.map((alias) => compiler.keyOf(alias)));
  return {
    ...data,
    phrases: compiler.compile(),
    entities: [...entities, ...own],
    aliases: [...data.aliases, ...names.aliases],
    aliasEntity: [
      ...data.aliasEntity.map((entity) => places.get(data.entities[entity]!.id) ?? -1),
      ...names.aliasEntity,
    ],
    aliasFlags: [
      ...data.aliasFlags.map((flags, alias) =>
        taken.has(compiler.keyOf(data.aliases[alias]!)) ? flags | ALIAS.hidden : flags,
      ),
      ...names.aliasFlags,
    ],
  };
}

/** Whether an alias is a single word, so that a doubtful name's doubt reaches it too. */
function isShort(alias: string): boolean {
  return !/[\s-]/u.test(alias.trim()) && /^[A-Za-z]+$/u.test(alias);
}

/** Acronyms and names of up to three characters hold only as written; capitalised single words need their capital. */
function caseFlags(alias: string): number {
  const letters = alias.replace(/[^\p{L}]/gu, '');
  if (!/[\p{Lu}\p{Ll}]/u.test(letters)) return 0;
  if (alias.length <= 3 || (letters.length <= 5 && letters === letters.toUpperCase() && !/\d/.test(alias)))
    return ALIAS.exact;
  if (/^\p{Lu}/u.test(alias) && !/\d/.test(alias)) return ALIAS.capital;
  return 0;
}

function wordHashes(compiler: PhraseCompiler, words: readonly string[]): (readonly [number, number])[] {
  return [...new Set(words)].flatMap((word) => {
    const hashes = compiler.hashesOf(word);
    return hashes ? [hashes] : [];
  });
}
