import { workingCalendar } from '@gongzhi/domain/calendar';
import { disputeClocksStartedBy, disputeDeadline } from '@gongzhi/domain/mediation';
import { randomUUID } from 'node:crypto';
import { mediators, type Mediation } from './mediation.fixture.ts';

/** Brings a dispute to where an agreement is in effect. */
export async function agreed({ service: { owner }, given }: Mediation, options: { at?: string; form?: 'written' | 'oral'; status?: 'agreed' | 'performed' | 'not_performed'; kind?: string } = {}) {
  const { at = '2026-03-02T02:00:00Z', form = 'written', status = 'agreed', kind } = options;
  const id = await given.inCharge(kind ? { kind } : {}, at);
  const agreementId = randomUUID();
  const { rows: parties } = await owner.query<{ id: string; side: number }>('select id, side from party where dispute_id = $1 order by side', [id]);
  await owner.query(`insert into agreement (county, dispute_id, id, number, form, facts, text, state, drafted_by, drafted_at, effective_at) values ('500235', $1, $2::uuid, $2::text, $3, '双方确认以旧墙根为界', '一、赔偿', 'in_effect', 'person-lead', $4, $4)`, [id, agreementId, form, at]);
  await owner.query(`insert into term (county, dispute_id, agreement_id, number, debtor_id, creditor_id, what, amount, due_on) values ('500235', $1, $2, 1, $3, $4, '赔偿', 500000, '2026-04-30')`, [id, agreementId, parties[0]!.id, parties[1]!.id]);
  await owner.query(`insert into signature (county, dispute_id, agreement_id, id, role, mediator_id, form, content_sha256, signed_by, signed_at) values ('500235', $1, $2, $3, 'mediator', $4, 'electronic', 'x', 'person-lead', $5)`, [id, agreementId, randomUUID(), mediators.lead, at]);
  await owner.query(`update dispute set status = $2, settled_at = $3, ended_at = $3 where id = $1`, [id, status, at]);
  await owner.query(`update clock set state = 'met', stopped_at = $2 where dispute_id = $1 and rule = 'mediation'`, [id, at]);
  for (const rule of disputeClocksStartedBy('in_effect')) {
    const due = disputeDeadline(rule, new Date(at), 0, workingCalendar());
    await owner.query(`insert into clock (county, dispute_id, id, kind, rule, span_unit, span_amount, state, started_at, due_at) values ('500235', $1, $2, $3, $4, $5, $6, 'running', $7, $8)`, [id, randomUUID(), rule.clock, rule.id, rule.span.unit, rule.span.amount, at, due.at]);
  }
  return { id, agreementId, partyIds: parties.map((party) => party.id) };
}
