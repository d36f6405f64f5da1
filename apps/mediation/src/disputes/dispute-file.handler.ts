import { mediation } from '@gongzhi/contracts/mediation';
import { permittedDisputeActions } from '@gongzhi/domain/mediation';
import { applicationOf, applicationsOf } from '../applications/applications.queries.ts';
import { namedPanelOf } from '../assignments/panel.queries.ts';
import { clocksFor } from '../clocks/clocks-for.ts';
import { papersOf } from '../files/papers.queries.ts';
import { handle } from '../handle.ts';
import { measuresOf } from '../measures/measures.queries.ts';
import { sessionsFor } from '../sessions/sessions-for.ts';
import { agreementsInFile } from './dispute-file.queries.ts';
import { disputeOf } from './dispute-row.ts';
import { partiesOf, timelineLineOf, timelineOf } from './disputes.queries.ts';
import { isParty, partyFor, seesInternal, viewDispute } from './load-dispute.ts';

/** One query for each part of the file, however much is in it. */
export const disputeFile = handle(mediation.disputes.file)(async ({ input, db, actor, now, refuse, target }) => {
  const loaded = (await viewDispute(db, input.id, actor)) ?? refuse('NOT_FOUND');
  const { dispute } = loaded;
  target(`disputes/${dispute.id}`, dispute.area);
  const works = !isParty(loaded);
  const internal = seesInternal(loaded);
  return {
    dispute: disputeOf(dispute),
    actions: permittedDisputeActions(loaded.state, loaded.facets),
    parties: (await partiesOf(db, dispute)).map((party) => ({ ...partyFor(party, loaded, actor), own: party.person_id === actor.id, openness: party.openness as 'open' | null, wishesConfirmation: party.confirmation_wished_at !== null })),
    mediators: (await namedPanelOf(db, dispute)).map((row) => ({
      mediatorId: row.mediator_id, name: row.name, part: row.part as 'lead', state: row.state as 'proposed', since: row.since.toISOString(), until: row.until?.toISOString() ?? null,
    })),
    sessions: await sessionsFor(db, loaded, actor.id),
    measures: works ? await measuresOf(db, dispute) : [],
    applications: (await applicationsOf(db, dispute)).map((row) => applicationOf(row, { words: works })),
    agreements: await agreementsInFile(db, dispute, { drafts: works }),
    clocks: await clocksFor(db, dispute, now),
    papers: await papersOf(db, dispute, { internal }),
    timeline: (await timelineOf(db, dispute, { internal })).map(timelineLineOf),
  };
});
