import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf, addCalendarDays } from '@gongzhi/domain/calendar';
import type { Mediation } from './mediation.fixture.ts';

const { agreements, disputes, performances } = mediation;

/** Brings a dispute to where an agreement is in effect, or what it was about is performed or not. */
export async function agreed({ people, succeed, given }: Mediation, options: { at?: string; form?: 'written' | 'oral'; status?: 'agreed' | 'performed' | 'not_performed'; kind?: string } = {}) {
  const { at = '2026-03-02T02:00:00Z', form = 'written', status = 'agreed', kind } = options;
  const id = await given.inCharge(kind ? { kind } : {}, at);
  const partyIds = (await succeed(disputes.get, { id }, people.clerk)).parties.map((party) => party.id);
  const dueOn = addCalendarDays(dayOf(new Date(at)), 10);
  const content = { id, facts: '双方确认以旧墙根为界', terms: [{ debtorId: partyIds[0]!, creditorId: partyIds[1]!, what: '赔偿', amount: 500_000, dueOn }] };
  if (form === 'oral') {
    const { id: agreementId } = await succeed(agreements.recordOral, content, people.mediator, at);
    return { id, agreementId, partyIds };
  }
  const { id: agreementId, sha256 } = await succeed(agreements.draft, content, people.mediator, at);
  for (const as of [people.party, people.otherParty, people.mediator]) await succeed(agreements.sign, { id, sha256 }, as, at);
  await succeed(agreements.seal, { id, sha256 }, people.clerk, at);
  const later = `${addCalendarDays(dueOn, 2)}T02:00:00Z`;
  if (status === 'performed') await succeed(performances.record, { id, term: 1, amount: 500_000 }, people.clerk, later);
  if (status === 'not_performed') await succeed(performances.findDefault, { id, term: 1 }, people.clerk, later);
  return { id, agreementId, partyIds };
}
