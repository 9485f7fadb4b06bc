import { useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, Checkbox, EmptyState, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { CalendarX } from 'lucide-react'
import { FreeTimes } from '../../../../care/free-times/free-times.tsx'
import { pageTitle } from '../../../../frame/page-title.ts'
import { homePaths } from '../../paths.ts'
import { seriesMessages } from '../series-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(seriesMessages, 'move.title')

/** What moving comes to, and then the free times; choosing one moves the session. */
export default function MovePage() {
  const { session, isLate, offer, askPath, professionalZone } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(session.id), label: words('series.back') }}
        title={words('move.heading', {
          when: format.dateTimeWithZone(session.startsAt, 'dayLong'),
          name: session.name ?? '',
        })}
      />
      {offer ? (
        <Form method="post" className="flex flex-col gap-5">
          {isLate ? <Late /> : <Notice tone="positive">{words('move.free')}</Notice>}
          <Card>
            <FreeTimes
              offer={offer}
              professional={{ name: session.name ?? '', timeZone: professionalZone }}
              placeOf={(place) => homePaths.move(session.id, place)}
              actOf={(when) => words('move.to', { when })}
            />
            <AskedTimes />
          </Card>
        </Form>
      ) : (
        <EmptyState
          icon={CalendarX}
          title={words('move.unavailable')}
          action={
            askPath ? (
              <ButtonLink as="a" variant="primary" href={askPath}>
                {words('move.ask')}
              </ButtonLink>
            ) : (
              <ButtonLink href={homePaths.session(session.id)}>{words('series.back')}</ButtonLink>
            )
          }
        >
          {askPath ? words('move.byRequest', { name: session.name ?? '' }) : words('move.unavailableText')}
        </EmptyState>
      )}
    </PageStack>
  )
}

/** Times that are not among the others because their professional wants to be asked for them. */
function AskedTimes() {
  const { session, askedWithin, askPath } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  if (askedWithin === null) return null
  const hours = format.duration(askedWithin * 60)
  return (
    <p className="border-line border-t pt-4 text-sm">
      {words('move.soon', { name: session.name ?? '', hours })}{' '}
      {askPath ? (
        <>
          {words('move.soonAsk')}{' '}
          <TextLink as="a" href={askPath}>
            {words('move.ask')}
          </TextLink>
        </>
      ) : null}
    </p>
  )
}

function Late() {
  const { session } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const price = format.money({ amountMinor: session.dueMinor, currency: session.currency ?? 'ISK' })
  const parts = [
    session.costHalves ? words('move.late.credits', { credits: format.credits(session.costHalves) }) : null,
    session.dueMinor > 0 ? words('move.late.self', { price }) : null,
  ]
  return (
    <Notice tone="caution" title={words('move.late.title')}>
      <p>{words('move.late.text', { means: parts.filter(Boolean).join(' ') })}</p>
      <Checkbox name="way" value="late" required label={words('move.late.agree')} />
    </Notice>
  )
}
