import { useWords } from '@gongzhi/web/view';
import { Radio, Space } from 'antd';
import type { Controlled } from '../../parts/pickers/remote-select.tsx';
import { matterMessages } from '../matters.messages.ts';

const ratings = [5, 4, 3, 2, 1] as const;

/** Chooses how satisfied somebody is, in words. */
export function RatingControl({ id, value, onChange }: Controlled<number>) {
  const { t } = useWords(matterMessages);
  return (
    <Radio.Group {...(id ? { id } : {})} value={value} onChange={({ target }) => onChange?.(target.value as number)}>
      <Space orientation="vertical">{ratings.map((rating) => <Radio key={rating} value={rating}>{t(`rating${rating}`)}</Radio>)}</Space>
    </Radio.Group>
  );
}
