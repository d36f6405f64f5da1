import { casework, type Unit } from '@gongzhi/contracts/casework';
import { parseOpeningHours } from '@gongzhi/domain/casework';
import { covers } from '@gongzhi/platform';
import type { Context } from '../handle.ts';
import { findUnit, lockUnit, type UnitRow } from './units.queries.ts';

/** A unit as the contract shows it. */
export function unitOf(row: UnitRow): Unit {
  return {
    id: row.id,
    area: row.area,
    kind: row.kind as Unit['kind'],
    name: row.name,
    nameEn: row.name_en,
    duties: row.duties,
    openingHours: row.working_hours as Unit['openingHours'],
    address: row.address,
    phone: row.phone,
    parentId: row.parent_id,
    active: row.active,
    version: row.version,
  };
}

/** A unit the actor keeps, locked for a change. Refuses NOT_FOUND and STALE. */
export async function loadUnit(context: Context, id: string): Promise<UnitRow> {
  const row = await lockUnit(context.db, id);
  if (!row || !covers(context.scope, row.area)) return context.refuse('NOT_FOUND');
  context.expectVersion(row.version);
  context.target(`units/${row.id}`, row.area);
  return row;
}

/** A unit whose people the actor may see: in an area of theirs, or their own. */
export async function readUnit({ db, scope, refuse, target }: Context, id: string): Promise<UnitRow> {
  const row = await findUnit(db, id);
  if (!row || !(covers(scope, row.area) || scope.units.includes(row.id))) return refuse('NOT_FOUND');
  target(`units/${row.id}`, row.area);
  return row;
}

/** What a person says about a unit, as columns. Refuses opening hours that can't be read, naming the day. */
export function columnsOf({ refuseField }: Pick<Context, 'refuseField'>, input: { name: string; nameEn?: string | undefined; duties: string[]; openingHours?: Record<string, string | undefined> | undefined; address?: string | undefined; phone?: string | undefined; parentId?: string | undefined }) {
  const { name, nameEn, duties, openingHours, address, phone, parentId } = input;
  const unread = openingHours && parseOpeningHours(openingHours);
  if (unread && !unread.ok) return refuseField(`openingHours.${unread.details.day as string}`, 'invalid_format', { 'zh-CN': '请按“09:00-12:00, 14:00-18:00”填写，时段依次且不重叠', en: 'Write 09:00-12:00, 14:00-18:00; in order and apart' });
  return {
    name,
    name_en: nameEn ?? null,
    duties: [...new Set(duties)],
    working_hours: openingHours ? JSON.stringify(openingHours) : null,
    address: address ?? null,
    phone: phone ?? null,
    parent_id: parentId ?? null,
  };
}

/** Announces that a unit was created or changed, and shows it. */
export function announceUnit({ emit }: Pick<Context, 'emit'>, row: UnitRow): Unit {
  emit(casework.units.changed, { id: row.id, area: row.area, kind: row.kind as Unit['kind'], active: row.active });
  return unitOf(row);
}
