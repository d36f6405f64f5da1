import { casework } from '@gongzhi/contracts/casework';
import { personTerms, searchTerms } from '@gongzhi/domain/casework';
import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { insertTerms, searchedTexts } from './search.queries.ts';
import { personWord } from './words.ts';

/** Makes new matters findable by their words and persons, so that opening one need not wait for that. What is indexed never changes afterwards. */
export const indexMatter = defineConsumer<Kysely<Database>>()({
  name: 'index-matter',
  events: [casework.matters.opened],
  handle: ({ event, db }) => indexMatters(db, [event.data.id]),
  handleAll: ({ events, db }) => indexMatters(db, events.map(({ data }) => data.id)),
});

async function indexMatters(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  const texts = await searchedTexts(db, ids);
  await insertTerms(db, texts.map((text) => ({ county: text.county, id: text.id, words: [...wordsOf(text), ...personsOf(text)] })));
}

type SearchedText = Awaited<ReturnType<typeof searchedTexts>>[number];

const wordsOf = (text: SearchedText): string[] => searchTerms([text.title, text.description, text.place ?? ''].join('\n'));

function personsOf(text: SearchedText): Set<string> {
  const terms = [
    ...personTerms({ name: text.reporter_name, contact: text.reporter_contact }),
    ...personTerms({ name: text.principal_name, contact: text.principal_contact }),
  ];
  return new Set(terms.map(personWord));
}
