import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface ChartProps {
  readonly kind: 'bar' | 'line';
  /** Says what is drawn, to those who cannot see it; the numbers stand in the table beside it. */
  readonly label: string;
  readonly names: readonly string[];
  readonly values: readonly (number | null)[];
}

const rowHeight = 28;
const colour = '#0b4f94';

/** A chart of one figure: bars that lie, so that long names can be read, or a line over time. */
export default function Chart({ kind, label, names, values }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const height = kind === 'line' ? 280 : Math.max(120, names.length * rowHeight + 48);
  useEffect(() => {
    const chart = init(place.current, null, { renderer: 'svg' });
    const names_ = { type: 'category' as const, data: [...names], axisLabel: { color: '#1c2430', width: 150, overflow: 'truncate' as const } };
    const numbers = { type: 'value' as const, minInterval: 1, axisLabel: { color: '#3b4654' } };
    chart.setOption({
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      color: [colour],
      grid: { left: 8, right: 48, top: 12, bottom: 8, containLabel: true },
      // Not as markup: the content security policy lets nothing style itself.
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: kind === 'line' ? names_ : numbers,
      yAxis: kind === 'line' ? numbers : { ...names_, inverse: true },
      series: [{ type: kind, data: [...values], label: { show: true, position: kind === 'line' ? 'top' : 'right', color: '#1c2430' }, barMaxWidth: 18 }],
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(place.current!);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [kind, names, values]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
