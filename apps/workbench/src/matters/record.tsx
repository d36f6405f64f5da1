import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert, Button, Card, Descriptions } from 'antd';
import { useMay } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { addressOf } from '../routing/routes.ts';
import { useRouting } from '../routing/routing.tsx';
import { ActorName } from './actor-name.tsx';
import { matterMessages } from './matters.messages.ts';

/** The case file as a whole: its seal, and taking it along. */
export function Record({ file: { matter, seal } }: { file: MatterFile }) {
  const { t, moment } = useWords(matterMessages);
  const { go } = useRouting();
  const may = useMay();
  return (
    <Card title={<h2>{t('record')}</h2>}>
      {seal && (
        <>
          <Alert type={seal.intact ? 'success' : 'error'} showIcon title={t(seal.intact ? 'sealed' : 'broken')} />
          <Descriptions size="small" column={1} items={[
            { key: 'at', label: t('sealedAt'), children: <><ActorName id={seal.sealedBy} /> · {moment(seal.sealedAt)}</> },
            { key: 'sha256', label: t('seal'), children: <code className="words">{seal.sha256}</code> },
          ]} />
        </>
      )}
      <div className="line screen-only">
        <DownloadButton operation={casework.exports.caseFile} input={{ id: matter.id }} name={`${matter.code}.json`} label={t('exportJson')} reason />
        <DownloadButton operation={casework.exports.caseFileZip} input={{ id: matter.id }} name={`${matter.code}.zip`} label={t('exportZip')} reason />
        {may('trace:read') && <Button onClick={() => go(`${addressOf('traces')}?code=${matter.code}`)}>{t('traces')}</Button>}
      </div>
    </Card>
  );
}
