import { disputeStatuses, type DisputeStatus } from '@gongzhi/contracts/mediation';
import { isOpenDispute } from '@gongzhi/domain/mediation';
import type { Block, PrintedDocument } from '@gongzhi/platform/pdf';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import type { Context } from '../handle.ts';
import { refuseAs } from '../disputes/act.ts';
import { dayOrBlank, momentInWords, type Case } from './read-case.ts';

type SessionRow = Selectable<Database['session']>;

/** 人民调解记录: one session, or all that were held one after another. */
export async function printedSessions(context: Context, file: Case, sessionId: string | undefined): Promise<PrintedDocument> {
  const { dispute, parties, mediators } = file;
  const sessions = await sessionsOf(context.db, file, sessionId);
  if (sessionId !== undefined && sessions.length === 0) refuseAs(context, 'SESSION_UNKNOWN', { field: 'sessionId' });
  const held: Block[] = [];
  for (const session of sessions) held.push(...sessionBlocks(session, await guestsOf(context.db, session)));
  return {
    name: '人民调解记录',
    foot: `纠纷编号 ${dispute.code}`,
    blocks: [
      { kind: 'title', text: '人民调解记录' },
      { kind: 'fields', rows: [[['当事人', parties.map(({ name }) => name).join('、')]], [['纠纷名称', dispute.title]], [['调解员', mediators.join('、')]]] },
      { kind: 'paragraph', text: '人民调解委员会已将人民调解的相关规定告知各方当事人。' },
      ...held,
      { kind: 'heading', text: '调解结果：' },
      { kind: 'paragraph', text: resultOf(dispute) },
      {
        kind: 'signatures',
        lines: [...parties.map(({ name }) => ({ label: `当事人 ${name}（签名、盖章或按指印）` })), ...mediators.map((name) => ({ label: `人民调解员 ${name}（签名）` })), { label: '记录人（签名）' }],
      },
      { kind: 'reference', text: dayOrBlank(sessions.at(-1)?.closed_at ?? sessions.at(-1)?.held_at ?? null) },
    ],
  };
}

function resultOf({ status, outcome }: Case['dispute']): string {
  return isOpenDispute(status as DisputeStatus) ? '尚在调解中' : (outcome ?? disputeStatuses[status as DisputeStatus]['zh-CN']);
}

function sessionBlocks(session: SessionRow, guests: readonly string[]): Block[] {
  const end = session.closed_at ? `至${momentInWords(session.closed_at)}` : '';
  return [
    {
      kind: 'fields',
      rows: [
        [['时间', `${momentInWords(session.held_at ?? session.starts_at)}${end}`]],
        [['地点', session.place], ['方式', session.open_to_public ? '公开调解' : '不公开调解']],
        ...(guests.length > 0 ? [[['参加人', guests.join('、')]] as const] : []),
      ],
    },
    { kind: 'heading', text: '调解记录：' },
    { kind: 'paragraph', text: session.record ?? '' },
  ];
}

async function sessionsOf(db: Kysely<Database>, { dispute }: Case, id: string | undefined): Promise<SessionRow[]> {
  const rows = db.selectFrom('session').selectAll().where('county', '=', dispute.county).where('dispute_id', '=', dispute.id);
  return (id === undefined ? rows.where('held_at', 'is not', null) : rows.where('id', '=', id)).orderBy('starts_at').orderBy('id').execute();
}

/** Those invited who came. */
async function guestsOf(db: Kysely<Database>, session: SessionRow): Promise<string[]> {
  const rows = await db
    .selectFrom('attendance')
    .select('name')
    .where('county', '=', session.county)
    .where('dispute_id', '=', session.dispute_id)
    .where('session_id', '=', session.id)
    .where('role', '=', 'invited')
    .where('attended', '=', true)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ name }) => name ?? []);
}
