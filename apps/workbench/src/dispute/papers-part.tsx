import { disputeForms, fileParts, mediation, type DisputeForm, type DisputePaper } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { Card, Table, Tag } from 'antd';
import { useMay } from '../me/me.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Empty } from '../parts/states.tsx';
import { AddPaper } from './add-paper.tsx';
import { ArchiveCard } from './archive-card.tsx';
import { disputeMessages } from './dispute.messages.ts';
import { useDispute } from './dispute-context.tsx';

/** Papers of the file, the standard forms in print, and the archive. */
export function PapersPart() {
  const { t, of, moment } = useWords(disputeMessages);
  const { id, file: { papers, dispute }, may } = useDispute();
  const works = useMay()('dispute:work');
  return (
    <div className="columns">
      <Card size="small" title={t('papers')}>
        {papers.length === 0 ? <Empty title={t('noPapers')} /> : (
          <Table<DisputePaper>
            size="small" rowKey="id" pagination={false} scroll={{ x: 'max-content' }} dataSource={papers} aria-label={t('papers')}
            columns={[
              { title: t('paper'), render: (_, { name, internal }) => <>{name} {internal && <Tag>{t('internal')}</Tag>}</> },
              { title: t('part'), render: (_, { part }) => of(fileParts[part]) },
              { title: t('addedAt'), render: (_, { addedAt }) => moment(addedAt) },
              { key: 'download', render: (_, { id: fileId, name }) => <DownloadButton operation={mediation.files.download} input={{ id, fileId }} name={name} label={t('download')} button={{ size: 'small', 'aria-label': `${t('download')} ${name}` }} /> },
            ]}
          />
        )}
        {may('add_file') && <AddPaper />}
      </Card>
      <div className="stack">
        {works && (
          <Card size="small" title={t('forms')}>
            <p className="quiet">{t('formsWhat')}</p>
            <div className="line">
              {(Object.keys(disputeForms) as DisputeForm[]).map((form) => <DownloadButton key={form} operation={mediation.forms.document} input={{ id, form }} name={`${dispute.code}-${of(disputeForms[form])}.pdf`} label={of(disputeForms[form])} />)}
            </div>
          </Card>
        )}
        <ArchiveCard />
      </div>
    </div>
  );
}
