import { casework } from '@gongzhi/contracts/casework';
import { codeLengths } from '@gongzhi/domain/areas';
import { useWords } from '@gongzhi/web/view';
import { Space } from 'antd';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { AreaCodeInput } from './area-code-input.tsx';
import { areasMessages } from './areas.messages.ts';

/** What administrators do to an area. Counties and what lies above them are not changed here. */
export function AreaActions({ code, name, onDone }: { code: string; name: string; onDone: () => void }) {
  const { t } = useWords(areasMessages);
  const may = useMay();
  if (!may('area:change') || code.length < codeLengths.township) return null;
  return (
    <Space wrap>
      <OperationButton operation={casework.areas.rename} label={t('rename')} fixed={{ code }} initial={{ name }} onDone={onDone} />
      <OperationButton operation={casework.areas.merge} label={t('merge')} lead={<p className="note">{t('mergeLead')}</p>} initial={{ predecessors: [code] }} controls={{ 'successor.code': (control) => <AreaCodeInput {...control} /> }} onDone={onDone} />
      <OperationButton operation={casework.areas.split} label={t('split')} lead={<p className="note">{t('splitLead')}</p>} fixed={{ code }} initial={{ into: [{ code, weight: 1 }, { code: '', weight: 1 }] }} controls={{ 'into.code': (control) => <AreaCodeInput {...control} /> }} onDone={onDone} />
    </Space>
  );
}
