import { useWords } from '@gongzhi/web/view';
import { Tag } from 'antd';
import { peopleMessages } from './people.messages.ts';

/** Whether an account can be used. */
export function AccountTag({ disabled }: { disabled: boolean }) {
  const { t } = useWords(peopleMessages);
  return disabled ? <Tag color="red">{t('disabled')}</Tag> : <Tag color="green">{t('inUse')}</Tag>;
}
