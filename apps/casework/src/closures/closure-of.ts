import { casework, type Closure } from '@gongzhi/contracts/casework';
import type { Context } from '../handle.ts';
import type { ClosureRow } from './closures.queries.ts';

/** A closure as the contract shows it. */
export function closureOf(row: Pick<ClosureRow, 'id' | 'area' | 'kind' | 'from_day' | 'to_day' | 'reason_zh' | 'reason_en'>): Closure {
  return { id: row.id, area: row.area, kind: row.kind as Closure['kind'], from: row.from_day, to: row.to_day, reason: { 'zh-CN': row.reason_zh, en: row.reason_en } };
}

/** Announces that a closure was added or taken back. One that holds everywhere belongs to no area. */
export function announceClosure({ emit, target }: Pick<Context, 'emit' | 'target'>, closure: Closure, revoked: boolean): Closure {
  target(`closures/${closure.id}`, closure.area ?? '');
  emit(casework.closures.changed, { id: closure.id, area: closure.area ?? '', kind: closure.kind, from: closure.from, to: closure.to, revoked });
  return closure;
}
