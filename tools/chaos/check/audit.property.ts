import { verifyAudit } from '@gongzhi/platform/audit';
import type { Property } from './violation.ts';

/** The audit of every service is whole: chained, signed, and complete. */
export const auditWhole: Property = async ({ store }) =>
  (await Promise.all((store.audits ?? []).map(async ({ service, records, checkpoints, problems, unsealed }) => {
    const report = await verifyAudit(records, { checkpoints, problems });
    return [...report.problems, ...(unsealed > 0 ? [`${unsealed} rows are not chained`] : [])].map((problem) => ({ property: 'audit whole', what: `${service}: ${problem}`, lines: [] }));
  }))).flat();
