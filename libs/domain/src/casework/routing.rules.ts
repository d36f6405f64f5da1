/** Which unit or service a matter goes to, and why. */
import type { Text } from '@gongzhi/contracts';
import type { MatterKind, Urgency } from '@gongzhi/contracts/casework';
import { isWithin } from '../areas/index.ts';
import type { Accused } from './accused.rules.ts';
import { mayReceive } from './accused.rules.ts';

export type RouteTarget = Readonly<{ unit: string } | { service: string; unit: string }>;

/** One row of the routing table; what isn't named, and the area '', is any. With a service, `unit` answers for the matter meanwhile. */
export type RoutingEntry = Readonly<{
  id: string; area: string; kind?: MatterKind; category?: string; urgency?: Urgency; target: RouteTarget;
}>;

export type RoutedMatter = Readonly<{
  kind: MatterKind; category: string | null; urgency: Urgency; area: string; receivedBy: string; accused?: Accused;
}>;

export type Routing = Readonly<{ target: RouteTarget; entry: string | null; explanation: Text }>;

/**
 * Picks the entry that fits best: the longest area first (small matters don't leave the village), then category, kind and urgency.
 * An accused unit is passed over. When nothing fits, whoever received the matter keeps it (首接负责).
 */
export function routeMatter(table: readonly RoutingEntry[], matter: RoutedMatter): Routing {
  const fitting = table.filter((entry) => fits(entry, matter) && mayReceive(matter.accused, { unit: entry.target.unit }).ok);
  const [best] = fitting.toSorted((a, b) => specificity(b) - specificity(a) || (a.id < b.id ? -1 : 1));
  if (!best) return { target: { unit: matter.receivedBy }, entry: null, explanation: firstContact };
  return { target: best.target, entry: best.id, explanation: explain(best) };
}

const firstContact: Text = {
  'zh-CN': '分派表无匹配条目，按首接负责由受理单位办理',
  en: 'No entry of the routing table fits: whoever received it answers for it (first-contact duty)',
};

function fits(entry: RoutingEntry, matter: RoutedMatter): boolean {
  return (entry.area === '' || isWithin(matter.area, entry.area))
    && (entry.kind === undefined || entry.kind === matter.kind)
    && (entry.category === undefined || entry.category === matter.category)
    && (entry.urgency === undefined || entry.urgency === matter.urgency);
}

function specificity(entry: RoutingEntry): number {
  return entry.area.length * 8 + (entry.category ? 4 : 0) + (entry.kind ? 2 : 0) + (entry.urgency ? 1 : 0);
}

function explain(entry: RoutingEntry): Text {
  const zh = [`区域 ${entry.area || '不限'}`, entry.category && `类别 ${entry.category}`, entry.kind && `类型 ${entry.kind}`, entry.urgency && `紧急程度 ${entry.urgency}`];
  const en = [`area ${entry.area || 'any'}`, entry.category && `category ${entry.category}`, entry.kind && `kind ${entry.kind}`, entry.urgency && `urgency ${entry.urgency}`];
  return {
    'zh-CN': `按分派表条目 ${entry.id}：${zh.filter(Boolean).join('、')}`,
    en: `By entry ${entry.id} of the routing table: ${en.filter(Boolean).join(', ')}`,
  };
}
