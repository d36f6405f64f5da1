import type { MatterKind } from '@gongzhi/contracts/casework';

const drawings = {
  need: 'M12 21s-7-4.4-9-9a5 5 0 0 1 9-4 5 5 0 0 1 9 4c-2 4.600-9 9-9 9Z',
  dispute: 'M4 5h10v8H8l-4 3V5Zm12 4h4v9l-3-2h-7v-2',
  petition: 'M6 3h9l4 4v14H6V3Zm8 0v5h5M9 12h7M9 16h7',
  complaint: 'M4 10v4h3l8 5V5l-8 5H4Zm14-1.500a5 5 0 0 1 0 7',
  hazard: 'M12 3 2 20h20L12 3Zm0 6v5m0 3v.500',
  tip: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 5 5',
  suggestion: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.500c.800.800 1 1.500 1 2.500h6c0-1 .200-1.700 1-2.500A6 6 0 0 0 12 3Z',
  enquiry: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.500 6.500a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .800-1 1.500v.700m0 2.500v.500',
  errand: 'M4 7h16v13H4V7Zm5 0V4h6v3m-6 6 2 2 4-4',
  home: 'M3 11 12 4l9 7M6 10v10h12V10',
  report: 'M4 20h4L19 9l-4-4L4 16v4Z',
  progress: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 3',
  matters: 'M4 5h16v15H4V5Zm4 5h8M8 14h5',
  disputes: 'M12 4v16M8 20h8M5 7h14M5 7l-3 7a3 3 0 0 0 6 0L5 7Zm14 0-3 7a3 3 0 0 0 6 0l-3-7Z',
  access: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  done: 'm5 13 4 4L19 7',
  place: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11Zm0-13.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  photo: 'M4 7h4l2-2h4l2 2h4v12H4V7Zm8 3a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z',
  offline: 'M3 3l18 18M2 9a15 15 0 0 1 5-3m4-1a15 15 0 0 1 11 4M5 13a10 10 0 0 1 4-2.500m5 0a10 10 0 0 1 5 2.500m-7 4v.500',
} as const satisfies Record<MatterKind, string> & Record<string, string>;

export type IconName = keyof typeof drawings;

/** A drawing beside words; it says nothing they don't. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
