import { removeMadeFiles as remove } from '@gongzhi/platform';

export const removeMadeFiles = remove('mediation.documents.remove-made-files');
