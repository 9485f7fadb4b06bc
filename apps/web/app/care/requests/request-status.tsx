import { defineMessages, useWords } from '@kara/language'
import type { RequestState } from '@kara/scheduling/contracts'
import { Status, type StatusTone } from '@kara/ui'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

export const requestMessages = defineMessages(en, is)

const tones: Record<RequestState, StatusTone> = {
  waiting: 'waiting',
  seen: 'waiting',
  times_proposed: 'caution',
  accepted: 'positive',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
}

/** Where a request stands, in a word. */
export function RequestStatus({ state }: { state: RequestState }) {
  const words = useWords(requestMessages)
  return <Status tone={tones[state]}>{words(`state.${state}`)}</Status>
}
