import { useWords } from '@kara/language'
import { Button, Card, ChoiceCards, Disclosure } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { paymentMessages } from '../payments/payment-messages.ts'

/** An open bill: charge now, wait, or ask nothing. */
export function DecideForm() {
  const words = useWords(paymentMessages)
  const isBusy = useNavigation().formData?.has('decision') ?? false
  return (
    <Card>
      <Form method="post" className="flex flex-col gap-4">
        <ChoiceCards
          legend={words('bill.decide')}
          name="decision"
          defaultValue="charge"
          choices={(['charge', 'later', 'skip'] as const).map((value) => ({
            value,
            label: words(`bill.${value}`),
            hint: words(`bill.${value}Text`),
          }))}
        />
        <div>
          <Button variant="primary" busy={isBusy} busyLabel={words('bill.busy')}>
            {words('bill.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** An open bill that is paid without a card: its professional knows when it is settled. */
export function CloseForm() {
  const words = useWords(paymentMessages)
  const isBusy = useNavigation().formData?.has('decision') ?? false
  return (
    <Card title={words('bill.outside')} description={words('bill.outsideText')}>
      <Form method="post">
        <Button variant="primary" name="decision" value="skip" busy={isBusy} busyLabel={words('bill.busy')}>
          {words('bill.close')}
        </Button>
      </Form>
    </Card>
  )
}

/** A paid bill goes back whole; what that means stands before the button. */
export function RefundForm({ amount }: { amount: string }) {
  const words = useWords(paymentMessages)
  const isBusy = useNavigation().formData?.get('decision') === 'refund'
  return (
    <Disclosure summary={words('bill.refundTitle')}>
      <Form method="post" className="flex flex-col gap-3">
        <p className="text-sm">{words('bill.refundText')}</p>
        <div>
          <Button
            variant="critical"
            name="decision"
            value="refund"
            busy={isBusy}
            busyLabel={words('bill.busy')}
          >
            {words('bill.refund', { amount })}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
