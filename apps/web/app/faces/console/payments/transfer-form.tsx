import { getInputProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import type { RefundOrder } from '@kara/payments/contracts'
import { ButtonLink, Card, Field, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { consolePaths } from '../paths.ts'
import { paymentMessages } from '../payment-messages.ts'
import type { loader } from './page.server.ts'

/** Where a transfer is written down that took the place of a closed card. */
export function TransferForm({
  refused,
}: {
  refused: Pick<RefundOrder, 'id' | 'reference' | 'amountMinor' | 'currency'>
}) {
  const { today } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const format = useFormatter()
  const state = usePageForm<{ orderId: string; paidOn: string; reference: string }>({ paidOn: today })
  const { paidOn, reference } = state.fields
  const { id, amountMinor, currency } = refused
  return (
    <Card title={words('transfer.title')} description={words('transfer.lead')}>
      <p>
        <code>{refused.reference}</code>, {format.money({ amountMinor, currency })}
      </p>
      <PageForm
        {...state}
        submitLabel={words('transfer.submit')}
        busyLabel={words('transfer.busy')}
        otherActions={
          <ButtonLink href={consolePaths.payments()} variant="quiet">
            {words('transfer.back')}
          </ButtonLink>
        }
      >
        <input type="hidden" name="orderId" value={id} />
        <Field label={words('transfer.paidOn')} id={paidOn.id} errors={paidOn.errors} required>
          <TextInput {...getInputProps(paidOn, { type: 'date' })} key={paidOn.key} max={today} />
        </Field>
        <Field label={words('transfer.reference')} id={reference.id} errors={reference.errors} required>
          <TextInput {...getInputProps(reference, { type: 'text' })} key={reference.key} maxLength={60} />
        </Field>
      </PageForm>
    </Card>
  )
}
