import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, Field, FormActions, Notice, PageHeader, PageStack, RadioGroup, Select } from '@kara/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useId } from 'react'
import { DateChoice } from '../../../../care/date-choice.tsx'
import { lacksCard } from '../../../../care/payment-card.ts'
import { pageTitle } from '../../../../frame/page-title.ts'
import { CardLine } from '../../card-line.tsx'
import { homePaths } from '../../paths.ts'
import { SeriesCost, useChosenCount } from '../../series-cost.tsx'
import { SeriesShortfall } from '../../series-shortfall.tsx'
import { seriesMessages } from '../series-messages.ts'
import type { action, loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(seriesMessages, 'repeat.title')

/** Always: what a refusal says is gone must not go on standing there as free. */
export const shouldRevalidate = () => true

/** How often and how many, then each date with what can be had, then all of it in one go. */
export default function RepeatPage() {
  const { session, everyWeeks, count, dates } = useLoaderData<typeof loader>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.session(session.id), label: words('series.back') }}
        title={words('repeat.heading', {
          when: format.dateTime(session.startsAt, 'dayLong'),
          name: session.name ?? '',
        })}
      />
      <Card>
        <Form method="get" className="flex flex-col gap-4">
          <RadioGroup
            legend={words('repeat.rhythm')}
            name="everyWeeks"
            defaultValue={String(everyWeeks)}
            choices={[
              { value: '1', label: words('repeat.every.one') },
              { value: '2', label: words('repeat.every.two') },
            ]}
          />
          <Field label={words('repeat.count')}>
            <Select name="count" defaultValue={String(count)} options={counts} />
          </Field>
          <FormActions>
            <Button variant={dates ? 'secondary' : 'primary'}>{words('repeat.plan')}</Button>
          </FormActions>
        </Form>
      </Card>
      {dates ? <Dates /> : null}
    </PageStack>
  )
}

const counts = Array.from({ length: 11 }, (_, index) => ({ value: `${index + 2}`, label: `${index + 2}` }))

function Dates() {
  const { session, everyWeeks, count, dates, costHalves, price, pays, ...came } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const words = useWords(seriesMessages)
  const format = useFormatter()
  const formId = useId()
  const texts = {
    take: words('repeat.take'),
    choose: words('repeat.choose'),
    noneNear: words('repeat.noneNear'),
    skip: words('repeat.skip'),
  }
  const refused = sent && sent.problem !== 'short' ? sent.problem : null
  const free = (dates ?? []).filter(({ reason }) => !reason).map(({ startsAt }) => startsAt)
  const chosen = sent?.chosen ?? came.chosen ?? free
  const canBe = (dates ?? []).filter(({ startsAt, reason, alternatives }) =>
    (reason ? alternatives : [{ startsAt }]).some((slot) => chosen.includes(slot.startsAt)),
  )
  const [chosenCount, recount] = useChosenCount(canBe.length, sent)
  const isSelfPaid = session.funding === 'self_pay'
  const dueMinor = isSelfPaid ? price.amountMinor : (sent?.short?.dueMinor ?? 0)
  const isBlocked = sent?.short || (isSelfPaid && lacksCard(pays, dueMinor))
  return (
    <Card title={words('repeat.dates')} description={words('repeat.datesText')}>
      {refused ? (
        <Notice tone="critical" isLive>
          {words(refused === 'taken' ? 'repeat.taken' : 'repeat.nothing')}
        </Notice>
      ) : null}
      <Form
        id={formId}
        method="post"
        key={`${everyWeeks} ${count}`}
        className="flex flex-col gap-4"
        onChange={(event) => recount(event.currentTarget)}
      >
        <input type="hidden" name="everyWeeks" value={everyWeeks} />
        <input type="hidden" name="count" value={count} />
        <ol className="flex flex-col divide-y divide-line">
          <li className="flex flex-col py-3">
            <span className="font-semibold">{capitalised(format.dateTime(session.startsAt, 'dayLong'))}</span>
            <span className="text-ink-quiet text-sm">{words('repeat.first')}</span>
          </li>
          {(dates ?? []).map((date, index) => (
            <li key={date.startsAt} className="py-3">
              <DateChoice date={date} name={`date${index}`} chosen={chosen} texts={texts} />
            </li>
          ))}
        </ol>
        <p className="text-ink-quiet text-sm">{words('repeat.zone', { zone: format.zoneName() })}</p>
        <SeriesCost
          costHalves={isSelfPaid ? null : costHalves}
          price={price}
          count={chosenCount}
          recount={{ name: 'intent', value: 'count' }}
        />
        {sent?.short ? <SeriesShortfall short={sent.short} pays={pays} /> : null}
        {isBlocked ? null : <Submit />}
      </Form>
      <CardLine pays={pays} dueMinor={dueMinor} way={{ form: formId, name: 'intent' }} />
    </Card>
  )
}

function Submit() {
  const words = useWords(seriesMessages)
  const { state } = useNavigation()
  return (
    <FormActions>
      <Button variant="primary" busy={state === 'submitting'} busyLabel={words('repeat.busy')}>
        {words('repeat.submit')}
      </Button>
    </FormActions>
  )
}
