import { say, type Text } from '@gongzhi/contracts';
import { alerts, casework, exportLimit, matterKinds, stages, statuses, urgencies } from '@gongzhi/contracts/casework';
import { storeMadeFile } from '@gongzhi/platform';
import { handle } from '../handle.ts';
import { readPage } from '../queues/list-matters.ts';
import type { Place, ScannedRow } from '../queues/list-matters.queries.ts';
import { queueListing } from '../queues/queue-listing.ts';
import { everythingWithin } from '../search/search-matters.ts';
import { csvOf } from './csv.ts';

/** Matters read at a time. */
const page = 1_000;

export const exportMatters = handle(casework.exports.matters)(async (context) => {
  const { input, db, scope, actor, now, refuse, target } = context;
  target('exports/matters', scope.areas[0] ?? '');
  const { queue } = input;
  const listing = { ...(queue ? queueListing(context, { ...input, queue }) : everythingWithin(context, 'export')), limit: page, budget: 5_000 };
  const rows: ScannedRow[] = [];
  let after: Place | undefined;
  do {
    const read = await readPage(db, { ...listing, after });
    rows.push(...read.rows);
    if (rows.length > exportLimit) refuse('EXPORT_TOO_LONG', { limit: exportLimit });
    after = read.end && { due: read.end.due_key, id: read.end.id };
  } while (after);
  const label = (words: Readonly<Record<string, Text>>, key: string): string => (words[key] ? say(words[key], actor.language) : key);
  const lines = rows.map((row) => [
    row.code, label(matterKinds, row.kind), row.title, row.area, row.area_name, label(statuses, row.status), label(stages, row.stage), label(urgencies, row.urgency), row.unit_id, row.handler_id,
    row.received_at.toISOString(), row.due_at?.toISOString() ?? null, label(alerts, row.alert),
  ]);
  const content = csvOf([headings.map((heading) => say(heading, actor.language)), ...lines]);
  return storeMadeFile(context, { name: `matters-${now.toISOString().slice(0, 10)}.csv`, mediaType: 'text/csv', content: Buffer.from(content) });
});

const headings: readonly Text[] = [
  { 'zh-CN': '编号', en: 'Code' }, { 'zh-CN': '类型', en: 'Kind' }, { 'zh-CN': '标题', en: 'Title' }, { 'zh-CN': '区划代码', en: 'Area' }, { 'zh-CN': '区划', en: 'Area name' },
  { 'zh-CN': '状态', en: 'Status' }, { 'zh-CN': '环节', en: 'Stage' }, { 'zh-CN': '紧急程度', en: 'Urgency' }, { 'zh-CN': '责任单位', en: 'Unit' }, { 'zh-CN': '经办人', en: 'Handler' },
  { 'zh-CN': '登记时间（UTC）', en: 'Received (UTC)' }, { 'zh-CN': '到期时间（UTC）', en: 'Due (UTC)' }, { 'zh-CN': '督办灯', en: 'Alert' },
];
