import { mediation, type Agreement } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { centres, type Mediation } from '../mediation.fixture.ts';

const { agreements, disputes } = mediation;

/** Ways to bring a dispute to its agreement. */
export function agreementsIn({ succeed, people, given }: Mediation) {
  /** What an agreement is drafted from: 李四 pays 张三, 张三 moves the wall. */
  async function told(id: string, { amount = 1_250_000, from = dayOf(new Date()) }: { amount?: number; from?: string } = {}) {
    const { parties } = await succeed(disputes.get, { id }, people.clerk);
    const [first, second] = parties;
    return {
      id,
      facts: '两家为院墙位置争执。',
      terms: [
        { debtorId: second!.id, creditorId: first!.id, what: '支付院墙修缮补偿款', amount, dueOn: addCalendarDays(from, 30) },
        { debtorId: first!.id, what: '将院墙退回原址', dueOn: addCalendarDays(from, 60) },
      ],
      wayOfPerformance: '银行转账；院墙由双方到场确认。',
    };
  }
  async function drafted(more: object = {}, at?: string): Promise<Agreement> {
    const id = await given.inCharge(more, at);
    return succeed(agreements.draft, await told(id, at ? { from: dayOf(new Date(at)) } : {}), people.mediator, at);
  }
  /** The signatures an agreement needs, each to be given by itself. */
  const signatures = ({ disputeId: id, sha256 }: Agreement, at?: string) => ({
    party: () => succeed(agreements.sign, { id, sha256 }, people.party, at),
    otherParty: () => succeed(agreements.sign, { id, sha256 }, people.otherParty, at),
    mediator: () => succeed(agreements.sign, { id, sha256 }, people.mediator, at),
    seal: () => succeed(agreements.seal, { id, sha256 }, people.clerk, at),
  });
  async function agreed(more: object = {}, at?: string): Promise<Agreement> {
    const { party, otherParty, mediator, seal } = signatures(await drafted({ centreId: centres.township, ...more }, at), at);
    await party();
    await otherParty();
    await mediator();
    return seal();
  }
  return { told, drafted, signatures, agreed };
}
