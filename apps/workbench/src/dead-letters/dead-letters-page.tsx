import type { OutputOf } from '@gongzhi/contracts';
import { casework } from '@gongzhi/contracts/casework';
import { insight } from '@gongzhi/contracts/insight';
import { mediation } from '@gongzhi/contracts/mediation';
import { useAnswer, usePlatform, useWords } from '@gongzhi/web/view';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Page } from '../parts/page.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { deadLettersMessages } from './dead-letters.messages.ts';

/** The services that set events aside. */
const listeners = { casework, mediation, insight } as const;
type Service = keyof typeof listeners;

interface Letter extends Readonly<OutputOf<typeof casework.deadLetters.list>['items'][number]> {
  readonly id: string;
  readonly service: Service;
}

/** What became of an event that was applied again: `true`, or why not. */
type Outcome = 'applying' | 'applied' | Error;

/** Events set aside by any service, and applying them after all, several at once, each with what came of it. */
export function DeadLettersPage() {
  const { t, moment } = useWords(deadLettersMessages);
  const { client } = usePlatform();
  const answers = { casework: useAnswer(casework.deadLetters.list, {}), mediation: useAnswer(mediation.deadLetters.list, {}), insight: useAnswer(insight.deadLetters.list, {}) };
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const letters = (Object.keys(answers) as Service[]).flatMap((service) => (answers[service].value?.items ?? []).map((letter): Letter => ({ ...letter, service, id: `${service} ${letter.consumer} ${letter.eventId}` })));
  const unread = Object.values(answers).find(({ error }) => error !== undefined);
  const loading = Object.values(answers).some((answer) => answer.loading);

  const redrive = async (): Promise<void> => {
    for (const { id, service, consumer, eventId } of letters.filter((letter) => chosen.includes(letter.id))) {
      const tell = (outcome: Outcome): void => setOutcomes((before) => ({ ...before, [id]: outcome }));
      tell('applying');
      await client.ask(listeners[service].deadLetters.redrive, { consumer, eventId }).then(() => tell('applied'), (error: Error) => tell(error));
    }
    setChosen([]);
  };
  const outcomeOf = (id: string) => {
    const outcome = outcomes[id];
    if (outcome === undefined) return null;
    return outcome instanceof Error ? <span className="failure">{outcome.message}</span> : <span role="status">{t(outcome)}</span>;
  };
  const columns: TableColumnsType<Letter> = [
    { title: t('service'), dataIndex: 'service' },
    { title: t('consumer'), dataIndex: 'consumer' },
    { title: t('event'), render: (_, { subject, eventId }) => <>{subject.replace(/^event\./, '')}<br /><code className="quiet">{eventId}</code></> },
    { title: t('reason'), render: (_, { reason }) => <span className="cell-wide">{reason}</span> },
    { title: t('attempts'), dataIndex: 'attempts', align: 'right' },
    { title: t('failedAt'), render: (_, { failedAt }) => <span className="moment">{moment(failedAt)}</span> },
    { title: t('outcome'), render: (_, { id }) => outcomeOf(id) },
  ];
  const busy = Object.values(outcomes).includes('applying');
  return (
    <Page title={t('title')} lead={t('lead')} actions={chosen.length > 0 && <Button type="primary" loading={busy} onClick={() => void redrive()}>{t('redrive', { count: chosen.length })}</Button>}>
      {unread && <Failed error={unread.error} retry={unread.reload} />}
      {loading ? <Loading /> : letters.length === 0 ? !unread && <Empty title={t('empty')} /> : (
        <Table<Letter>
          aria-label={t('title')} size="middle" rowKey="id" columns={columns} dataSource={letters} pagination={false} scroll={{ x: 'max-content' }}
          rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)), getCheckboxProps: ({ id, consumer, eventId }) => ({ disabled: outcomes[id] === 'applied', 'aria-label': `${consumer} ${eventId}` }) as object }}
        />
      )}
    </Page>
  );
}
