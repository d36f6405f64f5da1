import type { Mediator, MediatorItem, MediatorRecord } from '@gongzhi/contracts/mediation';
import { assignmentBar } from '@gongzhi/domain/mediation';
import type { MediatorRow, RecordRow } from './mediators.queries.ts';

/** A mediator as a list shows them. */
export function mediatorItemOf(row: MediatorRow, today: string): MediatorItem {
  const state = row.state as MediatorItem['state'];
  const certificateExpiresOn = row.certificate_expires_on;
  return {
    id: row.id,
    centreId: row.centre_id,
    area: row.area,
    kind: row.kind as MediatorItem['kind'],
    name: row.name,
    skills: row.skills as MediatorItem['skills'],
    languages: row.languages,
    level: row.level as MediatorItem['level'],
    state,
    certificateExpiresOn,
    bar: assignmentBar({ state, certificateExpiresOn }, today),
    version: row.version,
  };
}

/** A mediator; closely for those who keep the entry, and for themselves. */
export function mediatorOf(row: MediatorRow, today: string, options: { closely: boolean }): Mediator {
  const { person_id: personId, born_on: bornOn, home_area: homeArea, household, employer, certificate_number: certificateNumber } = row;
  return {
    ...mediatorItemOf(row, today),
    contact: row.contact,
    recruitedOn: row.recruited_on,
    personal: options.closely ? { personId, bornOn, homeArea, household, employer, certificateNumber } : null,
  };
}

/** A line of a mediator's record. */
export function recordOf(row: RecordRow): MediatorRecord {
  return { id: row.id, kind: row.kind as MediatorRecord['kind'], on: row.on_day, at: row.at.toISOString(), byId: row.by_id, note: row.note, detail: row.detail as MediatorRecord['detail'] };
}
