import { expect, jest } from '@jest/globals';

/**
 * Tests over the whole platform kill servers and measure bounds in seconds while two cores may be busy with something else. A failure is shown and
 * tried again, twice at most: a defect fails each time.
 */
const path = expect.getState().testPath ?? '';
if (/apps\/e2e\/|libs\/platform\/src\/(delivery|audit|timers|files)\/|tools\/launcher\//.test(path)) jest.retryTimes(2, { logErrorsBeforeRetry: true });
