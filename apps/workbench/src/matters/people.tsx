import { type MatterFile, reporterRelations } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Card, Descriptions } from 'antd';
import { matterMessages } from './matters.messages.ts';

/** Who brought it in, and on whose behalf. */
export function People({ matter }: Pick<MatterFile, 'matter'>) {
  const { t, of } = useWords(matterMessages);
  const { reporter, principal, relation } = matter;
  return (
    <Card title={<h2>{t('people')}</h2>}>
      {!reporter && <p>{t('anonymous')}</p>}
      {reporter && (
        <Descriptions size="small" column={1} items={[
          { key: 'relation', label: t('relation'), children: of(reporterRelations[relation]) },
          { key: 'name', label: t('name'), children: reporter.name ?? <span className="quiet">{t('nameless')}</span> },
          { key: 'contact', label: t('contact'), children: reporter.contact ?? <span className="quiet">{t('noContact')}</span> },
          ...(principal ? [{ key: 'principal', label: t('principal'), children: [principal.name, principal.contact].filter(Boolean).join(' · ') || '—' }] : []),
        ]} />
      )}
    </Card>
  );
}
