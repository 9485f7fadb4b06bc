import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { en } from '../../messages/charges/en.ts'
import { is } from '../../messages/charges/is.ts'
import { homePaths } from '../../paths.ts'

const messages = defineMessages(en, is)

/** The way to the table by which is charged, from wherever something is. */
export function RulesLink() {
  const words = useWords(messages)
  return (
    <p className="text-sm">
      <TextLink href={homePaths.chargeRules()}>{words('link')}</TextLink>
    </p>
  )
}
