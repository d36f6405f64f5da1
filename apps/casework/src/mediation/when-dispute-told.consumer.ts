import { mediation } from '@gongzhi/contracts/mediation';
import { defineConsumer, isEvent } from '@gongzhi/platform/delivery';
import type { Kysely } from 'kysely';
import type { Database } from '../database.types.ts';
import { declinedNote, recordedNote } from './mediation-notes.ts';
import { noteInMatter } from './note-in-matter.ts';
import { followMediation } from './follow-mediation.ts';

/** What mediation does with a matter is in the matter's own timeline, and how it ends is the matter's answer or brings it back to its unit. */
export const whenDisputeTold = defineConsumer<Kysely<Database>>()({
  name: 'disputes',
  events: [mediation.disputes.recorded, mediation.disputes.progressed, mediation.intake.declined],
  async handle({ event, ...means }) {
    const { matterId } = event.data;
    if (!matterId) return;
    const at = new Date(event.time);
    if (isEvent(mediation.intake.declined, event)) await noteInMatter(means, { matterId, at }, declinedNote(event.data));
    else if (isEvent(mediation.disputes.recorded, event)) await noteInMatter(means, { matterId, at }, recordedNote(event.data));
    else if (isEvent(mediation.disputes.progressed, event)) await followMediation(means, { matterId, at }, event.data);
  },
});
