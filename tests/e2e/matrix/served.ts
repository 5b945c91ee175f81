/** The faults of the server that has the course, where that is another than the LMS's; null where it is the LMS's own. */
export type Served = Set<string> | null;

/** The faults of whatever server has the course. */
const servers = new Set(['strict-policy', 'storage-throws', 'files-gone', 'exercises-late']);

/** Switches what is the other server's; true where the fault is. */
export function switchServed(served: Served, name: string, on: boolean): boolean {
  if (!served || !servers.has(name)) return false;
  if (on) served.add(name);
  else served.delete(name);
  return true;
}

/** Switches the other server's faults of a launch on, and answers those that are left for the LMS. */
export function shareOut(served: Served, faults: string): string {
  served?.clear();
  return faults
    .split(',')
    .filter((name) => !switchServed(served, name, true))
    .join();
}
