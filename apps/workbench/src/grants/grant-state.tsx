import type { Grant } from '@gongzhi/contracts/identity';
import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { grantsMessages } from './grants.messages.ts';

/** Whether a grant is in force, and why not. */
export function GrantState({ grant: { revokedAt, revokeReason, expiresAt } }: { grant: Grant }) {
  const { t, moment } = useWords(grantsMessages);
  if (revokedAt) return <><Tag>{t('revoked')}</Tag><br /><span className="quiet">{moment(revokedAt)}{revokeReason && <><br />{t('revokedBecause', { reason: revokeReason })}</>}</span></>;
  if (expiresAt && Date.parse(expiresAt) <= Date.now()) return <Tag>{t('expired')}</Tag>;
  return <Tag color="green">{t('inForce')}</Tag>;
}
