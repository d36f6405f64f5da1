import { inTurn } from './in-turn.ts';

const description = '小区东门口的路灯已经坏了三天，晚上老人和孩子进出不方便，希望尽快修好。'.repeat(8);
const area = inTurn(['500235001001', '500235001003', '500235002001', '500235105', '500235']);

/** What somebody reports: 1 KB, in one place after the other. */
export const nextOpening = (): { kind: string; area: string; title: string; description: string } => ({ kind: 'need', area: area(), title: '路灯不亮', description });
