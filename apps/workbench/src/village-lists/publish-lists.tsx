import { casework } from '@gongzhi/contracts/casework';
import { Refused } from '@gongzhi/web/client';
import { useAnswer, useWords } from '@gongzhi/web/view';
import { Card } from 'antd';
import { Failed, Loading } from '../parts/states.tsx';
import { EntriesEditor } from './entries-editor.tsx';
import { draftOf } from './list-changes.ts';
import { villageListsMessages } from './village-lists.messages.ts';

/** A new version of a year's lists, beginning with the one in force, or with nothing. */
export function PublishLists({ area, year }: { area: string; year: number }) {
  const { t } = useWords(villageListsMessages);
  const answer = useAnswer(casework.villageLists.list, { area, year });
  const unpublished = answer.error instanceof Refused && answer.error.status === 404;
  if (!answer.value && !unpublished) return answer.loading ? <Loading /> : <Failed error={answer.error} retry={answer.reload} />;
  return (
    <Card>
      <p>{t('publishLead')}</p>
      <EntriesEditor key={answer.value?.version ?? 0} area={area} year={year} before={answer.value?.entries.map(draftOf) ?? []} onPublished={answer.reload} />
    </Card>
  );
}
