/** Directories call at least daily, most of them every hour; two days of silence are worth a look. */
const QUIET_AFTER_HOURS = 48

/** Whether a directory calls: not yet, lately, or not any more. */
export function hearingOf(heardAt: string | null, now: string): 'waiting' | 'heard' | 'quiet' {
  if (heardAt === null) return 'waiting'
  const hours = (Date.parse(now) - Date.parse(heardAt)) / 3_600_000
  return hours > QUIET_AFTER_HOURS ? 'quiet' : 'heard'
}
