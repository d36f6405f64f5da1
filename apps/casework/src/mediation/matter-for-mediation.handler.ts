import { casework } from '@gongzhi/contracts/casework';
import { handle } from '../handle.ts';
import type { MatterRow } from '../matters/matter-row.ts';
import { findMatter } from '../matters/matters.queries.ts';

export const matterForMediation = handle(casework.matters.forMediation)(async ({ input, db, refuse, target }) => {
  const matter = (await findMatter(db, input.id)) ?? refuse('NOT_FOUND');
  target(`matters/${matter.id}`, matter.area);
  const { id, code, kind, category, title, description, area, urgency, status, simulated } = matter;
  return {
    id, code, kind: kind as 'dispute', category, title, description, area, urgency: urgency as 'ordinary', status: status as 'in_mediation', simulated,
    reporter: reporterOf(matter),
    accuses: matter.accused_units.length > 0 || matter.accused_persons.length > 0,
  };
});

function reporterOf(matter: MatterRow): { name: string | null; contact: string | null; personId: string | null } | null {
  if (matter.relation === 'anonymous') return null;
  const [name, contact] = matter.principal_name === null ? [matter.reporter_name, matter.reporter_contact] : [matter.principal_name, matter.principal_contact];
  return name === null && matter.reporter_id === null ? null : { name, contact, personId: matter.reporter_id };
}
