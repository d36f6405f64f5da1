import type { Matter } from '@gongzhi/contracts/casework';
import type { Accused } from '@gongzhi/domain/casework';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';

export type MatterRow = Selectable<Database['matter']>;

/** A moment as the contracts write it. */
export const moment = (value: Date | null): string | null => value?.toISOString() ?? null;

/** A matter as the contract shows it to those entitled. */
export function matterOf(row: MatterRow): Matter {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as Matter['kind'],
    channel: row.channel as Matter['channel'],
    relation: row.relation as Matter['relation'],
    category: row.category,
    urgency: row.urgency as Matter['urgency'],
    petitionTrack: row.petition_track as Matter['petitionTrack'],
    area: row.area,
    place: row.place,
    position: positionOf(row),
    title: row.title,
    description: row.description,
    personTimes: row.person_times,
    status: row.status as Matter['status'],
    stage: row.stage as Matter['stage'],
    reporter: row.relation === 'anonymous' ? null : { name: row.reporter_name, contact: row.reporter_contact },
    principal: row.principal_name === null ? null : { name: row.principal_name, contact: row.principal_contact },
    unitId: row.unit_id,
    handlerId: row.handler_id,
    mergedInto: row.merged_into,
    answer: row.answer,
    rating: row.rating,
    reopened: row.reopened,
    receivedAt: row.received_at.toISOString(),
    acceptedAt: moment(row.accepted_at),
    answeredAt: moment(row.answered_at),
    endedAt: moment(row.ended_at),
    dueAt: moment(row.due_at),
    alert: row.alert as Matter['alert'],
    version: row.version,
  };
}

function positionOf({ longitude, latitude, position_accuracy: accuracy }: MatterRow): Matter['position'] {
  return longitude === null || latitude === null ? null : { longitude, latitude, ...(accuracy === null ? {} : { accuracy }) };
}

/** Whom a matter accuses, as the rules take it. */
export function accusedOf(row: Pick<MatterRow, 'accused_units' | 'accused_persons'>): Accused {
  return { units: row.accused_units, officers: row.accused_persons };
}

/** The column that puts units within reach of a matter, with those added. */
export function withUnits(row: Pick<MatterRow, 'involved_units'>, ...units: readonly string[]): Pick<MatterRow, 'involved_units'> {
  return { involved_units: [...new Set([...row.involved_units, ...units])] };
}

/** In the events of a matter that accuses somebody: the accused may be among those whose area or unit it lies in (信访工作条例 article 30). */
export function withheldIfAccusing({ accused_units, accused_persons }: Pick<MatterRow, 'accused_units' | 'accused_persons'>): { withheld?: true } {
  return accused_units.length || accused_persons.length ? { withheld: true } : {};
}
