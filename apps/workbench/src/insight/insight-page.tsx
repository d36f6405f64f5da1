import { useAnswer, usePlatform, useWords } from '@gongzhi/web/view';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Page } from '../parts/page.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { ViewTabs } from '../parts/view-tabs.tsx';
import { addressOf } from '../routing/routes.ts';
import { type CountedRow, countedOf } from './counted.ts';
import { CountedTable } from './counted-table.tsx';
import { FigureChart } from './figure-chart.tsx';
import { insightMessages } from './insight.messages.ts';
import { type Period, periodBefore } from './periods.ts';
import { SourcesDrawer } from './sources-drawer.tsx';
import { type SubjectName, subjects } from './subjects.ts';
import { Toolbar } from './toolbar.tsx';
import { type Selection, useSelection } from './use-selection.ts';

/** Statistics: tables that lead down by area, a chart of one figure, the period before, and the events behind each number. */
export function InsightPage() {
  const { t } = useWords(insightMessages);
  const selection = useSelection();
  const views = (Object.keys(subjects) as SubjectName[]).map((key) => ({ key, label: t(key), address: key === 'matters' ? addressOf('insight') : `${addressOf('insight')}?about=${key}` }));
  return (
    <Page title={t('title')} lead={t('lead')} actions={selection.subject.export && <ExportButton selection={selection} />}>
      <ViewTabs label={t('title')} current={selection.name} views={views} />
      <Toolbar selection={selection} />
      <Figures selection={selection} key={selection.name} />
    </Page>
  );
}

function Figures({ selection }: { selection: Selection }) {
  const { t } = useWords(insightMessages);
  const { subject, period, input } = selection;
  const whole = period.from && period.to ? (period as Period) : undefined;
  const past = whole && periodBefore(whole);
  const answer = useAnswer(subject.count, input as object);
  const earlier = useAnswer(subject.count, past && ({ ...input, ...past } as object));
  const [asked, setAsked] = useState<{ measure: string; row: CountedRow | undefined }>();
  const counted = useMemo(() => answer.value && countedOf(answer.value), [answer.value]);
  const before = useMemo(() => earlier.value && countedOf(earlier.value), [earlier.value]);
  return (
    <Answered answer={answer}>
      {() => (counted!.rows.length === 0 ? <Empty title={t('empty')}><p className="quiet">{t('emptyWhy')}</p></Empty> : (
        <div className="stack">
          {past && <p className="quiet">{t('beforeHint', { ...past })}</p>}
          <FigureChart selection={selection} counted={counted!} />
          <CountedTable selection={selection} counted={counted!} before={before} onSources={subject.sources && setAsked} />
          {asked && subject.sources && <SourcesDrawer selection={selection} asked={asked} onClose={() => setAsked(undefined)} />}
        </div>
      ))}
    </Answered>
  );
}

/** The table as a file for spreadsheets. */
function ExportButton({ selection: { subject, name, input } }: { selection: Selection }) {
  const { t } = useWords(insightMessages);
  const { client } = usePlatform();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = (): void => {
    setBusy(true);
    client.download(subject.export!, input as object).then((file) => saveFile(`${name}.csv`, file), (error: Error) => void message.error(error.message || t('empty'))).finally(() => setBusy(false));
  };
  return <Button loading={busy} onClick={save}>{t('export')}</Button>;
}
