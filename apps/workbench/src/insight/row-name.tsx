import { useWords } from '@gongzhi/web/view';
import { AreaName } from '../parts/area-name.tsx';
import { CategoryName } from '../parts/category-name.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import { useName } from '../parts/names/use-names.ts';
import { Waited } from '../parts/names/waited.tsx';
import { insightMessages } from './insight.messages.ts';
import type { Selection } from './use-selection.ts';

/** What a row of figures stands for. */
export function RowName({ selection: { subject, by }, rowKey }: { selection: Selection; rowKey: string | null }) {
  const { t, of } = useWords(insightMessages);
  if (rowKey === null) return <span className="quiet">{t('none')}</span>;
  const words = subject.keys[by];
  if (words) return <span>{words[rowKey] ? of(words[rowKey]) : rowKey}</span>;
  if (by === 'area') return <AreaName code={rowKey} />;
  if (by === 'unit') return <UnitName id={rowKey} />;
  if (by === 'category') return <CategoryName code={rowKey} />;
  if (by === 'centre') return <NamedCentre id={rowKey} />;
  return <span>{rowKey}</span>;
}

function NamedCentre({ id }: { id: string }) {
  const name = useName('centres', id);
  return <Waited>{name === null ? id : name}</Waited>;
}
