import { casework, listKinds } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { App, Button, Input, Popconfirm, Select, Table } from 'antd';
import { useState } from 'react';
import { partsMessages } from '../parts/parts.messages.ts';
import { useCommand } from '../parts/use-command.tsx';
import { type DraftEntry, entryOf, listChanges } from './list-changes.ts';
import { villageListsMessages } from './village-lists.messages.ts';

interface EntriesEditorProps {
  readonly area: string;
  readonly year: number;
  readonly before: readonly DraftEntry[];
  readonly onPublished: () => void;
}

type Row = DraftEntry & { readonly row: number };

/** Rows shown at a time: a list has hundreds. */
const rowsShown = 20;

/** The entries of the two lists as a table to write in. */
export function EntriesEditor({ area, year, before, onPublished }: EntriesEditorProps) {
  const { t, of } = useWords(villageListsMessages);
  const { t: parts } = useWords(partsMessages);
  const { message } = App.useApp();
  const [rows, setRows] = useState<readonly Row[]>(() => before.map((entry, row) => ({ ...entry, row })));
  const [page, setPage] = useState(1);
  const { send, sending, fault, fields } = useCommand(casework.villageLists.publish);
  const change = (row: number, said: Partial<DraftEntry>): void => setRows((all) => all.map((one) => (one.row === row ? { ...one, ...said } : one)));
  const add = (): void => {
    setRows([...rows, { row: Math.max(-1, ...rows.map(({ row }) => row)) + 1, code: '', list: 'assist', zh: '', en: '', keywords: '' }]);
    setPage(Math.ceil((rows.length + 1) / rowsShown));
  };
  const publish = async (): Promise<void> => {
    const published = await send({ area, year, entries: rows.map(entryOf) });
    if (!published) return;
    void message.success(t('published', { version: published.version }));
    onPublished();
  };
  const drafts = rows.map(({ row: _, ...draft }) => draft);
  const cell = (name: 'code' | 'zh' | 'en' | 'keywords', label: string) => (_: unknown, entry: Row) => <Input aria-label={`${label} ${entry.code}`} value={entry[name]} onChange={({ target }) => change(entry.row, { [name]: target.value })} />;
  return (
    <div className="stack">
      {fault}
      {fields.length > 0 && <ul className="over">{fields.map(({ path, message: words }) => <li key={path}>{t('faulty', { row: Number(path.split('.')[1]) + 1, message: words })}</li>)}</ul>}
      <Table<Row>
        aria-label={t('entries')}
        size="small"
        rowKey="row"
        dataSource={rows as Row[]}
        pagination={{ current: page, onChange: setPage, pageSize: rowsShown, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 900 }}
        columns={[
          { title: t('code'), width: 110, render: cell('code', t('code')) },
          { title: t('list'), width: 170, render: (_, { row, list, code }) => <Select aria-label={`${t('list')} ${code}`} value={list} options={(['assist', 'self'] as const).map((value) => ({ value, label: of(listKinds[value]) }))} onChange={(value) => change(row, { list: value })} style={{ width: '100%' }} /> },
          { title: t('entry'), render: cell('zh', t('entry')) },
          { title: t('entryEn'), render: cell('en', t('entryEn')) },
          { title: `${t('keywords')}（${t('keywordsHint')}）`, width: 220, render: cell('keywords', t('keywords')) },
          { title: t('remove'), width: 80, render: (_, { row, code }) => <Button type="text" danger aria-label={t('removeEntry', { code })} onClick={() => setRows(rows.filter((one) => one.row !== row))}>{t('remove')}</Button> },
        ]}
      />
      <div className="line"><Button onClick={add}>{t('addEntry')}</Button><span className="quiet" role="status">{t('changes', listChanges(before, drafts))}</span></div>
      <p>
        <Popconfirm title={t('publish')} description={t('publishAsk')} okText={t('publishNow')} cancelText={parts('cancel')} onConfirm={() => void publish()}>
          <Button type="primary" disabled={rows.length === 0} loading={sending}>{t('publishNow')}</Button>
        </Popconfirm>
      </p>
    </div>
  );
}
