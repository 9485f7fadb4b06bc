import { useWords } from '@kara/language'
import type { SessionState } from '@kara/scheduling/contracts'
import { Status, type StatusTone } from '@kara/ui'
import { sessionMessages } from './session-messages.ts'

const tones: Partial<Record<SessionState, StatusTone>> = {
  in_progress: 'waiting',
  completed: 'positive',
  client_no_show: 'caution',
  professional_no_show: 'critical',
  failed: 'critical',
}

/** What became of a session, in a word. */
export function SessionStatus({ state }: { state: SessionState }) {
  const words = useWords(sessionMessages)
  return <Status tone={tones[state] ?? 'neutral'}>{words(`state.${state}`)}</Status>
}
