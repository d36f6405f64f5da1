import { mediation } from '@gongzhi/contracts/mediation';
import { addCalendarDays, dayOf } from '@gongzhi/domain/calendar';
import { dayInWords } from '@gongzhi/domain/mediation';
import { asService } from '@gongzhi/platform/pipeline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { agreementsIn } from '../agreements/agreements.fixture.ts';
import type { Database } from '../database.types.ts';
import { startMediation, type Mediation } from '../mediation.fixture.ts';
import { removeMadeFiles } from './made-files.ts';

let world: Mediation;
let given: ReturnType<typeof agreementsIn>;
beforeAll(async () => {
  world = await startMediation();
  given = agreementsIn(world);
});
afterAll(() => world?.service.close());

const { agreements, disputes, forms } = mediation;
const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** The text of a document, blanks left out: where lines end is no matter of what it says. */
async function textOf(file: { key: string; sha256: string }): Promise<string> {
  const content = await world.service.engine.files.read(file.key);
  expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256);
  return squeezed((await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true })).text);
}

async function expectPrinted(file: { key: string; sha256: string }, parts: readonly string[]): Promise<void> {
  const text = await textOf(file);
  for (const part of parts) expect(text).toContain(squeezed(part));
  expect(text).not.toContain('[U+');
}

const facts = '2026年3月2日，张三与李四因院墙位置发生争执。经现场勘查，院墙占用通道约0.35米；双方对“四至界限”……各执一词——两次协商未果。';
const people = [
  { side: 1, kind: 'person', name: '张䶮', personId: 'person-party', contact: '13800000001', willingness: 'willing' },
  { side: 2, kind: 'organisation', name: 'Müller（重庆）建材有限公司', personId: 'person-other-party', contact: '023-55120000', willingness: 'willing', representative: { name: '李𬭎', contact: '13800000002', authority: 'statutory' } },
] as const;
const names = ['张䶮', 'Müller（重庆）建材有限公司', '李𬭎（法定代表人）', '13800000001', '13800000002'];

test('an agreement: marked as a draft, plain to sign, and in effect with its number and signatures, always the same', async () => {
  const { succeed, people: as } = world;
  const draft = await given.drafted({ facts, parties: people });
  const id = draft.disputeId;
  const { code } = await succeed(disputes.get, { id }, as.party);
  const said = [
    '人民调解协议书', ...names, draft.facts, '支付院墙修缮补偿款', '12,500.00', dayInWords(draft.terms[0]!.dueOn), '将院墙退回原址', dayInWords(draft.terms[1]!.dueOn), '人民币壹万贰仟伍佰元整（￥12,500.00）', draft.wayOfPerformance!,
    '本协议一式3份', '人民调解员 谭志华（签名）', '双江街道人民调解委员会', code, draft.sha256,
  ];
  const marked = await succeed(agreements.document, { id }, as.party);
  await expectPrinted(marked, said);
  expect(await textOf(marked)).toMatch(/草/u);
  const plain = await succeed(agreements.document, { id, toSign: 'true' }, as.party);
  await expectPrinted(plain, said);
  expect(await textOf(plain)).not.toMatch(/稿(?!，正文)/u);
  expect((await succeed(agreements.document, { id }, as.clerk)).sha256).toBe(marked.sha256);

  const { party, otherParty, mediator, seal } = given.signatures(draft);
  for (const sign of [party, otherParty, mediator]) await sign();
  const agreement = await seal();
  const issued = await succeed(agreements.document, { id }, as.otherParty);
  expect(issued.sha256).toBe(agreement.documentSha256);
  await expectPrinted(issued, [...said, `编号：${agreement.number}`, `电子签名，${dayInWords(dayOf(new Date()))}`, '已加盖电子印章']);
  expect(await textOf(issued)).not.toContain('草稿');
  await world.service.owner.query(`update party set name = '别名' where dispute_id = $1`, [id]);
  expect(await succeed(agreements.document, { id }, as.clerk)).toEqual(issued);
});

test('words nobody has drafted yet are printed as drafting them would, and nothing is kept of it', async () => {
  const { service, succeed, people: as } = world;
  const id = await world.given.inCharge({ parties: people });
  const told = await given.told(id);
  const preview = await succeed(agreements.preview, told, as.mediator);
  expect(await textOf(preview)).toMatch(/草/u);
  const draft = await succeed(agreements.draft, told, as.mediator);
  await expectPrinted(preview, ['人民调解协议书', ...names, draft.sha256, '第1稿', '12,500.00', dayInWords(draft.terms[0]!.dueOn)]);
  expect((await succeed(agreements.document, { id }, as.mediator)).sha256).toBe(preview.sha256);
  expect(await service.call(agreements.preview, told, { as: as.party })).toMatchObject({ status: 403, problem: { code: 'DISPUTE_ACTION_NOT_YOURS' } });
  expect(await service.call(agreements.preview, { ...told, terms: [{ ...told.terms[0]!, dueOn: '2026-01-01' }] }, { as: as.mediator })).toMatchObject({ status: 422, problem: { code: 'DUE_DAY_PAST', errors: [{ path: 'terms.0.dueOn' }] } });
});

test('an oral agreement on its own form', async () => {
  const { succeed, people: as } = world;
  const agreement = await succeed(agreements.recordOral, await given.told(await world.given.inCharge({ parties: people })), as.mediator);
  const file = await succeed(agreements.document, { id: agreement.disputeId }, as.party);
  await expectPrinted(file, ['人民调解口头协议登记表', agreement.number!, ...names, agreement.facts, '支付院墙修缮补偿款', '12,500.00', '谭志华', dayInWords(dayOf(new Date()))]);
});

test('the application, the register of acceptance, the record of sessions, the record of visits', async () => {
  const { service, succeed, people: as } = world;
  const id = await world.given.inCharge({ facts, parties: people, amount: 1_250_000, headcount: 3 });
  const { code, title } = await succeed(disputes.get, { id }, as.clerk);
  const today = dayInWords(dayOf(new Date()));
  await expectPrinted(await succeed(forms.document, { id, form: 'application' }, as.clerk), ['人民调解申请书', '申请人：', '被申请人：', ...names, facts, title, '现自愿申请人民调解委员会进行调解', today]);
  await expectPrinted(await succeed(forms.document, { id, form: 'acceptance' }, as.mediator), ['人民调解受理登记表', code, ...names, facts, '宅基地与边界', '排查发现', '12,500.00元', '3人', '谭志华', '双江街道人民调解委员会', today]);

  const sessionId = '0190b0b0-0000-7000-8009-000000000001';
  const record = '调解员：请双方陈述。\n张䶮：院墙系去年所建。\n李𬭎：愿意补偿。';
  await service.owner.query(`insert into session (county, dispute_id, id, centre_id, starts_at, ends_at, place, state, held_at, closed_at, record)
    select county, id, $2, centre_id, '2026-03-05T01:30:00Z', '2026-03-05T03:30:00Z', '双江街道综治中心调解室', 'closed', '2026-03-05T01:32:00Z', '2026-03-05T03:05:00Z', $3 from dispute where id = $1`, [id, sessionId, record]);
  await expectPrinted(await succeed(forms.document, { id, form: 'session', sessionId }, as.clerk), ['人民调解记录', ...names.slice(0, 2), '2026年3月5日9时32分至2026年3月5日11时05分', '双江街道综治中心调解室', '不公开调解', record, '记录人（签名）']);
  expect(await service.call(forms.document, { id, form: 'session', sessionId: id }, { as: as.clerk })).toMatchObject({ status: 422, problem: { code: 'SESSION_UNKNOWN' } });

  await service.owner.query(`insert into follow_up (county, dispute_id, id, at, by_id, stable, rating, note) select county, id, gen_random_uuid(), '2026-04-02T02:00:00Z', 'x', true, 5, '已按约履行，双方和好。' from dispute where id = $1`, [id]);
  await expectPrinted(await succeed(forms.document, { id, form: 'follow_up' }, as.mediator), ['人民调解回访记录', '2026年4月2日', '未反复', '5分（满分5分）', '已按约履行，双方和好。', '回访人（签名）']);
  expect(await service.call(forms.document, { id, form: 'acceptance' }, { as: as.party })).toMatchObject({ status: 403 });
});

test('documents made for a download are removed, those that were issued are kept', async () => {
  const { service, succeed, people: as } = world;
  const { disputeId: id } = await given.agreed();
  const issued = await succeed(agreements.document, { id }, as.party);
  const made = await succeed(forms.document, { id, form: 'acceptance' }, as.clerk);
  await service.owner.query(`update made_file set made_at = now() - interval '16 minutes'`);
  await removeMadeFiles.run(service.engine, undefined as never);
  await expect(service.engine.files.read(made.key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await service.engine.files.read(issued.key)).byteLength).toBe(issued.size);
  await asService<Database, void>(service.engine, 'look', async ({ db }) => expect(await db.selectFrom('made_file').selectAll().execute()).toEqual([]));
});

test('an agreement of fifty terms goes on over the pages, to its last term', async () => {
  const { succeed, people: as } = world;
  const told = await given.told(await world.given.inCharge());
  const terms = Array.from({ length: 50 }, (_, index) => ({ ...told.terms[0]!, what: `第${index + 1}期：${'支付补偿款，'.repeat(10)}`, dueOn: addCalendarDays(told.terms[0]!.dueOn, index) }));
  const { disputeId: id } = await succeed(agreements.draft, { ...told, terms, facts: facts.repeat(30) }, as.mediator);
  const file = await succeed(agreements.document, { id }, as.party);
  await expectPrinted(file, ['第50期', '以上金额合计人民币陆拾贰万伍仟元整（￥625,000.00）']);
});
