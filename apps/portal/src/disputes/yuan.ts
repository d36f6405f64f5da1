import { yuan } from '@gongzhi/domain/mediation';

/** Money as people read it: ¥12,500.00. */
export const yuanOf = (fen: number): string => `¥${yuan(fen)}`;

/** Fen of an amount as somebody types it in yuan; undefined when it is none. */
export function fenOf(typed: string): number | undefined {
  const match = /^[¥￥]?(\d{1,10})(?:\.(\d{1,2}))?元?$/.exec(typed.replace(/[\s,，]/g, ''));
  const fen = match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen || undefined;
}
