import { z } from 'zod';

/** Before any schema is made: compiled checks would need `eval`, which the content security policy forbids. */
z.config({ jitless: true });
