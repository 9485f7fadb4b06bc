import { capitalised, useFormatter, useWords } from '@kara/language'
import { Button, Card, ChoiceCards, FormActions, Notice } from '@kara/ui'
import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import type { RequestView } from '../../../care/requests/request-view.server.ts'
import { ownRequestMessages as messages } from './own-request-messages.ts'
import type { RequestPayment } from './payment-of.server.ts'

/** The proposed times with what one of them costs; one press books it. */
export function ChooseTime({ request, payment }: { request: RequestView; payment: RequestPayment }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { formData } = useNavigation()
  const price = format.money({ amountMinor: request.priceMinor, currency: request.currency as 'ISK' })
  const cost = format.credits(request.costHalves, { case: 'dative' })
  const available = format.credits(payment.availableHalves ?? 0, { case: 'accusative' })
  const [search] = useSearchParams()
  const [only] = request.times.length === 1 ? request.times : []
  return (
    <Card title={words('choose.title')} ground="accent">
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="funding" value={payment.by} />
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
        {payment.by === 'credits' ? (
          <p className="text-sm">{words('choose.byCredits', { credits: cost, available })}</p>
        ) : payment.availableHalves === null ? (
          <p className="text-sm">{words('choose.self', { price })}</p>
        ) : (
          <Notice tone="caution">
            {words('choose.notEnough', {
              cost: format.credits(request.costHalves, { case: 'accusative' }),
              available,
              price,
            })}
          </Notice>
        )}
        <FormActions>
          <Button
            variant="primary"
            size="large"
            name="intent"
            value="choose"
            busy={formData?.get('intent') === 'choose'}
            busyLabel={words('choose.busy')}
          >
            {payment.by === 'credits' ? words('choose.submit') : words('choose.submitSelf', { price })}
          </Button>
        </FormActions>
      </Form>
    </Card>
  )
}
