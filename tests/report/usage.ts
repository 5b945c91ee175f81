import { writeSync } from 'node:fs';

// Imported into the process that is measured: only the process itself knows its peak, engine and all.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `peak-rss-kb ${maxRSS}\ncpu-us ${userCPUTime + systemCPUTime}\n`);
});
