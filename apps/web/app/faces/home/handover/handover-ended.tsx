import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice, PageHeader, PageStack } from '@kara/ui'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { handoverMessages } from './handover-messages.ts'

const homeMessages = defineMessages(en, is)

export interface HandoverEndedProps {
  professional: string | null
  /** Null: left meanwhile, and takes nobody over. */
  colleague: string | null
  state: 'proposed' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed'
  endedAt: string
}

/** What became of a proposal, for whoever comes by its letter afterwards. */
export function HandoverEnded({ professional, colleague, state, endedAt }: HandoverEndedProps) {
  const words = useWords(handoverMessages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const names = {
    professional: professional ?? home('session.nobody'),
    colleague: colleague ?? home('session.nobody'),
    date: format.date(endedAt),
  }
  // Nobody is left who could take over: the question is void, whatever its row says.
  const ending = state === 'proposed' ? 'gone' : state
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: home('places.start') }}
        title={words(`ended.${ending}.title`, names)}
      />
      <Notice
        actions={<ButtonLink href={homePaths.professionals()}>{words('ended.professionals')}</ButtonLink>}
      >
        {words(`ended.${ending}.text`, names)}
      </Notice>
    </PageStack>
  )
}
