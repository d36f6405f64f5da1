import type { MatterKind } from '@gongzhi/contracts/casework';
import { sql, type RawBuilder } from 'kysely';
import { firstMatterIdAt } from '../matters/matter-id.ts';

/** What narrows a list down, as the contract's `matterFilters` parse it. */
export interface MatterFilters {
  readonly kind?: MatterKind | undefined;
  readonly status?: string | undefined;
  readonly stage?: string | undefined;
  readonly category?: string | undefined;
  readonly urgency?: string | undefined;
  readonly area?: string | undefined;
  readonly unitId?: string | undefined;
  readonly alert?: string | undefined;
  readonly receivedFrom?: string | undefined;
  readonly receivedTo?: string | undefined;
}

/** Conditions that are looked at row by row. */
export function filtersOf(input: MatterFilters): RawBuilder<boolean>[] {
  const equal = { 'm.kind': input.kind, 'm.status': input.status, 'm.stage': input.stage, 'm.category': input.category, 'm.urgency': input.urgency, 'm.alert': input.alert };
  return [
    ...Object.entries(equal).flatMap(([column, value]) => (value === undefined ? [] : [sql<boolean>`${sql.ref(column)} = ${value}`])),
    ...(input.unitId ? [sql<boolean>`m.unit_id = ${input.unitId}::uuid`] : []),
    ...(input.area ? [sql<boolean>`m.area ^@ ${input.area}`] : []),
  ];
}

/** A span of reception: a range of ids. */
export function idsReceived({ receivedFrom, receivedTo }: MatterFilters): { from: string | undefined; below: string | undefined } {
  return { from: receivedFrom && firstMatterIdAt(new Date(receivedFrom)), below: receivedTo && firstMatterIdAt(new Date(receivedTo)) };
}
