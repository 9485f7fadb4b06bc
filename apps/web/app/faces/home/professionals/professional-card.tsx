import { useFormatter, useWords } from '@kara/language'
import { Avatar, Button, ButtonLink, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { homePaths } from '../paths.ts'
import type { ShownProfessional } from './known-professionals.server.ts'
import { professionalsMessages } from './professionals-messages.ts'

/** One professional: what there was, what comes, and the ways to a session. */
export function ProfessionalCard({ professional }: { professional: ShownProfessional }) {
  const words = useWords(professionalsMessages)
  const { professionalId, portrait, held, nextAt, lastAt, privateSince, slug } = professional
  const format = useFormatter()
  const name = professional.name ?? words('nobody')
  const facts = [
    words('held', { count: held }),
    nextAt
      ? words('next', { when: format.dateTimeWithZone(nextAt, 'day') })
      : lastAt && words('last', { when: format.date(lastAt, 'medium') }),
    privateSince && words('private'),
  ].filter(Boolean)
  return (
    <li className="flex flex-col gap-4 rounded-xl border border-line bg-raised p-card">
      <div className="flex items-center gap-4">
        <Avatar name={name} src={portrait ? `/files/${portrait}` : undefined} size="large" />
        <div className="flex min-w-0 grow flex-col">
          <h2 className="font-semibold text-lg">{name}</h2>
          {facts.map((fact) => (
            <span key={String(fact)} className="text-ink-quiet text-sm tabular-nums">
              {fact}
            </span>
          ))}
        </div>
      </div>
      <Form method="post" className="flex flex-wrap items-center gap-2">
        <Ways professional={professional} name={name} />
        <input type="hidden" name="professionalId" value={professionalId} />
        <Button variant="quiet" aria-label={words('hideOf', { name })}>
          {words('hide')}
        </Button>
      </Form>
      {slug && held > 0 ? (
        <p className="text-sm">
          <TextLink href={homePaths.sessionsWith(slug)} aria-label={words('historyOf', { name })}>
            {words('history')}
          </TextLink>
        </p>
      ) : null}
    </li>
  )
}

function Ways({ professional, name }: { professional: ShownProfessional; name: string }) {
  const words = useWords(professionalsMessages)
  const { places, askHref, privateSince } = professional
  if (places.length === 0 && !askHref)
    return (
      <p className="grow basis-full text-ink-quiet text-sm">
        {words(privateSince ? 'booksForYou' : 'notNow')}
      </p>
    )
  return (
    <>
      {places.map(({ hub, href }) => (
        <ButtonLink
          key={href}
          as="a"
          href={href}
          variant="primary"
          aria-label={words(places.length > 1 ? 'bookAtOf' : 'bookOf', { name, hub })}
        >
          {places.length > 1 ? words('bookAt', { hub }) : words('book')}
        </ButtonLink>
      ))}
      {askHref ? (
        <ButtonLink href={askHref} aria-label={words('askOf', { name })}>
          {words('ask')}
        </ButtonLink>
      ) : null}
    </>
  )
}
