import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, ChoiceCards, FormActions, Notice } from '@kara/ui'
import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import { useId } from 'react'
import { lacksCard } from '../../../care/payment-card.ts'
import type { RequestView } from '../../../care/requests/request-view.server.ts'
import { CardLine } from '../card-line.tsx'
import { ownRequestMessages as messages } from './own-request-messages.ts'
import type { RequestPayment } from './payment-of.server.ts'

/** The proposed times with what one of them costs; one press books it. */
export function ChooseTime({ request, payment }: { request: RequestView; payment: RequestPayment }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { formData } = useNavigation()
  const price = format.money({ amountMinor: request.priceMinor, currency: request.currency as 'ISK' })
  const isSelfPay = payment.options.length === 1
  const [search] = useSearchParams()
  const formId = useId()
  const [only] = request.times.length === 1 ? request.times : []
  const isBlocked = payment.options.every(({ dueMinor }) => lacksCard(payment, dueMinor))
  return (
    <Card title={words('choose.title')} ground="accent">
      <Form id={formId} method="post" className="flex flex-col gap-4">
        <ChoiceCards
          legend={words('choose.legend')}
          name="time"
          required
          defaultValue={search.get('time') ?? only?.id}
          choices={request.times.map(({ id, startsAt, keptUntil }) => ({
            value: id,
            label: capitalised(format.dateTimeWithZone(startsAt, 'dayLong')),
            hint: keptUntil
              ? words('choose.kept', { when: format.dateTimeWithZone(keptUntil, 'day') })
              : undefined,
          }))}
        />
        <Ways request={request} payment={payment} />
        {isBlocked ? null : (
          <FormActions>
            <Button
              variant="primary"
              size="large"
              name="intent"
              value="choose"
              busy={formData?.get('intent') === 'choose'}
              busyLabel={words('choose.busy')}
            >
              {isSelfPay ? words('choose.submitSelf', { price }) : words('choose.submit')}
            </Button>
          </FormActions>
        )}
      </Form>
      <CardLine
        pays={payment}
        dueMinor={Math.max(...payment.options.map(({ dueMinor }) => dueMinor))}
        way={{ form: formId, name: 'intent' }}
        isOffer={payment.options[0]?.funding === 'credits'}
      />
    </Card>
  )
}

/** Each way to pay with the whole of what it comes to; one way needs no question. */
function Ways({ request, payment }: { request: RequestView; payment: RequestPayment }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { options, availableHalves } = payment
  const [first] = options
  const split = options.find(({ funding }) => funding === 'split')
  const money = (amountMinor: number) => format.money({ amountMinor, currency: request.currency as 'ISK' })
  const price = money(request.priceMinor)
  const isShort = availableHalves !== null && availableHalves < request.costHalves
  const hintOf = ({ funding, creditHalves, dueMinor, leftAfterHalves }: (typeof options)[number]) => {
    if (lacksCard(payment, dueMinor)) return words('choose.cardFirst')
    if (funding === 'self_pay') return words('choose.self', { price })
    return words('choose.takes', {
      credits: format.credits(creditHalves, { case: 'accusative' }),
      left: format.credits(leftAfterHalves),
    })
  }
  return (
    <>
      {isShort ? (
        <Notice tone="caution">
          {words('choose.notEnough', {
            cost: format.credits(request.costHalves, { case: 'accusative' }),
            available: format.credits(availableHalves, { case: 'accusative' }),
            price,
          })}
        </Notice>
      ) : null}
      {split ? <input type="hidden" name="creditHalves" value={split.creditHalves} /> : null}
      {options.length > 1 ? (
        <ChoiceCards
          legend={words('choose.pay')}
          name="funding"
          defaultValue={first?.funding}
          choices={options.map((option) => ({
            value: option.funding,
            label: words(`choose.by.${option.funding}`),
            hint: hintOf(option),
            aside: money(option.dueMinor),
            disabled: lacksCard(payment, option.dueMinor),
          }))}
        />
      ) : (
        <>
          <input type="hidden" name="funding" value={first?.funding} />
          {isShort ? null : <p className="text-sm">{words('choose.self', { price })}</p>}
        </>
      )}
    </>
  )
}
