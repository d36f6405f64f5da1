import { mediation } from '@gongzhi/contracts/mediation';
import { dayOf } from '@gongzhi/domain/calendar';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { findCentre } from '../centres/centres.queries.ts';
import { handle } from '../handle.ts';
import { announceMediator } from './change-mediator.ts';
import { insertRecord } from './mediators.queries.ts';
import { expectServing, particularsOf } from './particulars.ts';

export const recruitMediator = handle(mediation.mediators.recruit)(async (context) => {
  const { input, db, now, actor, scope, refuse, target } = context;
  const today = dayOf(now);
  const { centreId, certificate, recruitedOn = today } = input;
  const centre = await findCentre(db, centreId);
  if (!centre || !covers(scope, centre.area)) return refuse('NOT_FOUND');
  if (!centre.active) return refuse('CENTRE_UNKNOWN', { field: 'centreId' });
  await expectServing(context, { ...input, recruitedOn }, centre, today);
  if (certificate && certificate.expiresOn <= today) return refuse('CERTIFICATE_EXPIRED_ALREADY', { field: 'certificate.expiresOn' });
  const { county, area } = centre;
  const row = await db
    .insertInto('mediator')
    .values({
      county, id: newId(), centre_id: centre.id, area, ...particularsOf(input), recruited_on: recruitedOn,
      certificate_number: certificate?.number ?? null, certificate_expires_on: certificate?.expiresOn ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const detail = { centreId, ...(certificate ? { certificateExpiresOn: certificate.expiresOn } : {}) };
  await insertRecord(db, { county, mediator_id: row.id, id: newId(), kind: 'recruited', at: now, on_day: recruitedOn, by_id: actor.id, detail: JSON.stringify(detail) });
  target(`mediators/${row.id}`, area);
  return announceMediator(context, row);
});
