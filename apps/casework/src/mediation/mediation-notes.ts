import type { DataOf } from '@gongzhi/contracts';
import { declineReasons, disputeActions, disputeStatuses, type mediation } from '@gongzhi/contracts/mediation';
import { isReadByReporterOfMatter } from '@gongzhi/domain/mediation';
import type { Change } from '../matters/act.ts';

/** Lines of a matter's timeline that tell what mediation did: codes as facts, and a sentence in the language of the file. */
type Note = Required<Pick<Change, 'note' | 'internal' | 'detail'>>;

export function declinedNote({ reason }: DataOf<typeof mediation.intake.declined>): Note {
  return { note: `未进入调解：${declineReasons[reason]['zh-CN']}`, internal: true, detail: { service: 'mediation', action: 'decline', reason } };
}

export function recordedNote({ id, status }: DataOf<typeof mediation.disputes.recorded>): Note {
  return { note: '调解组织已登记', internal: false, detail: { service: 'mediation', dispute: id, action: 'record', status } };
}

export function progressedNote({ id, action, status, dueAt, result }: DataOf<typeof mediation.disputes.progressed>): Note {
  return {
    note: `${disputeActions[action]['zh-CN']}（${disputeStatuses[status]['zh-CN']}）`,
    internal: !isReadByReporterOfMatter(action),
    detail: { service: 'mediation', dispute: id, action, status, ...(dueAt ? { dueAt } : {}), ...(result ? { result } : {}) },
  };
}
