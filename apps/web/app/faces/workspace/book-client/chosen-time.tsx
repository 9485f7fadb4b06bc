import { capitalised, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { chooseTimeMessages } from '../choose-time/choose-time-messages.ts'
import { WhyNotOffered } from '../choose-time/why-not-offered.tsx'
import { workspacePaths } from '../paths.ts'
import { BookForm } from './book-form.tsx'
import type { loader } from './page.server.ts'

/** The time that was chosen, why it is not offered where it is not, and what the session is to be. */
export function ChosenTime() {
  const { asked, client, service } = useLoaderData<typeof loader>()
  const words = useWords(chooseTimeMessages)
  const format = useFormatter()
  if (!asked) return null
  return (
    <Card
      title={capitalised(format.dateTimeWithZone(asked.at, 'dayLong'))}
      aside={
        <ButtonLink size="small" href={workspacePaths.bookClient({ client, service, day: asked.day })}>
          {words('another')}
        </ButtonLink>
      }
    >
      <WhyNotOffered asked={asked} />
      {asked.isPossible ? <BookForm key={`${asked.at} ${service}`} /> : null}
    </Card>
  )
}
