import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Imported into each process that is measured: only the process itself knows its peak, engine and all.
const told = process.env['SHAREWISE_USAGE'];
if (isMainThread && told)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(
      told,
      `${JSON.stringify({ megabytes: maxRSS / 1000, seconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
    );
  });
