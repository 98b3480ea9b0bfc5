/** CPU milliseconds of this process, all its threads, since a reading of process.cpuUsage(). */
export function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
