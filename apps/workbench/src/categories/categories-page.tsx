import { casework, type MatterKind, matterKinds } from '@gongzhi/contracts/casework';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card, Input, Select, Table } from 'antd';
import { useMay } from '../me/me.tsx';
import { OperationButton } from '../parts/operation-form/operation-button.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { useView } from '../parts/use-view.ts';
import { categoriesMessages } from './categories.messages.ts';

/** What matters are triaged by. */
export function CategoriesPage() {
  const { t, of } = useWords(categoriesMessages);
  const { view, look } = useView();
  const may = useMay();
  const kind = (view.get('kind') ?? undefined) as MatterKind | undefined;
  const words = view.get('q') ?? '';
  const answer = useAnswer(casework.categories.list, kind ? { kind } : {});
  return (
    <Page title={t('title')} lead={t('lead')} actions={may('category:keep') && <OperationButton operation={casework.categories.add} controls={{ code: (control) => <Input {...control} onChange={({ target }) => control.onChange?.(target.value)} maxLength={60} autoComplete="off" /> }} label={t('add')} lead={<p>{t('codeHint')}</p>} button={{ type: 'primary' }} initial={kind ? { kind } : {}} onDone={answer.reload} />}>
      <div className="filters">
        <Select className="filter" aria-label={t('kind')} value={kind ?? ''} onChange={(one) => look({ kind: one || undefined })} options={[{ value: '', label: t('all') }, ...Object.entries(matterKinds).map(([value, label]) => ({ value, label: of(label) }))]} />
        <Input.Search className="filter" allowClear aria-label={t('search')} placeholder={t('search')} value={words} onChange={({ target }) => look({ q: target.value }, 'replace')} />
      </div>
      <Answered answer={answer}>
        {({ items }) => {
          const found = items.filter(({ code, name }) => [code, name['zh-CN'], name.en].some((text) => text.toLowerCase().includes(words.trim().toLowerCase())));
          const kinds = (Object.keys(matterKinds) as MatterKind[]).filter((one) => found.some((category) => category.kind === one));
          return kinds.length === 0 ? <Card><Empty title={t('empty')} /></Card> : (
            <div className="stack">
              {kinds.map((one) => (
                <Card key={one} title={<h2 className="card-title">{of(matterKinds[one])}</h2>}>
                  <Table aria-label={of(matterKinds[one])} size="small" rowKey="code" pagination={false} dataSource={found.filter((category) => category.kind === one)} columns={[
                    { title: t('name'), render: (_, { name }) => <>{name['zh-CN']}<div className="narrow-only quiet">{name.en}</div></> },
                    { title: t('nameEn'), responsive: ['md'], render: (_, { name }) => name.en },
                    { title: t('code'), render: (_, { code }) => <span className="words">{code}</span> },
                  ]} />
                </Card>
              ))}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
