import { capitalised, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, Notice, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { availabilityMessages } from '../availability/availability-messages.ts'
import { hasSetting, settingOf } from '../availability/reason-settings.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import { BookForm } from './book-form.tsx'
import type { loader } from './page.server.ts'

/** The time that was chosen, why it is not offered where it is not, and what the session is to be. */
export function ChosenTime() {
  const { asked, client, service } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  const format = useFormatter()
  if (!asked) return null
  return (
    <Card
      title={capitalised(format.dateTimeWithZone(asked.at, 'dayLong'))}
      aside={
        <ButtonLink size="small" href={workspacePaths.bookClient({ client, service, day: asked.day })}>
          {words('book.chosenTime')}
        </ButtonLink>
      }
    >
      <WhyNotOffered />
      {asked.isPossible ? <BookForm key={`${asked.at} ${service}`} /> : null}
    </Card>
  )
}

function WhyNotOffered() {
  const { asked } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  const explain = useWords(availabilityMessages)
  if (!asked?.reason) return null
  const { reason, isPossible, day } = asked
  return (
    <Notice
      tone="caution"
      title={words(isPossible ? 'book.notOffered' : 'book.impossible')}
      isLive
      actions={
        hasSetting(reason) ? (
          <TextLink href={settingOf(reason, day)}>{explain(`explain.change.${reason}`)}</TextLink>
        ) : undefined
      }
    >
      {explain(`explain.reasons.${reason}`)} {isPossible ? words('book.anyway') : null}
    </Notice>
  )
}
