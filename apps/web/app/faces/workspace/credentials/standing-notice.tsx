import type { ProfessionalState } from '@kara/directory/contracts'
import { useFormatter, useWords } from '@kara/language'
import { Notice, type StatusTone } from '@kara/ui'
import type { ReactNode } from 'react'
import { credentialMessages } from './credential-messages.ts'

export const standingTones: Readonly<Record<ProfessionalState, StatusTone>> = {
  draft: 'waiting',
  approved: 'positive',
  hidden: 'caution',
  declined: 'critical',
}

export interface StandingNoticeProps {
  state: ProfessionalState
  isEmpty: boolean
  coveredUntil: string | null
  sessionsAfter: number
  /** The way to the page about it, from elsewhere. */
  actions?: ReactNode
}

/** What a professional should know about being found; nothing when all is well and nothing ends. */
export function StandingNotice(props: StandingNoticeProps) {
  const { state, isEmpty, coveredUntil, sessionsAfter, actions } = props
  const words = useWords(credentialMessages)
  const format = useFormatter()
  if (state === 'approved' && !coveredUntil) return null
  const after = sessionsAfter > 0 ? ` ${words('notice.after', { count: sessionsAfter })}` : ''
  const isUrgent = state === 'hidden' || state === 'declined' || sessionsAfter > 0
  return (
    <Notice tone={isUrgent ? 'caution' : 'info'} actions={actions}>
      {state === 'approved'
        ? `${words('notice.ends', { day: format.day(coveredUntil ?? '', 'long') })}${after}`
        : words(state === 'draft' && isEmpty ? 'notice.draftEmpty' : `notice.${state}`)}
    </Notice>
  )
}
