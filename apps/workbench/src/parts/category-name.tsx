import { casework } from '@gongzhi/contracts/casework';
import { useWords } from '@gongzhi/web/view';
import { useKeptAnswer } from './names/use-kept-answer.ts';

/** What a category is called, by its code. */
export function CategoryName({ code }: { code: string }) {
  const { of } = useWords({});
  const categories = useKeptAnswer(casework.categories.list, {});
  if (categories === undefined) return <span className="quiet" aria-busy>…</span>;
  const category = categories?.items.find((one) => one.code === code);
  return <span>{category ? of(category.name) : code}</span>;
}
