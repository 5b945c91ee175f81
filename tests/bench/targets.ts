/** The upper limits of the bench's figures, by their names; a figure that is not listed has no target. */
export const targets: Readonly<Record<string, number>> = {
  'Start works, nine lessons beside a bare page': 1.3,
  'LCP, nine lessons beside a bare page': 1.2,
  'blocking time, nine lessons': 80,
  'Start works, 100 lessons beside nine': 1.2,
  'the slowest press': 100,
  'work for a frame of the simulator': 1000 / 60,
  'processor time of the report of 10,000,000 rows beside a scan': 4,
  'memory of the report of 10,000,000 rows': 2000,
  'how the processor time of the report grows': 1.05,
};
