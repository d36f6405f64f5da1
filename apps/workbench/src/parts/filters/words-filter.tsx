import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useView } from '../use-view.ts';

/** Narrows a list to what has some words in it; looked for when Enter is pressed. */
export function WordsFilter({ name, label }: { name: string; label: string }) {
  const { view, look } = useView();
  const current = view.get(name) ?? '';
  const [words, setWords] = useState(current);
  useEffect(() => setWords(current), [current]);
  return <div className="filter"><Input.Search aria-label={label} placeholder={label} allowClear value={words} onChange={({ target }) => setWords(target.value)} onSearch={(value) => look({ [name]: value.trim() || undefined })} /></div>;
}
