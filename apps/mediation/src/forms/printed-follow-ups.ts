import type { Block, PrintedDocument } from '@gongzhi/platform/pdf';
import type { Kysely } from 'kysely';
import { findAgreement } from '../agreements/agreements.queries.ts';
import type { Database } from '../database.types.ts';
import { dayOrBlank, type Case } from './read-case.ts';

/** 人民调解回访记录: every visit on record. */
export async function printedFollowUps(db: Kysely<Database>, { dispute, parties, centre }: Case): Promise<PrintedDocument> {
  const agreement = await findAgreement(db, dispute);
  const visits = await db.selectFrom('follow_up').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id).orderBy('at').orderBy('id').execute();
  const nameOf = (id: string | null): string => parties.find((party) => party.id === id)?.name ?? parties.map(({ name }) => name).join('、');
  return {
    name: '人民调解回访记录',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '人民调解回访记录' },
      { kind: 'fields', rows: [[['当事人', parties.map(({ name }) => name).join('、')]], [['协议编号', agreement?.number ?? '—']], [['回访事由', dispute.title]]] },
      ...visits.flatMap((visit): Block[] => [
        {
          kind: 'fields',
          rows: [[['回访时间', dayOrBlank(visit.at)], ['受访当事人', nameOf(visit.party_id)]], [['是否反复', visit.stable ? '未反复' : '有反复'], ['满意程度', visit.rating === null ? '—' : `${visit.rating}分（满分5分）`]]],
        },
        { kind: 'heading', text: '回访情况：' },
        { kind: 'paragraph', text: visit.note ?? '' },
      ]),
      { kind: 'signatures', lines: [{ label: '回访人（签名）' }, { label: '受访当事人（签名）' }], seal: { organisation: centre, date: dayOrBlank(visits.at(-1)?.at ?? null) } },
    ],
  };
}
