import { mediation } from '@gongzhi/contracts/mediation';
import { handle } from '../handle.ts';
import { changeMediator } from './change-mediator.ts';

export const certifyMediator = handle(mediation.mediators.certify)((context) => {
  const { id, certificate: { number, expiresOn } } = context.input;
  return changeMediator(context, id, 'certify', (_, today) => {
    if (expiresOn <= today) context.refuse('CERTIFICATE_EXPIRED_ALREADY', { field: 'certificate.expiresOn' });
    return { kind: 'certified', set: { certificate_number: number, certificate_expires_on: expiresOn, certificate_reminded: null }, detail: { certificateExpiresOn: expiresOn } };
  });
});
