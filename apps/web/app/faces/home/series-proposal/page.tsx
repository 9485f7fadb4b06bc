import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, Card, Checkbox, EmptyState, FormActions, Notice, PageHeader, PageStack } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { CalendarX } from 'lucide-react'
import { useId } from 'react'
import { lacksCard } from '../../../care/payment-card.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { CardLine } from '../card-line.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { homePaths } from '../paths.ts'
import { SeriesCost, useChosenCount } from '../series-cost.tsx'
import { SeriesShortfall } from '../series-shortfall.tsx'
import type { action, loader } from './page.server.ts'
import { seriesProposalMessages } from './series-proposal-messages.ts'

export { action, loader } from './page.server.ts'

const homeMessages = defineMessages(en, is)
/** Always: what a refusal says is gone must not go on standing there as free. */
export const shouldRevalidate = () => true

export const meta = pageTitle(seriesProposalMessages, 'pageTitle')

/** A series that the professional proposes: which of the times, what they cost, and the client's word. */
export default function SeriesProposalPage() {
  const { answerBy, name, dates, price, costHalves, pays, ...came } = useLoaderData<typeof loader>()
  const words = useWords(seriesProposalMessages)
  const home = useWords(homeMessages)
  const format = useFormatter()
  const formId = useId()
  const sent = useActionData<typeof action>()
  const free = dates.filter(({ isFree }) => isFree).map(({ startsAt }) => startsAt)
  const chosen = free.filter((startsAt) => (sent?.chosen ?? came.chosen ?? free).includes(startsAt))
  const [count, recount] = useChosenCount(chosen.length, sent)
  const dueMinor = costHalves === null ? price.amountMinor : (sent?.short?.dueMinor ?? 0)
  const refused = sent && sent.problem !== 'short' ? sent.problem : null
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.start(), label: home('places.start') }}
        title={words('heading', { name: name ?? home('session.nobody'), count: dates.length })}
        description={words('until', { when: format.dateTimeWithZone(answerBy, 'dayLong') })}
      />
      {refused ? (
        <Notice tone="critical" isLive>
          {words(refused)}
        </Notice>
      ) : null}
      <Form
        id={formId}
        method="post"
        className="flex flex-col gap-5"
        onChange={(event) => recount(event.currentTarget)}
      >
        <Dates />
        <Cost count={count} />
        {sent?.short ? <SeriesShortfall short={sent.short} pays={pays} /> : null}
        <Answers />
      </Form>
      {free.length > 0 ? (
        <CardLine pays={pays} dueMinor={dueMinor} way={{ form: formId, name: 'answer' }} />
      ) : null}
    </PageStack>
  )
}

function Dates() {
  const { serviceName, minutes, dates, ...came } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const chosen = sent?.chosen ?? came.chosen
  const words = useWords(seriesProposalMessages)
  const format = useFormatter()
  return (
    <Card
      title={words('dates')}
      description={words('datesText', { service: serviceName, duration: format.duration(minutes) })}
    >
      <ol className="flex flex-col divide-y divide-line">
        {dates.map(({ startsAt, isFree }, index) => (
          <li key={startsAt} className="py-3">
            <Checkbox
              name={`date${index}`}
              value={startsAt}
              defaultChecked={isFree && (chosen ? chosen.includes(startsAt) : true)}
              disabled={!isFree}
              label={
                <span className="font-semibold">{capitalised(format.dateTime(startsAt, 'dayLong'))}</span>
              }
              hint={words(isFree ? 'free' : 'gone')}
            />
          </li>
        ))}
      </ol>
      <p className="text-ink-quiet text-sm">{words('zone', { zone: format.zoneName() })}</p>
    </Card>
  )
}

function Cost({ count }: { count: number }) {
  const { costHalves, price, dates } = useLoaderData<typeof loader>()
  const words = useWords(seriesProposalMessages)
  if (dates.some(({ isFree }) => isFree)) {
    return <SeriesCost {...{ costHalves, price, count }} recount={{ name: 'answer', value: 'count' }} />
  }
  return (
    <EmptyState icon={CalendarX} title={words('noneFree')}>
      {words('noneFreeText')}
    </EmptyState>
  )
}

function Answers() {
  const { dates, costHalves, price, pays } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const words = useWords(seriesProposalMessages)
  const { state, formData } = useNavigation()
  const isBusy = (answer: string) => state === 'submitting' && formData?.get('answer') === answer
  const isWithoutCard = costHalves === null && lacksCard(pays, price.amountMinor)
  const isPossible = dates.some(({ isFree }) => isFree) && !sent?.short && !isWithoutCard
  return (
    <FormActions>
      {isPossible ? (
        <Button
          variant="primary"
          name="answer"
          value="accept"
          busy={isBusy('accept')}
          busyLabel={words('busy')}
        >
          {words('accept')}
        </Button>
      ) : null}
      <Button name="answer" value="decline" busy={isBusy('decline')} busyLabel={words('busy')}>
        {words('decline')}
      </Button>
    </FormActions>
  )
}
