import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Section } from '@kara/ui'
import { LockKeyhole } from 'lucide-react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import type { Security } from './security.server.ts'

const messages = defineMessages(en, is)

/** Whether the account has a password, and the way to another. */
export function PasswordSection({
  password,
  newPasswordPath,
}: Pick<Security, 'password'> & { newPasswordPath: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { setAt, isUsable } = password
  return (
    <Section title={words('password.section')} description={words('password.text')}>
      <p>{setAt ? words('password.since', { when: format.date(setAt) }) : words('password.none')}</p>
      {isUsable ? null : <p className="text-ink-quiet text-sm">{words('password.unusable')}</p>}
      <div>
        <ButtonLink href={newPasswordPath} icon={LockKeyhole}>
          {words(setAt ? 'password.change' : 'password.choose')}
        </ButtonLink>
      </div>
    </Section>
  )
}
