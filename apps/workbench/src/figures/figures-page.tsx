import { insight } from '@gongzhi/contracts/insight';
import { useAnswer, useWords } from '@gongzhi/web/view';
import type { OutputOf } from '@gongzhi/contracts';
import { Table, type TableColumnsType, Tag } from 'antd';
import { AreaName } from '../parts/area-name.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { figuresMessages } from './figures.messages.ts';

type Compared = OutputOf<typeof insight.figures.compare>['rows'][number];

/** The place whose published figures come with the platform. */
const place = 'yunyang';

/** What a real place has published, line by line beside what is counted here. */
export function FiguresPage() {
  const { t, of, day } = useWords(figuresMessages);
  const answer = useAnswer(insight.figures.compare, { place });
  const columns: TableColumnsType<Compared> = [
    { title: t('figure'), render: (_, { label }) => <span className="cell-wide">{of(label)}</span> },
    { title: t('area'), render: (_, { area }) => <AreaName code={area} /> },
    { title: t('period'), render: (_, { about, from, to }) => (about === 'matters' || about === 'disputes' ? <span className="moment">{day(from)} – {day(to)}</span> : t('now')) },
    { title: t('published'), dataIndex: 'published', align: 'right' },
    { title: t('computed'), dataIndex: 'computed', align: 'right' },
    { title: t('difference'), render: (_, { equal, published, computed }) => <Tag color={equal ? 'green' : 'gold'}>{equal ? t('equal') : t('differs', { value: computed - published })}</Tag> },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answered answer={answer}>
        {({ rows }) => {
          const equal = rows.filter((row) => row.equal).length;
          return rows.length === 0 ? <Empty title={t('empty')} /> : (
            <>
              <p role="status"><strong>{t('summary', { count: rows.length, equal })}</strong></p>
              {equal < rows.length && <p className="quiet">{t('replay')}</p>}
              <Table<Compared> aria-label={t('title')} size="middle" rowKey={({ figure, area, from }) => `${figure} ${area} ${from}`} columns={columns} dataSource={rows} pagination={false} scroll={{ x: 'max-content' }} onRow={() => ({ tabIndex: 0 })} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
