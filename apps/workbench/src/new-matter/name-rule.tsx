import type { MatterKind } from '@gongzhi/contracts/casework';
import { nameRules } from '@gongzhi/domain/casework';
import { useWords } from '@gongzhi/web/view';
import { Form } from 'antd';
import { newMatterMessages } from './new-matter.messages.ts';

/** Whether the kind chosen may come without a name, and why. */
export function NameRule() {
  const { t } = useWords(newMatterMessages);
  const kind = Form.useWatch('kind', Form.useFormInstance()) as MatterKind | undefined;
  if (!kind) return null;
  const { anonymous, reason } = nameRules[kind];
  return <p className="note">{t(anonymous ? 'anonymous' : 'named', { reason })}</p>;
}
