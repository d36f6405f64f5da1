import type { Look } from './look.ts';
import type { Step, Stored } from './store.ts';

/** Matters by what their titles begin with, with everything that hangs on them. */
export async function readMatters(look: Look, prefix: string): Promise<{ matters: Stored[]; matterSteps: Step[]; attachments: string[] }> {
  const like = `${prefix}%`;
  const [matters, matterSteps, attachments] = [
    await look<Stored>('select id, title, status, version from matter where title like $1 order by id', [like]),
    await look<Step>(
      `select t.matter_id as of, t.id, t.action, t.from_status as "from", t.to_status as "to", case when t.detail->>'service' = 'mediation' then t.detail->>'action' end as told
      from timeline t join matter m on m.county = t.county and m.id = t.matter_id where m.title like $1 order by t.matter_id, t.number nulls first, t.id`, [like]),
    await look<{ of: string }>('select a.matter_id as of from attachment a join matter m on m.county = a.county and m.id = a.matter_id where m.title like $1', [like]),
  ];
  return { matters, matterSteps, attachments: attachments.map(({ of }) => of) };
}

/** Disputes made of these matters. */
export async function readDisputes(look: Look, matterIds: readonly string[]): Promise<{ disputes: Stored[]; disputeSteps: Step[] }> {
  return {
    disputes: await look<Stored>('select id, title, status, version, matter_id as "matterId" from dispute where matter_id = any($1) order by id', [matterIds]),
    disputeSteps: await look<Step>(
      `select t.dispute_id as of, t.id, t.action, t.from_status as "from", t.to_status as "to", null as told
      from timeline t join dispute d on d.county = t.county and d.id = t.dispute_id where d.matter_id = any($1) order by t.dispute_id, t.number nulls first, t.id`, [matterIds]),
  };
}
