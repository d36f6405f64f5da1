import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useKept } from './use-kept.ts';

/** A category by its name. */
export function CategoryName({ code }: { code: string }) {
  const { of } = useWords({});
  const catalogue = useKept('categories', (client) => client.ask(casework.categories.list, {}));
  const category = catalogue?.items.find((one) => one.code === code);
  return category ? of(category.name) : code;
}
