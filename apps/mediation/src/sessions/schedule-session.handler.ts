import { mediation } from '@gongzhi/contracts/mediation';
import { opennessOf, sidesWithout } from '@gongzhi/domain/mediation';
import { v7 as newId } from 'uuid';
import { act, refuseAs } from '../disputes/act.ts';
import type { DisputeRow, PartyRow } from '../disputes/dispute-row.ts';
import { partiesOf } from '../disputes/disputes.queries.ts';
import { handle, type Context } from '../handle.ts';
import { sessionAsItIs } from './act-on-session.ts';
import { placeSubject, type Booked } from './bookings.ts';
import { expectSessionTime, openSession, tellOfSession, type Asked } from './open-session.ts';
import { mediatorsInCharge, type InCharge } from './sessions.queries.ts';

export const scheduleSession = handle(mediation.sessions.schedule)(async (context) => {
  const { input, db } = context;
  const { place, openToPublic, invited } = input;
  const [from, to] = [new Date(input.startsAt), new Date(input.endsAt)];
  expectSessionTime(context, from, to, 'startsAt');
  const id = newId();
  let of: DisputeRow | undefined;
  await act(context, input.id, 'schedule_session', async ({ dispute }) => {
    const all = await partiesOf(db, dispute);
    const parties = chosenParties(context, all, input.partyIds);
    const mediators = chosenMediators(context, await mediatorsInCharge(db, dispute), input.mediatorIds);
    const allSides = sidesWithout(all, parties.map((party) => party.id)).length === 0;
    expectOpenness(context, dispute, parties, allSides, openToPublic);
    if (invited.length > 0) expectConsent(context, all, input.consentOf);
    const asked: Asked[] = [
      ...parties.map((party): Asked => ({ role: 'party', partyId: party.id, account: party.person_id })),
      ...mediators.map((mediator): Asked => ({ role: 'mediator', mediatorId: mediator.id, account: mediator.person_id })),
      ...invited.map(({ name, relation, contact }): Asked => ({ role: 'invited', name, relation, contact: contact ?? null, account: null })),
    ];
    const booked: Booked[] = [
      ...mediators.map((mediator): Booked => ({ kind: 'mediator', subject: mediator.id })),
      ...[...new Set(parties.flatMap((party) => party.person_id ?? []))].map((subject): Booked => ({ kind: 'party', subject })),
      { kind: 'place', subject: placeSubject(dispute.centre_id, place) },
    ];
    const session = {
      county: dispute.county, dispute_id: dispute.id, id, centre_id: dispute.centre_id, continues_id: null, starts_at: from, ends_at: to, place, open_to_public: openToPublic, state: 'scheduled',
      held_at: null, closed_at: null, resumes_at: null, record: null, cancelled_reason: null,
    };
    await openSession(context, dispute, session, asked, booked, 'startsAt');
    of = dispute;
    return { detail: { sessionId: id }, internal: !allSides };
  });
  const { session, accounts } = await sessionAsItIs(db, of!, id);
  tellOfSession(context, mediation.sessions.scheduled, of!, session, accounts);
  return session;
});

function chosenParties(context: Context, all: readonly PartyRow[], ids: readonly string[] | undefined): PartyRow[] {
  return ids ? [...new Set(ids)].map((id) => all.find((party) => party.id === id) ?? refuseAs(context, 'PARTY_UNKNOWN', { field: `partyIds.${ids.indexOf(id)}` })) : [...all];
}

function chosenMediators(context: Context, all: readonly InCharge[], ids: readonly string[] | undefined): InCharge[] {
  const chosen = ids ? [...new Set(ids)].map((id) => all.find((mediator) => mediator.id === id) ?? refuseAs(context, 'MEDIATOR_NOT_IN_CHARGE', { field: `mediatorIds.${ids.indexOf(id)}` })) : [...all];
  return chosen.length > 0 ? chosen : refuseAs(context, 'MEDIATOR_NEEDED');
}

function expectOpenness(context: Context, dispute: DisputeRow, asked: readonly PartyRow[], allSides: boolean, isOpen: boolean): void {
  const openness = opennessOf({ kind: dispute.kind as 'boundary', wishes: asked.map((party) => party.openness as 'open' | null), allSides });
  if (openness === 'closed' && isOpen) refuseAs(context, 'MUST_BE_CLOSED', { field: 'openToPublic' });
  if (openness === 'open' && !isOpen) refuseAs(context, 'MUST_BE_OPEN', { field: 'openToPublic' });
}

/** Relatives, neighbours, experts are invited with the parties' consent (People's Mediation Law article 20). */
function expectConsent(context: Context, parties: readonly PartyRow[], consentOf: readonly string[]): void {
  const unknown = consentOf.findIndex((id) => !parties.some((party) => party.id === id));
  if (unknown >= 0) refuseAs(context, 'PARTY_UNKNOWN', { field: `consentOf.${unknown}` });
  const missing = sidesWithout(parties, consentOf);
  if (missing.length > 0) refuseAs(context, 'CONSENT_NEEDED', { field: 'consentOf', sides: missing.join('、') });
}
