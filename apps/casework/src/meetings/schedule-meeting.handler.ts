import { casework } from '@gongzhi/contracts/casework';
import { covers } from '@gongzhi/platform';
import { v7 as newId } from 'uuid';
import { handle } from '../handle.ts';
import { activeUnits } from '../units/units.queries.ts';
import { announceMeeting } from './change-meeting.ts';
import { meetingOf } from './meeting-of.ts';
import { insertMeeting } from './meetings.queries.ts';

export const scheduleMeeting = handle(casework.meetings.schedule)(async (context) => {
  const { input, actor, db, now, scope, refuse } = context;
  const { area, title, place = null, startsAt, unitIds } = input;
  if (!covers(scope, area)) refuse('NOT_FOUND');
  if (area.length < 6) refuse('AREA_UNKNOWN', { field: 'area' });
  const known = await activeUnits(db, unitIds);
  const unknown = unitIds.find((id) => !known.some((unit) => unit.id === id));
  if (unknown) refuse('UNIT_UNKNOWN', { unitId: unknown });
  const row = await insertMeeting(db, { county: area.slice(0, 6), id: newId(), area, title, place, starts_at: startsAt, unit_ids: unitIds, called_by: actor.id, called_at: now });
  announceMeeting(context, row);
  return meetingOf(db, row);
});
