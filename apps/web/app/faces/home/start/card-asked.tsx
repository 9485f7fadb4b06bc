import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { en } from '../messages/card-asked/en.ts'
import { is } from '../messages/card-asked/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** A professional outside of hubs asks for a card before the first session. */
export function CardAsked({ names }: { names: readonly string[] }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Notice
      tone="info"
      title={words('title', { names: format.list(names) })}
      actions={<ButtonLink href={homePaths.cards()}>{words('add')}</ButtonLink>}
    >
      {words('why')}
    </Notice>
  )
}
