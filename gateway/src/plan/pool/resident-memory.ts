/** Memory of a child process. */
import { readFile } from 'node:fs/promises';

/** MiB of memory that a process has in RAM; 0 where the system does not show it in /proc. */
export async function residentMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1_024;
}
