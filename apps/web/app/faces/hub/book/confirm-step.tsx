import { capitalised, defineMessages, formatter, useFormatter, useWords, zoneName } from '@kara/language'
import { Button, Card, DefinitionList, FormActions, Notice, RadioGroup, TextLink } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { lacksCard } from '../../../care/payment-card.ts'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { hubPaths } from '../paths.ts'
import { CardLine, FundingChoice } from './funding-choice.tsx'
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
  const names = useVocabulary()
  const { formAction } = useNavigation()
  const { service, hold } = data
  const { payment } = step
  const [first] = payment.options
  const price = format.money({ amountMinor: first?.dueMinor ?? 0, currency: service.currency })
  // Icelandic would bend the name of the day after a verb; its short form stays as it is.
  const weekday = format.weekday(hold.startsAt, format.locale === 'is' ? 'short' : 'long')
  const when = `${weekday} ${format.time(hold.startsAt)}`
  const isSelfPay = payment.options.every((option) => option.funding === 'self_pay')
  const isBlocked = payment.options.every((option) => lacksCard(payment, option.dueMinor))
  const book = 'book-time'
  return (
    <Card title={words('confirm.title')}>
      <PaymentNotice step={step} data={data} />
      <DefinitionList items={useFacts(step, data, price)} />
      <Form id={book} method="post" action={hubPaths.bookConfirm()} className="flex flex-col gap-4">
        <FundingChoice payment={payment} currency={service.currency} />
        <CardLine payment={payment} form="add-card" />
        {service.languages.length > 1 ? (
          <RadioGroup
            legend={words('confirm.language')}
            name="language"
            defaultValue={service.languages[0]}
            choices={service.languages.map((value) => ({ value, label: capitalised(names.language(value)) }))}
          />
        ) : null}
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
      </Form>
      <FormActions>
        {isBlocked ? null : (
          <Button
            form={book}
            variant="primary"
            size="large"
            busy={formAction === hubPaths.bookConfirm()}
            busyLabel={words('confirm.booking')}
          >
            {isSelfPay ? words('confirm.bookAndPay', { when, price }) : words('confirm.book', { when })}
          </Button>
        )}
        <Button form="leave-time" variant="quiet">
          {words('confirm.stop')}
        </Button>
      </FormActions>
      <Form id="add-card" method="post" action={hubPaths.bookCard()} />
      <Form id="leave-time" method="post" action={hubPaths.bookLeave()} />
    </Card>
  )
}

function useFacts(step: Confirmation, data: Booking, price: string) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const { service, professional, hold } = data
  const there = formatter(format.locale, professional.timeZone)
  const isElsewhere = there.time(hold.startsAt) !== format.time(hold.startsAt)
  const when = `${capitalised(format.date(hold.startsAt, 'dayLong'))}, ${format.timeRange(hold.startsAt, hold.endsAt)} (${format.zoneName()})`
  const paid = usePaidFacts(step, data, price)
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
    ...paid,
    {
      term: words(step.isFreeToCancel ? 'confirm.cancelBy' : 'confirm.cancelling'),
      value: (
        <>
          {step.isFreeToCancel
            ? capitalised(format.dateTimeWithZone(step.cutOffAt, 'dayLong'))
            : [
                words('confirm.cancelLate'),
                step.undoMinutes > 0 ? words('confirm.undo', { minutes: step.undoMinutes }) : '',
              ].join(' ')}
          <span className="block text-sm">
            <TextLink as="a" href={hubPaths.chargeRules()}>
              {words('confirm.rules')}
            </TextLink>
          </span>
        </>
      ),
    },
  ]
}

// Where there is one way to pay it is said here; where there are several, each says what it comes to.
function usePaidFacts({ payment }: Confirmation, { service }: Booking, price: string) {
  const words = useWords(messages)
  const format = useFormatter()
  const [only, ...others] = payment.options
  const expires = payment.lastDay ? words('confirm.expires', { date: format.day(payment.lastDay) }) : null
  if (others.length > 0)
    return expires && payment.availableHalves > 0
      ? [
          {
            term: words('confirm.yours'),
            value: (
              <>
                {words('confirm.yoursText', {
                  credits: format.credits(payment.availableHalves),
                  cost: format.credits(service.costHalves, { case: 'accusative' }),
                })}
                <span className="block text-ink-quiet text-sm">{expires}</span>
              </>
            ),
          },
        ]
      : []
  return [
    { term: words('confirm.paid'), value: words('confirm.paidSelf', { price }) },
    {
      term: words('confirm.total'),
      value: (
        <strong>
          {only?.dueMinor ? price : words('confirm.nothing')}
          <span className="block font-normal text-ink-quiet text-sm">{words('confirm.later')}</span>
        </strong>
      ),
    },
  ]
}

function PaymentNotice({ step, data }: { step: Confirmation; data: Booking }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { payment } = step
  const { service } = data
  const price = format.money({ amountMinor: service.priceMinor, currency: service.currency })
  if (step.isProcessorSilent) {
    return (
      <Notice tone="caution" title={words('funding.silent')} isLive>
        {words('funding.silentText')}
      </Notice>
    )
  }
  if (step.hasToChooseCard) return <Notice tone="caution" title={words('funding.cardFirst')} isLive />
  if (payment.why === null) return null
  if (payment.why === 'not_enough') {
    const cost = format.credits(service.costHalves, { case: 'accusative' })
    const available = format.credits(payment.availableHalves, { case: 'accusative' })
    const hasNone = payment.availableHalves === 0
    return (
      <Notice
        tone="caution"
        title={words(hasNone ? 'confirm.noneLeft' : 'confirm.notEnough')}
        actions={
          <TextLink as="a" href={hubPaths.home(step.moreCredits)}>
            {words('confirm.askForMore')}
          </TextLink>
        }
      >
        {hasNone
          ? words('confirm.noneLeftText', { cost, price })
          : words('confirm.notEnoughText', { cost, available })}
      </Notice>
    )
  }
  const empty = payment.waits ? 'poolWaits' : 'poolEmpty'
  const reason = payment.why === 'pool_empty' ? empty : 'noPolicy'
  return (
    <Notice tone="caution" title={words(`confirm.${reason}`)}>
      {words(`confirm.${reason}Text`, { price })}
    </Notice>
  )
}
