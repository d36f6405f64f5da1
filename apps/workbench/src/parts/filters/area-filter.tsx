import { AreaPicker } from '../pickers/area-picker.tsx';
import { useView } from '../use-view.ts';

/** Narrows a list to an area and what lies below it; `standard` is shown where none was chosen. */
export function AreaFilter({ label, standard }: { label: string; standard?: string | undefined }) {
  const { view, look } = useView();
  return <div className="filter"><AreaPicker aria-label={label} value={view.get('area') ?? standard} onChange={(area) => look({ area: area as string | undefined })} /></div>;
}
