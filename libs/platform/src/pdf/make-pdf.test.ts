import { expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PrintedDocument } from './document.ts';
import { makePdf } from './index.ts';

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })).text;
}
const squeezed = (text: string): string => text.replace(/\s/gu, '');
const body = (text: string, more: Partial<PrintedDocument> = {}): PrintedDocument => ({ name: '试印', blocks: [{ kind: 'paragraph', text }], ...more });

test('what is printed is what is read back: rare characters, Latin names, punctuation', async () => {
  const text = '张䶮、李𬭎、㛃某、Müller GmbH、Николай与“某公司”协议：金额￥12,500.00元（壹万贰仟伍佰元整）……——《合同》〔2026〕1号，30%、25℃、①②㎡。';
  expect(squeezed((await pagesOf(await makePdf(body(text)))).join(''))).toBe(squeezed(`${text}第1页共1页`));
});

test('a character no font has is printed by its number; what has no shape is left out', async () => {
  const [page] = await pagesOf(await makePdf(body('𠀋\u200b甲\u0007乙\ufe0f😀')));
  expect(page).toContain('[U+2000B]甲乙[U+1F600]');
});

test('the same document gives the same bytes, another one others', async () => {
  const text = '双方就院墙位置达成一致。'.repeat(200);
  const first = await makePdf(body(text, { mark: '草稿' }));
  expect(Buffer.compare(first, await makePdf(body(text, { mark: '草稿' })))).toBe(0);
  expect(Buffer.compare(first, await makePdf(body(text)))).not.toBe(0);
});

test('two full pages are made in less than 150 ms, once the fonts are there', async () => {
  const document = body('双方就院墙位置达成一致。'.repeat(120));
  // The best of several: other work on the machine is not what is measured.
  let best = Infinity;
  for (let tried = 0; tried < 8; tried += 1) {
    const started = performance.now();
    await makePdf(document);
    best = Math.min(best, performance.now() - started);
  }
  expect(best).toBeLessThan(150);
});

test('28 lines a page, the pages numbered, a mark and a foot on each', async () => {
  const pages = await pagesOf(await makePdf(body(Array.from({ length: 60 }, (_, index) => `第${index + 1}行`).join('\n'), { mark: '草稿', foot: '校验值' })));
  expect(pages).toHaveLength(3);
  expect(pages.map((page) => page.match(/第\d+行/gu)?.length)).toEqual([28, 28, 4]);
  for (const [index, page] of pages.entries()) for (const part of ['草', '稿', '校验值', `第 ${index + 1} 页 共 3 页`]) expect(squeezed(page)).toContain(squeezed(part));
});

test('a table goes on over the page under its header; a row higher than a page is cut, and nothing of it is lost', async () => {
  const long = '甲'.repeat(3_000);
  const pages = await pagesOf(await makePdf({ name: '表', blocks: [{ kind: 'table', columns: [{ header: '序号', width: 1, align: 'centre' }, { header: '内容', width: 6 }], rows: [['1', '短'], ['2', long], ['3', '末']] }] }));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('序号');
  expect(pages.join('').match(/甲/gu)).toHaveLength(3_000);
  expect(pages.at(-1)).toContain('末');
});
