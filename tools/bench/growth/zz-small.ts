import { benchGrowth } from '/work/main/tools/bench/growth/growth.ts';
await benchGrowth({ sizes: [10_000, 100_000], seconds: 1 });
