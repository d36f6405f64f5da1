import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { certificateReminderDays } from '@gongzhi/domain/mediation';
import { asService, type Engine } from '@gongzhi/platform/pipeline';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { insertRecord, type MediatorRow } from '../mediators/mediators.queries.ts';

/** What a reminder needs of its transaction. */
type Reminding = Pick<Context, 'db' | 'actor' | 'now' | 'emit'> & { target(target: string, area: string): void };

const batch = 100;

/** Tells of certificates that end within 60, 30 and 7 days, each once: in transactions of a few mediators, until none is left to tell of. */
export async function remindOfCertificates(engine: Engine): Promise<void> {
  while ((await asService<Database, number>(engine, 'mediation.mediators.remind-of-certificates', (context) => remindSome(context))) >= batch);
}

/**
 * One step of it, the nearest first: who is within 7 days was not told of 30 as well. What was told is kept with the certificate, so that a second
 * run finds nothing; another process takes others.
 */
async function remindSome(context: Reminding): Promise<number> {
  const today = dayOf(context.now);
  let reminded = 0;
  for (const days of certificateReminderDays) {
    const mediators = await claim(context, { today, until: addCalendarDays(today, days), days, limit: batch - reminded });
    for (const mediator of mediators) await remind(context, mediator, days);
    reminded += mediators.length;
  }
  return reminded;
}

async function claim({ db }: Reminding, { today, until, days, limit }: { today: string; until: string; days: number; limit: number }): Promise<MediatorRow[]> {
  const { rows } = await sql<MediatorRow>`update mediator m set certificate_reminded = ${days} from (
      select county, id from mediator where state <> 'dismissed' and certificate_expires_on between ${today} and ${until} and (certificate_reminded is null or certificate_reminded > ${days})
      order by certificate_expires_on, id limit ${limit} for update skip locked
    ) due where m.county = due.county and m.id = due.id returning m.*`.execute(db);
  return rows;
}

async function remind({ db, actor, now, emit, target }: Reminding, mediator: MediatorRow, daysBefore: number): Promise<void> {
  const { county, id, area, centre_id: centreId } = mediator;
  const today = dayOf(now);
  const certificateExpiresOn = mediator.certificate_expires_on!;
  const daysLeft = Math.round((Date.parse(certificateExpiresOn) - Date.parse(today)) / 86_400_000);
  await insertRecord(db, { county, mediator_id: id, id: newId(), kind: 'certificate_expiring', at: now, on_day: today, by_id: actor.id, detail: JSON.stringify({ certificateExpiresOn, daysBefore }) });
  emit(mediation.mediators.certificateExpiring, { id, area, ...(mediator.person_id ? { ownerId: mediator.person_id } : {}), centreId, certificateExpiresOn, daysLeft });
  target(`mediators/${id}`, area);
}
