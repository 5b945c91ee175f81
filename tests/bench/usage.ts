import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Imported into each measured process: only the process itself knows its peak memory, including the database engine's.
const told = process.env['SHAREWISE_USAGE'];
if (isMainThread && told)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(
      told,
      `${JSON.stringify({ megabytes: maxRSS / 1000, seconds: (userCPUTime + systemCPUTime) / 1e6 })}\n`,
    );
  });
