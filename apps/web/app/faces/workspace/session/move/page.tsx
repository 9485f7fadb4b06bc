import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../../frame/page-title.ts'
import { ChooseTime } from '../../choose-time/choose-time.tsx'
import { chooseTimeMessages } from '../../choose-time/choose-time-messages.ts'
import { WhyNotOffered } from '../../choose-time/why-not-offered.tsx'
import { workspacePaths } from '../../paths.ts'
import { sessionMessages } from '../session-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(sessionMessages, 'move.open')

/** Another time for the same session: a free one, or one that is not offered and can be had all the same. */
export default function MovePage() {
  const { session, offer, asked, professional, today, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(sessionMessages)
  const format = useFormatter()
  const { id, startsAt } = session
  const action = workspacePaths.moveSession(id)
  return (
    <PageStack width="column">
      <PageHeader
        back={{
          href: workspacePaths.session(id),
          label: capitalised(format.dateTime(startsAt, 'dayLong')),
        }}
        title={words('move.open')}
        description={words('move.effect', { minutes: session.undoMinutes })}
      />
      {asked ? (
        <Chosen />
      ) : (
        <Card title={words('move.at')}>
          <ChooseTime
            offer={offer}
            professional={professional}
            placeOf={(place) => workspacePaths.moveSession(id, place)}
            hrefOf={(at) => workspacePaths.moveSession(id, { at })}
            own={{ action, today, isUnreadable }}
          />
        </Card>
      )}
    </PageStack>
  )
}

function Chosen() {
  const { session, asked } = useLoaderData<typeof loader>()
  const words = useWords(sessionMessages)
  const choose = useWords(chooseTimeMessages)
  const format = useFormatter()
  const isBusy = useNavigation().formData?.get('intent') === 'move'
  if (!asked) return null
  return (
    <Card
      title={capitalised(format.dateTimeWithZone(asked.at, 'dayLong'))}
      aside={
        <ButtonLink size="small" href={workspacePaths.moveSession(session.id, { day: asked.day })}>
          {choose('another')}
        </ButtonLink>
      }
    >
      <WhyNotOffered asked={asked} />
      {asked.isPossible ? (
        <Form method="post" action={workspacePaths.session(session.id)}>
          <input type="hidden" name="startsAt" value={asked.at} />
          <Button variant="primary" name="intent" value="move" busy={isBusy} busyLabel={words('move.busy')}>
            {words('move.submit', { when: format.dateTime(asked.at, 'day') })}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}
