import { useEffect, useRef } from 'react';

/** What keys do, wherever the focus is, except where somebody writes or a dialog is open. */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(shortcuts);
  useEffect(() => void (latest.current = shortcuts));
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const act = latest.current[event.key];
      const at = event.target as HTMLElement;
      // A dialog that was closed stays in the document, unseen.
      if (!act || at.closest('input, textarea, select, [contenteditable=true]') || [...document.querySelectorAll('[role=dialog]')].some((dialog) => dialog.checkVisibility())) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
