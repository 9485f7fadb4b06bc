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

interface SessionStatusProps {
  state: SessionState
  /** Support looks at how it ended. */
  isWithSupport?: boolean
}

/** What became of a session, in a word. */
export function SessionStatus({ state, isWithSupport = false }: SessionStatusProps) {
  const words = useWords(sessionMessages)
  if (isWithSupport) return <Status tone="waiting">{words('review.status')}</Status>
  return <Status tone={tones[state] ?? 'neutral'}>{words(`state.${state}`)}</Status>
}
