import { Refused } from '@gongzhi/web/client';
import { useWords } from '@gongzhi/web/view';
import { Alert } from 'antd';
import { partsMessages } from '../parts.messages.ts';
import { Failed } from '../states.tsx';

/** Why what was submitted was not taken; who was overtaken by somebody else learns that nothing of theirs is lost. */
export function NotTaken({ error }: { error: unknown }) {
  const { t } = useWords(partsMessages);
  return error instanceof Refused && error.status === 412 ? <Alert type="warning" showIcon role="alert" title={t('stale')} /> : <Failed error={error} />;
}
