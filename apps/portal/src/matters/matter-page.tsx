import { casework, type MatterFile, matterKinds, stages } from '@gongzhi/contracts/casework';
import { printTrackingCode } from '@gongzhi/domain/casework';
import { useAnswer, useLive, useWords } from '@gongzhi/web/view';
import type { z } from 'zod';
import { Page } from '../parts/page.tsx';
import { Answered, LoggedIn } from '../parts/states.tsx';
import { PageLink } from '../routing/routing.tsx';
import { Clocks } from './clocks.tsx';
import { Files } from './files.tsx';
import { MatterActions } from './matter-actions.tsx';
import { matterMessages } from './matters.messages.ts';
import { StatusTag } from './status-tag.tsx';
import { Timeline } from './timeline.tsx';

type File = z.output<typeof MatterFile>;

/** One's own matter with everything in its file, and what can be done about it now. */
export function MatterPage({ id }: { id: string }) {
  return <LoggedIn><WholeFile id={id} /></LoggedIn>;
}

function WholeFile({ id }: { id: string }) {
  const { t } = useWords(matterMessages);
  const answer = useAnswer(casework.matters.file, { id });
  useLive(casework.matters.progressed, (data) => {
    if (!data || data.id === id) answer.reload();
  });
  return (
    <Page title={answer.value?.matter.title ?? t('title')}>
      <p className="screen-only"><PageLink page="matters">‹ {t('back')}</PageLink></p>
      <Answered answer={answer}>{(file) => <FileBody file={file} reload={answer.reload} />}</Answered>
    </Page>
  );
}

function FileBody({ file, reload }: { file: File; reload: () => void }) {
  const { t, of, moment, language, deadline } = useWords(matterMessages);
  const { matter } = file;
  const owner = file.units.find(({ part }) => part === 'owner');
  return (
    <>
      <p className="line"><StatusTag status={matter.status} alert={matter.alert} /><span>{of(stages[matter.stage])}</span></p>
      <MatterActions file={file} reload={reload} />
      {matter.answer && <section className="card answer" aria-labelledby="answer"><h2 id="answer">{t('answer')}</h2><p className="words">{matter.answer}</p></section>}
      <section className="card">
        <p className="words">{matter.description}</p>
        <dl className="facts row">
          <div><dt>{t('code')}</dt><dd>{printTrackingCode(matter.code)}</dd></div>
          <div><dt>{t('kind')}</dt><dd>{of(matterKinds[matter.kind])}</dd></div>
          <div><dt>{t('received')}</dt><dd>{moment(matter.receivedAt)}</dd></div>
          {matter.dueAt && <div><dt>{t('due')}</dt><dd>{deadline(matter.dueAt)}</dd></div>}
          {matter.place && <div><dt>{t('place')}</dt><dd>{matter.place}</dd></div>}
          {matter.position && <div><dt>{t('position')}</dt><dd>{matter.position.latitude}, {matter.position.longitude}</dd></div>}
          {owner && <div><dt>{t('unit')}</dt><dd>{language === 'en' ? (owner.nameEn ?? owner.name) : owner.name}</dd></div>}
          {matter.rating !== null && <div><dt>{t('rated')}</dt><dd>{t(`rate${matter.rating as 1 | 2 | 3 | 4 | 5}`)}</dd></div>}
        </dl>
      </section>
      <Timeline entries={file.timeline} units={file.units} />
      <Clocks id={matter.id} version={matter.version} />
      <Files file={file} reload={reload} />
    </>
  );
}
