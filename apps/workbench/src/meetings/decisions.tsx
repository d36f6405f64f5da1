import { casework, type Meeting } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Card, Table } from 'antd';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { PageLink } from '../routing/routing.tsx';
import { meetingsMessages } from './meetings.messages.ts';
import { useUnitOptions } from './use-unit-options.ts';

interface DecisionsProps {
  readonly meeting: Meeting;
  readonly mayDecide: boolean;
  readonly onChange: () => void;
}

/** What was decided: each a task of a unit, with its deadline. */
export function Decisions({ meeting: { id, version, agenda, unitIds, decisions }, mayDecide, onChange }: DecisionsProps) {
  const { t, deadline } = useWords(meetingsMessages);
  const units = useUnitOptions(unitIds);
  const titleOf = (matterId: string): string => {
    const item = agenda.find((one) => one.matterId === matterId);
    return item?.title ?? item?.code ?? matterId;
  };
  return (
    <Card
      title={<h2 className="card-title">{t('decisions')}</h2>}
      extra={mayDecide && (
        <OperationButton
          operation={casework.meetings.decide}
          label={t('decide')}
          lead={<p>{t('decideMeans')}</p>}
          button={{ className: 'no-print' }}
          fixed={{ id }}
          version={version}
          choices={{ unitId: units, matterId: agenda.map(({ matterId }) => ({ value: matterId, label: titleOf(matterId) })) }}
          onDone={onChange}
          onStale={onChange}
        />
      )}
    >
      {decisions.length === 0 ? <p className="quiet">{t('noDecisions')}</p> : (
        <Table
          aria-label={t('decisions')}
          size="small"
          pagination={false}
          rowKey="id"
          scroll={{ x: 'max-content' }}
          dataSource={decisions}
          columns={[
            { title: t('decisions'), render: (_, { what }) => <span className="cell-wide words">{what}</span> },
            { title: t('unit'), render: (_, { unitId }) => <UnitName id={unitId} /> },
            { title: t('due'), render: (_, { dueAt }) => deadline(dueAt) },
            { title: t('ofMatter'), render: (_, { matterId }) => matterId && <PageLink page="matter" of={matterId}>{titleOf(matterId)}</PageLink> },
          ]}
        />
      )}
    </Card>
  );
}
