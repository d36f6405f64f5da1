/**
 * One right call of every operation of mediation, for the checks that hold for all of them. A new operation needs a line in the file of its
 * resource: the check fails with its name until there is one.
 */
import type { OperationSamples } from '@gongzhi/testkit/contract';
import type { Mediation } from '../mediation.fixture.ts';
import { agreementSamples } from './agreements.samples.ts';
import { assignmentSamples } from './assignments.samples.ts';
import { conflictSamples } from './conflicts.samples.ts';
import { deadLetterSamples } from './dead-letters.samples.ts';
import { disputeSamples } from './disputes.samples.ts';
import { exchangeSamples } from './exchange.samples.ts';
import { endingSamples } from './endings.samples.ts';
import { moveSamples } from './moves.samples.ts';
import { partySamples } from './parties.samples.ts';
import { registerSamples } from './registers.samples.ts';
import { sessionSamples } from './sessions.samples.ts';

export const samples: OperationSamples<Mediation> = { ...moveSamples, ...agreementSamples, ...sessionSamples, ...endingSamples, ...partySamples, ...deadLetterSamples, ...assignmentSamples, ...conflictSamples, ...disputeSamples, ...exchangeSamples, ...registerSamples };
