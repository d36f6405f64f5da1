import type { Language } from '@gongzhi/contracts';
import { yuan } from '@gongzhi/domain/mediation';

/** An amount in fen, as people read it. */
export const inYuan = (fen: number, language: Language): string => (language === 'en' ? `¥${yuan(fen)}` : `${yuan(fen)}元`);
