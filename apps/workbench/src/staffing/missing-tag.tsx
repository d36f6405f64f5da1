import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { staffingMessages } from './staffing.messages.ts';

/** How many mediators an area lacks, in words. */
export function MissingTag({ missing }: { missing: number | null }) {
  const { t } = useWords(staffingMessages);
  if (missing === null) return <Tag>{t('unknown')}</Tag>;
  return missing > 0 ? <Tag color="red">{t('lacking', { count: missing })}</Tag> : <Tag color="green">{t('full')}</Tag>;
}
