import type { HubOfProfessional } from '@kara/hubs/contracts'
import { useWords } from '@kara/language'
import { Status, type StatusTone } from '@kara/ui'
import { invitationMessages } from './invitation-messages.ts'

const tones: Partial<Record<HubOfProfessional['state'] | 'expired', StatusTone>> = {
  invited: 'waiting',
  accepted: 'positive',
}

/** Where an invitation stands, in a word. */
export function ListingState({ hub }: { hub: Pick<HubOfProfessional, 'state' | 'isExpired'> }) {
  const words = useWords(invitationMessages)
  const state = hub.isExpired ? 'expired' : hub.state
  return <Status tone={tones[state] ?? 'neutral'}>{words(`state.${state}`)}</Status>
}
