import qrcode from 'qrcode-generator';

/** Modules left empty around the code (ISO/IEC 18004). */
const margin = 4;

/** A text as a QR code that can be scanned from paper. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const cells = Array.from({ length: count * count }, (_, index) => [index % count, Math.floor(index / count)] as const);
  const path = cells.filter(([x, y]) => code.isDark(y, x)).map(([x, y]) => `M${x + margin} ${y + margin}h1v1h-1z`).join('');
  return (
    <svg className="qr-code" viewBox={`0 0 ${count + 2 * margin} ${count + 2 * margin}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
