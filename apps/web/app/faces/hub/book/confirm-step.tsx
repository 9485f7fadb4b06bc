import { capitalised, defineMessages, formatter, useFormatter, useWords, zoneName } from '@kara/language'
import { Button, Card, DefinitionList, FormActions, Notice, RadioGroup } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { BookingStep, loader } from './page.server.ts'

const messages = defineMessages(en, is)

type Booking = Awaited<ReturnType<typeof loader>>
type Confirmation = Extract<BookingStep, { name: 'confirm' }>

/** Everything that will be so, what it costs and until when it can be undone; then one button. */
export function ConfirmStep({ step, data }: { step: Confirmation; data: Booking }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { formAction } = useNavigation()
  const { service, hold } = data
  const price = format.money({ amountMinor: service.priceMinor, currency: service.currency })
  // Icelandic would bend the name of the day after a verb; its short form stays as it is.
  const weekday = format.weekday(hold.startsAt, format.locale === 'is' ? 'short' : 'long')
  const when = `${weekday} ${format.time(hold.startsAt)}`
  const isPaidByCredits = step.payment.by === 'credits'
  return (
    <Card title={words('confirm.title')}>
      <PaymentNotice step={step} data={data} price={price} />
      <DefinitionList items={useFacts(step, data, price)} />
      <Form method="post" action={hubPaths.bookConfirm()}>
        <input type="hidden" name="funding" value={step.payment.by} />
        {step.otherZone ? (
          <RadioGroup
            legend={words('confirm.zone')}
            hint={words('confirm.zoneHint')}
            name="timeZone"
            defaultValue={format.timeZone}
            choices={[format.timeZone, step.otherZone].map((zone) => ({
              value: zone,
              label: words('confirm.zoneIs', {
                zone: zoneName(zone, format.locale),
                time: formatter(format.locale, zone).dateTime(hold.startsAt, 'day'),
              }),
            }))}
          />
        ) : null}
        <FormActions>
          <Button
            variant="primary"
            size="large"
            busy={formAction === hubPaths.bookConfirm()}
            busyLabel={words('confirm.booking')}
          >
            {isPaidByCredits ? words('confirm.book', { when }) : words('confirm.bookAndPay', { when, price })}
          </Button>
        </FormActions>
      </Form>
      {isPaidByCredits ? null : (
        <Form method="post" action={hubPaths.bookLeave()}>
          <Button isWide>{words('confirm.stop')}</Button>
        </Form>
      )}
    </Card>
  )
}

function useFacts(step: Confirmation, data: Booking, price: string) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const { service, professional, hold } = data
  const { payment } = step
  const there = formatter(format.locale, professional.timeZone)
  const isElsewhere = there.time(hold.startsAt) !== format.time(hold.startsAt)
  const when = `${capitalised(format.date(hold.startsAt, 'dayLong'))}, ${format.timeRange(hold.startsAt, hold.endsAt)} (${format.zoneName()})`
  return [
    { term: words('confirm.who'), value: `${professional.name}, ${professional.title}` },
    { term: words('confirm.what'), value: `${service.name}, ${format.duration(service.minutes)}` },
    {
      term: words('confirm.when'),
      value: (
        <>
          {when}
          {isElsewhere ? (
            <span className="block text-ink-quiet text-sm">
              {words('confirm.zoneNote', { zone: there.zoneName(), time: there.time(hold.startsAt) })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      term: words('confirm.where'),
      value:
        service.modality === 'video'
          ? words('confirm.video')
          : service.place || names.format(service.modality),
    },
    {
      term: words('confirm.paid'),
      value:
        payment.by === 'credits' ? (
          <>
            {words('confirm.paidCredits', {
              credits: format.credits(service.costHalves, { case: 'dative' }),
              left: format.credits(payment.leftAfterHalves),
            })}
            <span className="block text-ink-quiet text-sm">
              {words('confirm.expires', { date: format.day(payment.lastDay) })}
            </span>
          </>
        ) : (
          words('confirm.paidSelf', { price })
        ),
    },
    {
      term: words('confirm.total'),
      value: (
        <strong>
          {payment.by === 'credits' ? words('confirm.nothing') : price}
          {payment.by === 'credits' ? null : (
            <span className="block font-normal text-ink-quiet text-sm">{words('confirm.later')}</span>
          )}
        </strong>
      ),
    },
    {
      term: words('confirm.cancelBy'),
      value: step.isFreeToCancel
        ? format.dateTimeWithZone(step.cutOffAt, 'dayLong')
        : words('confirm.cancelLate', { minutes: step.undoMinutes }),
    },
  ]
}

function PaymentNotice({ step, data, price }: { step: Confirmation; data: Booking; price: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { payment } = step
  if (payment.by === 'credits') return null
  if (payment.why === 'not_enough') {
    return (
      <Notice tone="caution" title={words('confirm.notEnough')}>
        {words('confirm.notEnoughText', {
          cost: format.credits(data.service.costHalves, { case: 'accusative' }),
          available: format.credits(payment.availableHalves, { case: 'accusative' }),
          price,
        })}
      </Notice>
    )
  }
  const reason = payment.why === 'pool_empty' ? 'poolEmpty' : 'noPolicy'
  return (
    <Notice tone="caution" title={words(`confirm.${reason}`)}>
      {words(`confirm.${reason}Text`, { price })}
    </Notice>
  )
}
