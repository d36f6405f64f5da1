import { type Role, roles } from '@gongzhi/contracts';
import { casework, type TraceEntry } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Input, Select, Table, type TableColumnsType, Typography } from 'antd';
import { useState } from 'react';
import { Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { operationName } from './operation-name.ts';
import { tracesMessages } from './traces.messages.ts';

/** For operators: everything that touched a matter, with the trace of each. */
export function TracesPage() {
  const { t } = useWords(tracesMessages);
  const { view, look } = useView();
  const code = view.get('code') ?? '';
  const [typed, setTyped] = useState(code);
  const answer = useAnswer(casework.traces.ofMatter, code ? { code } : undefined);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="filters" role="search">
        <div className="filter"><Input.Search aria-label={t('code')} placeholder={t('code')} enterButton={t('look')} value={typed} onChange={({ target }) => setTyped(target.value)} onSearch={(value) => look({ code: value.replaceAll(/[\s-]/g, '').toUpperCase() || undefined })} /></div>
      </div>
      {code === '' ? <Empty title={t('begin')} /> : <Answered answer={answer}>{({ traces }) => <Traces traces={traces} />}</Answered>}
    </Page>
  );
}

function Traces({ traces }: { traces: readonly TraceEntry[] }) {
  const { t, of, moment } = useWords(tracesMessages);
  const { view, look } = useView();
  const operation = view.get('operation');
  const shown = traces.filter((entry) => !operation || entry.operation === operation);
  const names = [...new Set(traces.map((entry) => entry.operation))].sort();
  const columns: TableColumnsType<TraceEntry> = [
    { title: t('at'), render: (_, { at }) => <span className="moment">{moment(at)}</span> },
    { title: t('operation'), render: (_, { operation: name }) => <>{of(operationName(name))}<br /><code className="quiet">{name}</code></> },
    { title: t('roles'), render: (_, { roles: held }) => (held.length === 0 ? <span className="quiet">{t('platform')}</span> : held.map((role) => (role in roles ? of(roles[role as Role]) : role)).join('、')) },
    { title: t('trace'), render: (_, { traceId }) => <Typography.Text code copyable={{ text: traceId, tooltips: [t('copy', { trace: traceId }), t('copied')] }}>{traceId}</Typography.Text> },
  ];
  if (traces.length === 0) return <Empty title={t('empty')} />;
  return (
    <>
      <div className="filters">
        <span className="quiet">{t('count', { count: shown.length, traces: new Set(shown.map(({ traceId }) => traceId)).size })}</span>
        <div className="filter"><Select aria-label={t('narrow')} placeholder={t('narrow')} allowClear value={operation} options={names.map((name) => ({ value: name, label: of(operationName(name)) }))} onChange={(value: string | undefined) => look({ operation: value ?? undefined })} style={{ width: '100%' }} /></div>
      </div>
      <Table<TraceEntry> aria-label={t('title')} size="middle" rowKey={({ traceId, operation: name, at }) => `${traceId} ${name} ${at}`} columns={columns} dataSource={shown} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ tabIndex: 0 })} />
    </>
  );
}
