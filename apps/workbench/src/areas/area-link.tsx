import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useView } from '../parts/use-view.ts';

/** Leads to another area on the same page. */
export function AreaLink({ code, children }: { code: string; children: ReactNode }) {
  const { look } = useView();
  return <Button type="link" size="small" onClick={() => look({ area: code })}>{children}</Button>;
}
