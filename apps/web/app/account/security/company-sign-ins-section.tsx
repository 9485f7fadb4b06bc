import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Badge, ButtonLink, Section } from '@kara/ui'
import { homePaths } from '../../faces/home/paths.ts'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import type { Security } from './security.server.ts'

const messages = defineMessages(en, is)

/** Companies whose sign-in opens the account, each with the way to take it off. */
export function CompanySignInsSection({ companies }: { companies: Security['companySignIns'] }) {
  const words = useWords(messages)
  const format = useFormatter()
  if (companies.length === 0) return null
  return (
    <Section title={words('companySignIn.title')} description={words('companySignIn.text')}>
      <ul className="flex flex-col gap-3">
        {companies.map(({ companyId, name, linkedAt, worksThere }) => (
          <li
            key={companyId}
            className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised p-4"
          >
            <span className="flex min-w-0 flex-col gap-1">
              <span className="break-words font-semibold">{name}</span>
              <span className="text-ink-quiet text-sm">
                {words('companySignIn.since', { when: format.date(linkedAt) })}
              </span>
              {worksThere ? null : (
                <span>
                  <Badge>{words('companySignIn.left')}</Badge>
                </span>
              )}
            </span>
            <ButtonLink
              size="small"
              href={homePaths.companySignIn(companyId)}
              aria-label={words('companySignIn.openOf', { company: name })}
            >
              {words('companySignIn.open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
