/** Money in agreements: figures and words. */

const digits = [...'零壹贰叁肆伍陆柒捌玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** An amount in fen as figures: 12,500.00. */
export function yuan(fen: number): string {
  const cents = String(fen % 100).padStart(2, '0');
  return `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** An amount in fen in the words that cannot be altered (人民币大写; Payment and Settlement Measures, annex 1): 壹万贰仟伍佰元整. */
export function amountInWords(fen: number): string {
  const whole = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const cent = fen % 10;
  const head = whole > 0 ? `${integerInWords(whole)}元` : '';
  if (jiao === 0 && cent === 0) return `${head || '零元'}整`;
  const gap = jiao === 0 && head ? '零' : '';
  return `${head}${gap}${jiao > 0 ? `${digits[jiao]}角` : ''}${cent > 0 ? `${digits[cent]}分` : '整'}`;
}

/** In groups of four digits; zeros between other digits are told once, however many. */
function integerInWords(value: number): string {
  let words = '';
  let gap = false;
  const text = String(value);
  for (const [index, character] of [...text].entries()) {
    const place = text.length - 1 - index;
    if (character === '0') gap = true;
    else {
      words += `${gap && words ? '零' : ''}${digits[Number(character)]}${places[place % 4]}`;
      gap = false;
    }
    // The group's name, unless all four of its digits are zero.
    if (place % 4 === 0 && place > 0 && /[1-9]/.test(text.slice(Math.max(0, index - 3), index + 1))) words += groups[place / 4];
  }
  return words;
}
