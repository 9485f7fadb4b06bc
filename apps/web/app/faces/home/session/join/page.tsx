import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Countdown, EmptyState, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { Video } from 'lucide-react'
import { pageTitle } from '../../../../frame/page-title.ts'
import { en } from '../../messages/en.ts'
import { is } from '../../messages/is.ts'
import { homePaths } from '../../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'join.title')

/** The way into a session: too early it counts down, too late it says so. */
export default function JoinPage() {
  const { sessionId, startsAt, door, opensAt, now, place } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { revalidate } = useRevalidator()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(sessionId), label: words('session.title') }}
        title={words('join.heading')}
        description={capitalised(format.dateTimeWithZone(startsAt, 'dayLong'))}
      />
      <EmptyState
        icon={Video}
        title={words(`join.${door}.title`)}
        action={<ButtonLink href={homePaths.session(sessionId)}>{words('join.back')}</ButtonLink>}
      >
        <p>{words(`join.${door}.text`, { place })}</p>
        {opensAt ? (
          <Countdown
            className="mt-4"
            nowMs={Date.parse(now)}
            endsAtMs={Date.parse(opensAt)}
            endedLabel={words('join.opens')}
            onEnd={revalidate}
            format={({ minutes, seconds }) =>
              minutes >= 60 || seconds === null
                ? words('join.opensAt', { when: format.dateTime(opensAt, 'day') })
                : words('join.opensIn', { left: format.countdown(minutes * 60 + seconds) })
            }
          />
        ) : null}
      </EmptyState>
    </PageStack>
  )
}
