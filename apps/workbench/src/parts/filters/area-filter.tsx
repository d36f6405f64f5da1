import { AreaPicker } from '../pickers/area-picker.tsx';
import { useView } from '../use-view.ts';

/** Narrows a list to an area and what lies below it. */
export function AreaFilter({ label, name = 'area' }: { label: string; name?: string }) {
  const { view, look } = useView();
  return <div className="filter"><AreaPicker aria-label={label} value={view.get(name) ?? undefined} onChange={(area) => look({ [name]: area as string | undefined })} /></div>;
}
