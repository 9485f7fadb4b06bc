import { SetTimeAwayInput } from '@kara/directory/contracts'

export const lengths = ['until', 'open', 'for_good'] as const
export type Length = (typeof lengths)[number]

/** The days as they stand in an address or a form. */
export interface DaysTyped {
  readonly length: Length
  readonly from: string
  readonly back: string
}

export function readDays(fields: FormData | URLSearchParams): DaysTyped | null {
  const text = (name: string) => String(fields.get(name) ?? '')
  const length = lengths.find((known) => known === text('length'))
  return length ? { length, from: text('from'), back: text('back') } : null
}

/** What is asked of the house; null: a day is missing, or is none. */
export function toDaysAway({ length, from, back }: DaysTyped) {
  const parsed = SetTimeAwayInput.safeParse({
    fromDay: from,
    backOn: length === 'until' ? back : null,
    isForGood: length === 'for_good',
  })
  return parsed.success ? parsed.data : null
}
