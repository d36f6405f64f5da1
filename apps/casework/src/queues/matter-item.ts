import type { MatterItem } from '@gongzhi/contracts/casework';
import type { MatterRow } from '../matters/matter-row.ts';

export type MatterItemRow = Pick<MatterRow, 'id' | 'code' | 'kind' | 'title' | 'area' | 'status' | 'stage' | 'urgency' | 'unit_id' | 'handler_id' | 'due_at' | 'alert' | 'received_at' | 'version'> & {
  readonly area_name: string | null;
};

/** A matter as lists show it. */
export function itemOf(row: MatterItemRow): MatterItem {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as MatterItem['kind'],
    title: row.title,
    area: row.area,
    areaName: row.area_name ?? row.area,
    status: row.status as MatterItem['status'],
    stage: row.stage as MatterItem['stage'],
    urgency: row.urgency as MatterItem['urgency'],
    unitId: row.unit_id,
    handlerId: row.handler_id,
    dueAt: row.due_at?.toISOString() ?? null,
    alert: row.alert as MatterItem['alert'],
    receivedAt: row.received_at.toISOString(),
    version: row.version,
  };
}
