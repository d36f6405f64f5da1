import { disputeKinds, mediatorKinds, mediatorLevels, mediatorStates } from '@gongzhi/contracts/mediation';
import { useWords } from '@gongzhi/web/view';
import { AreaFilter } from '../parts/filters/area-filter.tsx';
import { ChoiceFilter } from '../parts/filters/choice-filter.tsx';
import { WordsFilter } from '../parts/filters/words-filter.tsx';
import { CentrePicker } from '../parts/pickers/centre-picker.tsx';
import { useView } from '../parts/use-view.ts';
import { mediatorsMessages } from './mediators.messages.ts';

/** What the register is narrowed down by. */
export function MediatorFilters({ standardArea }: { standardArea: string | undefined }) {
  const { t } = useWords(mediatorsMessages);
  const { view, look } = useView();
  return (
    <search className="filters" aria-label={t('title')}>
      <WordsFilter name="name" label={t('name')} />
      <AreaFilter label={t('area')} standard={standardArea} />
      <div className="filter"><CentrePicker aria-label={t('centre')} value={view.get('centreId') ?? undefined} onChange={(id) => look({ centreId: id as string | undefined })} /></div>
      <ChoiceFilter name="state" label={t('state')} words={mediatorStates} />
      <ChoiceFilter name="kind" label={t('kind')} words={mediatorKinds} />
      <ChoiceFilter name="level" label={t('level')} words={mediatorLevels} />
      <ChoiceFilter name="skill" label={t('skill')} words={disputeKinds} />
      <ChoiceFilter name="expiringWithin" label={t('expiring')} words={{ 30: mediatorsMessages.within30, 60: mediatorsMessages.within60, 90: mediatorsMessages.within90 }} />
    </search>
  );
}
