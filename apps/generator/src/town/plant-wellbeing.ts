import type { Ctx } from '@kara/kernel'
import { findNextCheckAt, notesKeys, shareWellbeing, takeWellbeingCheck } from '@kara/notes'
import type { TakeWellbeingCheckInput } from '@kara/notes/contracts'
import type { Tools } from '../tools.ts'
import type { Resident } from './plant-professionals.ts'
import type { PeopleFile } from './town-definition.ts'

/** What a client said of how they are, every two weeks or so, and the professional to whom they show it. */
export async function plantWellbeing(
  { secret }: Tools,
  self: Ctx,
  { checks, worries, shownTo }: NonNullable<PeopleFile['clients'][number]['wellbeing']>,
  residents: readonly Resident[],
): Promise<void> {
  if (await findNextCheckAt(self, 'who5')) return
  const now = self.clock.now()
  const timeZone = 'Atlantic/Reykjavik'
  const take = (daysAgo: number, input: TakeWellbeingCheckInput) => {
    const takenAt = now.subtract({ hours: 24 * daysAgo })
    return takeWellbeingCheck({ ...self, clock: { now: () => takenAt } }, notesKeys(secret), input)
  }
  for (const { daysAgo, answers } of checks) await take(daysAgo, { measure: 'who5', answers, timeZone })
  for (const { daysAgo, answers } of worries) await take(daysAgo, { measure: 'gad7', answers, timeZone })
  const resident = residents.find(({ slug }) => slug === shownTo)
  if (!resident) return
  await shareWellbeing(self, resident.professionalId, 'who5')
  if (worries.length > 0) await shareWellbeing(self, resident.professionalId, 'gad7')
}
