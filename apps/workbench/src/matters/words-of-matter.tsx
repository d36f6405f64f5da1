import type { MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { Alert, Card } from 'antd';
import { PageLink } from '../routing/routing.tsx';
import { matterMessages } from './matters.messages.ts';

/** What was brought in, and what was answered. */
export function WordsOfMatter({ matter }: Pick<MatterFile, 'matter'>) {
  const { t } = useWords(matterMessages);
  return (
    <>
      {matter.mergedInto && <Alert type="info" showIcon title={t('merged')} action={<PageLink page="matter" of={matter.mergedInto}>{t('mergedInto')}</PageLink>} />}
      <Card title={<h2>{t('words')}</h2>}><p className="words">{matter.description}</p></Card>
      {matter.answer && <Card className="answer" title={<h2>{t('answer')}</h2>}><p className="words">{matter.answer}</p></Card>}
    </>
  );
}
