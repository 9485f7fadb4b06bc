import { defineMessages, useWords } from '@kara/language'
import { Card, TextLink } from '@kara/ui'
import type { CompanyFirst as First } from './company-first.server.ts'
import { CompanySignInButtons } from './company-sign-in-buttons.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'

const messages = defineMessages(en, is)

export interface CompanyFirstProps {
  first: First
  /** The booking's own way there, which holds the time longer. */
  action?: string
  /** Where the person goes on afterwards. */
  to?: string
}

/** A company that requires its own sign-in pays for who came through it: why, one button, and what stays open. */
export function CompanyFirst({ first, action, to }: CompanyFirstProps) {
  const words = useWords(messages)
  const { name, company, connections } = first
  const text = words('companyFirst.text', { name, company })
  return (
    <Card
      title={words('companyFirst.title')}
      description={action ? `${text} ${words('companyFirst.held')}` : text}
    >
      <CompanySignInButtons
        action={action ?? '/sso/start'}
        connections={connections}
        to={to}
        words={{
          go: words('signIn.go'),
          going: words('signIn.going'),
          goBy: (label) => words('signIn.goBy', { name: label }),
        }}
      />
      <p className="text-ink-quiet text-sm">
        {words('companyFirst.own')}{' '}
        <TextLink as="a" href={hubPaths.home()}>
          {words('companyFirst.toOwn')}
        </TextLink>
      </p>
    </Card>
  )
}
