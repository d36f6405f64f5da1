import { startPlatform, type Platform } from '@gongzhi/testkit/platform';
import { compare, type Contestant, type Measured } from '../measure/compare.ts';
import { cpuTimes } from '../measure/cpu.ts';
import type { Load } from '../measure/load.ts';
import { platformContestant } from '../measure/platform.ts';
import { writeReport } from '../measure/report.ts';
import { resultTable, tableOf } from '../measure/table.ts';
import { startCollector, type Collector } from './collector.ts';

/** Shares of new traces that are recorded. */
const shares = [0, 0.05, 1];

/** The most that recording the middle share may cost: nine tenths of the requests a second of recording nothing. */
const most = 1 / 0.9;

export interface TelemetryOptions extends Load {
  readonly rounds: number;
  readonly out: string;
}

/**
 * Opens matters on platforms that record none, one in twenty and all of their traces, in turn; each has servers of its own, so that the processor
 * time of every layer is known. The collector of the spans only counts their bytes.
 *
 * @returns whether one in twenty costs at most a tenth
 */
export async function benchTelemetry(options: TelemetryOptions): Promise<boolean> {
  const results = await measure(options);
  const ratio = results[1]!.ratio;
  console.log(`\nprocessor time per request, in microseconds:\n${layerTable(results)}\n\n${resultTable(results)}\n`);
  writeReport(options.out, { bench: 'telemetry', ...options, results });
  console.log(`recording ${results[1]!.name}: ratio ${ratio.toFixed(2)} (at most ${most.toFixed(2)})`);
  return ratio <= most;
}

async function measure(options: TelemetryOptions): Promise<Measured[]> {
  const started: { platform: Platform; collector: Collector; name: string }[] = [];
  try {
    for (const share of shares) {
      const name = `${share * 100} % of the traces`;
      console.log(`starting a platform that records ${name} ...`);
      const collector = await startCollector();
      const platform = await startPlatform({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER_ARG: String(share), LOG_LEVEL: 'warn' });
      started.push({ platform, collector, name });
    }
    const contestants = started.map(({ platform, name }): Contestant => ({ ...platformContestant(platform, [], name), cpu: () => cpuTimes(platform.pid) }));
    const results = await compare({ contestants, calls: ['open'], rounds: options.rounds, connections: options.connections, seconds: options.seconds, log: console.log });
    for (const [index, { collector, name }] of started.entries()) {
      if (collector.taken() > 0 !== shares[index]! > 0) throw new Error(`${name}: the collector took ${collector.taken()} bytes`);
    }
    return results;
  } finally {
    for (const { platform, collector } of started) {
      await platform.stop();
      await collector.stop();
    }
  }
}

/** A line for each part of the platform, a column for each share of traces, and what recording all costs there. */
export function layerTable(results: readonly Pick<Measured, 'name' | 'micros'>[]): string {
  const parts = [...new Set(results.flatMap(({ micros }) => Object.keys(micros)))];
  const rows = parts.map((part) => {
    const used = results.map(({ micros }) => micros[part] ?? 0);
    return [part, ...used.map(String), (used.at(-1)! / Math.max(1, used[0]!)).toFixed(2)];
  });
  return tableOf(['part', ...results.map(({ name }) => name), 'last / first'], rows);
}
