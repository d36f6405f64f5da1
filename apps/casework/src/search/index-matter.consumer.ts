import { casework } from '@gongzhi/contracts/casework';
import { personTerms, searchTerms } from '@gongzhi/domain/casework';
import { defineConsumer } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { insertTerms, searchedText } from './search.queries.ts';
import { personWord } from './words.ts';

/** Makes a new matter findable by its words and persons, so that opening it need not wait for that. What is indexed never changes afterwards. */
export const indexMatter = defineConsumer<Kysely<Database>>()({
  name: 'index-matter',
  events: [casework.matters.opened],
  async handle({ event, db }) {
    const text = await searchedText(db, event.data.id);
    if (!text) return;
    const words = searchTerms([text.title, text.description, text.place ?? ''].join('\n'));
    const persons = [
      ...personTerms({ name: text.reporter_name, contact: text.reporter_contact }),
      ...personTerms({ name: text.principal_name, contact: text.principal_contact }),
    ];
    await insertTerms(db, { county: text.county, id: event.data.id, words: [...words, ...new Set(persons.map(personWord))] });
  },
});
