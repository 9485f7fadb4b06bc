import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, EmptyState, PageHeader, PageStack, TabLinks, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarHeart } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { professionalsMessages } from '../professionals/professionals-messages.ts'
import { recordOpeningMessages } from '../record-openings/record-opening-messages.ts'
import { SessionRow } from '../session-row.tsx'
import { wellbeingMessages } from '../wellbeing/wellbeing-messages.ts'
import { HeldCounts } from './held-counts.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'places.sessions')

/** All sessions of a person, whichever hub they were booked in. */
export default function SessionsPage() {
  const { which, sessions, hub, counts, older } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const aboutProfessionals = useWords(professionalsMessages)
  const aboutRecord = useWords(recordOpeningMessages)
  const aboutWellbeing = useWords(wellbeingMessages)
  return (
    <PageStack>
      <PageHeader title={words('places.sessions')} />
      <TabLinks
        label={words('places.sessions')}
        tabs={[
          {
            href: homePaths.sessions(),
            label: words('sessions.upcoming'),
            isCurrent: which === 'upcoming',
          },
          { href: homePaths.sessions('past'), label: words('sessions.past'), isCurrent: which === 'past' },
        ]}
      />
      <HeldCounts counts={counts} />
      {sessions.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      ) : (
        <EmptyState
          icon={CalendarHeart}
          title={words(which === 'past' ? 'sessions.nonePast' : 'start.nothing')}
          action={
            which === 'upcoming' && hub ? (
              <ButtonLink variant="primary" href={homePaths.hub(hub.slug)} as="a">
                {words('start.find')}
              </ButtonLink>
            ) : null
          }
        >
          {words(which === 'past' ? 'sessions.nonePastText' : 'start.nothingText')}
        </EmptyState>
      )}
      {older ? (
        <TextLink href={homePaths.sessionsWith(counts.find(({ isOnly }) => isOnly)?.slug, older)}>
          {aboutProfessionals('older')}
        </TextLink>
      ) : null}
      <TextLink href={homePaths.professionals()}>{aboutProfessionals('link')}</TextLink>
      <TextLink href={homePaths.wellbeing()}>{aboutWellbeing('measures.who5.link')}</TextLink>
      <TextLink href={homePaths.recordOpenings()}>{aboutRecord('link')}</TextLink>
    </PageStack>
  )
}
