import type { Text } from '@gongzhi/contracts';
import type { MatterFile } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { AreaName } from '../parts/area-name.tsx';
import { CategoryName } from '../parts/category-name.tsx';
import { wordOf } from '../parts/operation-form/labels.ts';
import { PersonName } from '../parts/person-name.tsx';
import { UnitName } from '../parts/unit-name.tsx';
import type { Fact } from './facts-of.ts';
import { matterMessages } from './matters.messages.ts';
import { useSpans } from './use-spans.ts';

interface FactValueProps {
  readonly kind: Fact['kind'];
  readonly value: unknown;
  readonly attachments: MatterFile['attachments'];
}

/** A fact of a step, with names instead of ids. */
export function FactValue({ kind, value, attachments }: FactValueProps) {
  const { t, of, moment } = useWords(matterMessages);
  const spanOf = useSpans();
  const text = String(value);
  switch (kind) {
    case 'unit':
      return <UnitName id={text} />;
    case 'person':
      return <PersonName id={text} />;
    case 'area':
      return <AreaName code={text} />;
    case 'category':
      return <CategoryName code={text} />;
    case 'moment':
      return moment(text);
    case 'label':
      return of(value as Text);
    case 'choice':
      return of(wordOf(text, undefined));
    case 'yes-no':
      return t(value ? 'yes' : 'no');
    case 'rating':
      return t(`rating${value as 1 | 2 | 3 | 4 | 5}`);
    case 'span':
      return spanOf(value as { amount: number; unit: string });
    case 'file':
      return attachments.find(({ id }) => id === value)?.name ?? '—';
    case 'words':
      return text;
  }
}
