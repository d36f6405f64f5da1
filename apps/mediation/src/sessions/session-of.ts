import type { Attendance, Session } from '@gongzhi/contracts/mediation';
import type { Selectable } from 'kysely';
import type { Database } from '../database.types.ts';
import { moment } from '../disputes/dispute-row.ts';

export type SessionRow = Selectable<Database['session']>;
/** Somebody asked, with the account of a party or mediator who has one. */
export type AttendanceRow = Selectable<Database['attendance']> & { readonly account: string | null };

/** Whoever reads a session: those who mediate it, or somebody who is only party. */
export interface Reader {
  readonly works: boolean;
}

/** Accounts of those asked. */
export function accountsOf(attendance: readonly AttendanceRow[]): string[] {
  return attendance.flatMap(({ account }) => account ?? []);
}

/** A session as the contract shows it. */
export function sessionOf(row: SessionRow, attendance: readonly AttendanceRow[], { works }: Reader): Session {
  return {
    id: row.id,
    disputeId: row.dispute_id,
    centreId: row.centre_id,
    continuesId: row.continues_id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    place: row.place,
    openToPublic: row.open_to_public,
    state: row.state as Session['state'],
    heldAt: moment(row.held_at),
    closedAt: moment(row.closed_at),
    resumesAt: moment(row.resumes_at),
    record: row.record,
    cancelledReason: row.cancelled_reason,
    attendance: attendance.map((line) => attendanceOf(line, works)),
  };
}

function attendanceOf(row: AttendanceRow, works: boolean): Attendance {
  return {
    id: row.id, role: row.role as Attendance['role'], partyId: row.party_id, mediatorId: row.mediator_id, name: row.name, relation: row.relation as Attendance['relation'],
    contact: works ? row.contact : null, notifiedAt: moment(row.notified_at), reply: row.reply as Attendance['reply'], repliedAt: moment(row.replied_at), attended: row.attended,
  };
}
