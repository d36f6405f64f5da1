import { mediation } from '@gongzhi/contracts/mediation';
import { termReminders } from '@gongzhi/domain/mediation';
import { asService, type ServiceContext, type ServiceTask } from '@gongzhi/platform/pipeline';
import { sql } from 'kysely';
import type { Database } from '../database.types.ts';

const batch = 100;

interface DueTerm {
  readonly county: string;
  readonly dispute_id: string;
  readonly agreement_id: string;
  readonly number: number;
  readonly due_on: string;
  readonly debtor_id: string;
  readonly creditor_id: string | null;
  readonly area: string;
  readonly status: string;
  readonly matter_id: string | null;
  readonly centre_id: string;
  readonly involved_units: string[];
  readonly mediator_ids: string[];
}

/**
 * Announces the terms that are due soon, due today or overdue, each stage once: what is announced and when the next is due are written together. Nothing
 * is decided here; that a debtor is in default is found by a person. Returns how many it looked at.
 */
export async function remindDueTerms({ db, now, emit }: Pick<ServiceContext<Database>, 'db' | 'now' | 'emit'>): Promise<number> {
  const { rows } = await sql<DueTerm>`
    select t.county, t.dispute_id, t.agreement_id, t.number, t.due_on::text as due_on, t.debtor_id, t.creditor_id, d.area, d.status, d.matter_id, d.centre_id, d.involved_units,
      array(select p.mediator_id from panel_member p where p.county = d.county and p.dispute_id = d.id and p.state = 'in_charge' order by p.mediator_id) as mediator_ids
    from term t join dispute d on d.county = t.county and d.id = t.dispute_id
    where t.next_reminder_at <= ${now} order by t.next_reminder_at limit ${batch} for update of t skip locked`.execute(db);
  for (const term of rows) {
    const { stage, nextAt } = termReminders(term.due_on, now);
    await db
      .updateTable('term')
      .set({ reminded_at: now, next_reminder_at: nextAt })
      .where('county', '=', term.county)
      .where('dispute_id', '=', term.dispute_id)
      .where('agreement_id', '=', term.agreement_id)
      .where('number', '=', term.number)
      .execute();
    if (stage && term.status !== 'archived') emit(mediation.agreements.termDue, eventOf(term, stage));
  }
  return rows.length;
}

function eventOf(term: DueTerm, stage: 'soon' | 'due' | 'overdue') {
  return {
    id: term.agreement_id, area: term.area, units: term.involved_units, disputeId: term.dispute_id, ...(term.matter_id ? { matterId: term.matter_id } : {}), term: term.number, stage, dueOn: term.due_on,
    debtorId: term.debtor_id, ...(term.creditor_id ? { creditorId: term.creditor_id } : {}), centreId: term.centre_id, mediatorIds: term.mediator_ids,
  };
}

/** Reminds of terms, batch by batch, until none is due. */
export const remindOfTerms: ServiceTask = {
  name: 'remind-of-terms',
  everySeconds: 60,
  async run(engine) {
    while ((await asService<Database, number>(engine, 'mediation.agreements.remind', remindDueTerms)) >= batch);
  },
};
