import { type DisputeFile, type FilePart, fileParts, mediation } from '@gongzhi/contracts/mediation';
import { usePlatform, useWords } from '@gongzhi/web/view';
import { useState } from 'react';
import { Field } from '../parts/fields.tsx';
import { Papers } from '../parts/papers.tsx';
import { disputeMessages } from './disputes.messages.ts';

/** What a party may bring; records, scans and documents of a court are for those who mediate. */
const brought = ['evidence', 'authority'] as const satisfies readonly FilePart[];

/** The papers of a dispute. */
export function DisputePapers({ file, reload }: { file: DisputeFile; reload: () => void }) {
  const { t, of } = useWords(disputeMessages);
  const { client } = usePlatform();
  const [part, setPart] = useState<FilePart>('evidence');
  const { id } = file.dispute;
  return (
    <Papers
      papers={file.papers.map((paper) => ({ ...paper, what: of(fileParts[paper.part]) }))}
      read={(fileId) => client.download(mediation.files.download, { id, fileId })}
      add={file.actions.includes('add_file') ? (content) => client.ask(mediation.files.add, { id, part }, { file: content }) : undefined}
      reload={reload}
    >
      <Field id="file-part" label={t('part')}>
        {(tied) => <select {...tied} value={part} onChange={(event) => setPart(event.target.value as FilePart)}>{brought.map((one) => <option key={one} value={one}>{of(fileParts[one])}</option>)}</select>}
      </Field>
    </Papers>
  );
}
