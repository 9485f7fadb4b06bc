import type { LetterSession } from './frame/session-facts.tsx'
import { renderSessionUpdate } from './index.ts'
import type { SampleLetter } from './sample-letters.ts'

const updates = [
  'moved',
  'missed',
  'professional_absent',
  'failed',
  'reversed',
  'upheld',
  'reviewed',
  'self_pay_offered',
  'professional_parted',
  'funding_changed',
  'absence_reported',
  'absence_taken_back',
] as const
const withEnd: ReadonlySet<string> = new Set(['moved', 'missed', 'self_pay_offered'])

/** The letter about what became of a booked time, to each of its two people. */
export function sessionUpdateSamples(
  session: LetterSession,
  of: {
    readonly names: { readonly client: string; readonly professional: string }
    readonly sessionUrl: string
    readonly noticesUrl: string
  },
): SampleLetter[] {
  const { names, sessionUrl, noticesUrl } = of
  const forms = (['client', 'professional'] as const).flatMap((audience) =>
    updates.map((update) => ({ audience, update })),
  )
  return forms.map(({ audience, update }) => ({
    name: `session-update-${audience}-${update}`,
    links: [sessionUrl, noticesUrl],
    draw: (locale) =>
      renderSessionUpdate(
        {
          audience,
          update,
          recipientName: audience === 'client' ? 'Unnur' : 'Hallgrímur',
          counterpartName: audience === 'client' ? names.professional : names.client,
          session,
          movedFrom: update === 'moved' ? '2026-11-25T09:00:00Z' : undefined,
          price: update === 'self_pay_offered' ? { amountMinor: 18900, currency: 'ISK' } : undefined,
          until: withEnd.has(update) ? '2026-11-23T14:00:00Z' : undefined,
          sessionUrl,
          noticesUrl,
        },
        locale,
      ),
  }))
}
