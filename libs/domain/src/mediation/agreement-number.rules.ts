/** Numbers of agreements: 双江街道人调字〔2026〕001号. */

const committee = '人民调解委员会';

/** The series a centre numbers its agreements in. Centres of a county bear different names, and so do their series. */
export function agreementSeries(centreName: string): string {
  const place = centreName.endsWith(committee) ? centreName.slice(0, -committee.length) : '';
  return `${place || centreName}人调字`;
}

/** The number of the so-manieth agreement of a series in a year; three digits at least. */
export function agreementNumber(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${String(serial).padStart(3, '0')}号`;
}
