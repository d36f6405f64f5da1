import { removeMadeFiles as remove } from '@gongzhi/platform';

export const removeMadeFiles = remove('casework.exports.remove-made-files');
