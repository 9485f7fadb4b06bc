import { useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { homePaths } from '../paths.ts'
import { wellbeingMessages } from './wellbeing-messages.ts'

/** The next check says something new. */
export function CheckNotice() {
  const words = useWords(wellbeingMessages)
  return (
    <Notice
      title={words('due')}
      actions={<ButtonLink href={homePaths.wellbeing()}>{words('answer')}</ButtonLink>}
    >
      {words('dueText')}
    </Notice>
  )
}
