import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useActionData } from '@remix-run/react'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** What has to be done before a form that was kept can be sent, and where. */
export interface GoOn {
  readonly first: 'signIn' | 'terms'
  readonly href: string
}

/** The way to put right, in another tab, what kept a form from being sent. */
export function GoOnElsewhere() {
  const words = useWords(messages)
  const goOn = useActionData<{ goOn?: GoOn }>()?.goOn
  if (!goOn) return null
  return (
    <p>
      <TextLink href={goOn.href} target="_blank">
        {words(`first.${goOn.first}`)}
      </TextLink>
    </p>
  )
}
