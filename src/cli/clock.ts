// The day, for suppressions that end. Nothing else depends on when the program runs.

/** Today as 2026-11-26, in UTC. SOURCE_DATE_EPOCH (reproducible-builds.org) sets it, so that a run can be repeated. */
export function today(env: Readonly<Record<string, string | undefined>>): string {
  const seconds = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN)
  const time = Number.isFinite(seconds) ? seconds * 1000 : Date.now()
  return new Date(time).toISOString().slice(0, 10)
}
