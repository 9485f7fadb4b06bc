import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Avatar, ButtonLink, Card, Section } from '@kara/ui'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)

type OwnProfessional = Awaited<ReturnType<typeof loader>>['professionals'][number]

export interface OwnProfessionalsProps {
  professionals: readonly OwnProfessional[]
}

/** Whom the person sees outside of every hub, with the way to ask for a session. */
export function OwnProfessionals({ professionals }: OwnProfessionalsProps) {
  const words = useWords(messages)
  const format = useFormatter()
  if (professionals.length === 0) return null
  return (
    <Section title={words('start.professionals')} description={words('start.professionalsText')}>
      <Card>
        <ul className="-my-2 flex flex-col divide-y divide-line">
          {professionals.map(({ name, portrait, slug, since, takesRequests }) => (
            <li key={slug} className="flex flex-wrap items-center gap-3 py-3">
              <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} />
              <span className="flex min-w-40 grow basis-40 flex-col">
                <span className="font-semibold">{name}</span>
                <span className="text-ink-quiet text-sm">
                  {words(takesRequests ? 'start.since' : 'start.sinceBooks', {
                    when: format.date(since, 'medium'),
                  })}
                </span>
              </span>
              {takesRequests ? (
                <ButtonLink
                  href={homePaths.askProfessional(slug)}
                  aria-label={words('start.askOf', { name })}
                >
                  {words('start.ask')}
                </ButtonLink>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
