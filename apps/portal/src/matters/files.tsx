import { casework, type MatterFile } from '@gongzhi/contracts/casework';
import { usePlatform } from '@gongzhi/web/view';
import type { z } from 'zod';
import { Papers } from '../parts/papers.tsx';

/** The papers of a matter. */
export function Files({ file, reload }: { file: z.output<typeof MatterFile>; reload: () => void }) {
  const { client } = usePlatform();
  const { id, actions } = file.matter;
  return (
    <Papers
      papers={file.attachments}
      read={(attachmentId) => client.download(casework.matters.download, { id, attachmentId })}
      add={actions.includes('add_material') ? (part) => client.ask(casework.matters.attach, { id }, { file: part }) : undefined}
      reload={reload}
    />
  );
}
