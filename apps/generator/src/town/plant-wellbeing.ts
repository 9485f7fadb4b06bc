import type { Ctx } from '@kara/kernel'
import { findNextCheckAt, notesKeys, shareWellbeing, takeWellbeingCheck } from '@kara/notes'
import type { Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** What a client said of how they are, every two weeks or so, and the professional to whom they show it. */
export async function plantWellbeing(
  { secret }: Tools,
  self: Ctx,
  { checks, shownTo }: NonNullable<PeopleFile['clients'][number]['wellbeing']>,
  residents: readonly Resident[],
): Promise<void> {
  if (await findNextCheckAt(self)) return
  const now = self.clock.now()
  for (const { daysAgo, answers } of checks) {
    const takenAt = now.subtract({ hours: 24 * daysAgo })
    const input = { answers, timeZone: 'Atlantic/Reykjavik' }
    await takeWellbeingCheck({ ...self, clock: { now: () => takenAt } }, notesKeys(secret), input)
  }
  const resident = residents.find(({ slug }) => slug === shownTo)
  if (resident) await shareWellbeing(self, resident.professionalId)
}
