import { makePdf } from '@gongzhi/platform/pdf';

/**
 * Prints a page before anybody asks for one: the first takes 350 ms of computing (fonts are unpacked, code is new), a later one 20 ms, and a process that
 * was just started would let everybody in it wait for that.
 */
export async function warmPrinting(): Promise<() => Promise<void>> {
  await makePdf({ name: '试印', blocks: [{ kind: 'title', text: '人民调解协议书' }, { kind: 'paragraph', text: '双方当事人自愿达成协议。' }] });
  return async () => {};
}
