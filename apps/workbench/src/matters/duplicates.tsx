import type { MatterFile } from '@gongzhi/contracts/casework';
import { Card } from 'antd';
import { useMay } from '../me/me.tsx';
import { LikelyDuplicates } from '../triage/likely-duplicates.tsx';

/** Matters that look the same, for those who decide about them, as long as it can be merged. */
export function Duplicates({ file: { matter }, reload }: { file: MatterFile; reload: () => void }) {
  const may = useMay();
  const mergeable = matter.actions.includes('merge');
  if (!may('matter:triage') || !(mergeable || matter.actions.includes('accept'))) return null;
  return <Card className="screen-only"><LikelyDuplicates id={matter.id} version={matter.version} mergeable={mergeable} onDone={reload} onStale={reload} /></Card>;
}
