import { casework, listKinds } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useKeptAnswer } from '../parts/names/use-kept-answer.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { villageListsMessages } from './village-lists.messages.ts';

/** The lists of a year as they hold in an area, or as they were in an earlier version. */
export function ReadLists({ area, year }: { area: string; year: number }) {
  const { t, of, day } = useWords(villageListsMessages);
  const { view, look } = useView();
  const [words, setWords] = useState('');
  const version = Number(view.get('version')) || undefined;
  const latest = useAnswer(casework.villageLists.list, { area, year });
  const answer = useAnswer(casework.villageLists.list, { area, year, ...(version ? { version } : {}) });
  const publisher = useKeptAnswer(casework.areas.get, answer.value ? { code: answer.value.area } : undefined);
  if (answer.value === undefined && answer.error instanceof Refused && answer.error.status === 404) return <Card><Empty title={t('none', { year })} /></Card>;
  return (
    <Answered answer={answer}>
      {(lists) => {
        const found = lists.entries.filter(({ code, title, keywords }) => [code, title['zh-CN'], title.en, ...keywords].some((text) => text.toLowerCase().includes(words.trim().toLowerCase())));
        return (
          <div className="stack">
            <div className="filters">
              <Input.Search className="filter" allowClear aria-label={t('search')} placeholder={t('search')} value={words} onChange={({ target }) => setWords(target.value)} />
              {(latest.value?.version ?? 1) > 1 && (
                <Select className="filter" aria-label={t('version')} value={version ?? 0} onChange={(one) => look({ version: one ? String(one) : undefined })}
                  options={[{ value: 0, label: t('latest') }, ...Array.from({ length: latest.value!.version - 1 }, (_, index) => ({ value: latest.value!.version - 1 - index, label: t('versionNumber', { version: latest.value!.version - 1 - index }) }))]} />
              )}
              <span className="quiet">{t('publishedAt', { area: publisher?.displayName ?? lists.area, year: lists.year, version: lists.version, day: day(lists.publishedAt), count: lists.entries.length })}</span>
            </div>
            {found.length === 0 ? <Card><Empty title={t('notFound')} /></Card> : (['assist', 'self'] as const).map((kind) => {
              const entries = found.filter(({ list }) => list === kind);
              return entries.length > 0 && (
                <Card key={kind} title={<h2 className="card-title">{of(listKinds[kind])}</h2>}>
                  <Table aria-label={of(listKinds[kind])} size="small" pagination={false} rowKey="code" dataSource={entries} columns={[
                    { title: t('code'), dataIndex: 'code', width: 80 },
                    { title: t('entry'), render: (_, { title }) => <span className="entry-title">{of(title)}</span> },
                    { title: t('keywords'), responsive: ['md'], render: (_, { keywords }) => keywords.map((word) => <Tag key={word}>{word}</Tag>) },
                  ]} />
                </Card>
              );
            })}
          </div>
        );
      }}
    </Answered>
  );
}
