import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import type { BillForSupport } from '@kara/payments/contracts'
import {
  Button,
  Card,
  DefinitionList,
  Field,
  FormActions,
  FormStack,
  Notice,
  TextArea,
  TextInput,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { paymentMessages } from '../payment-messages.ts'
import type { loader } from './page.server.ts'

/** From what a client reads from the bank's statement to the bill, and to money on its way back. */
export function FindBill() {
  const { wanted, found } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  return (
    <Card title={words('find.title')} description={words('find.lead')}>
      <Form method="get">
        <FormStack>
          <Field label={words('find.reference')} hint={words('find.referenceHint')} id="reference" required>
            <TextInput
              id="reference"
              name="reference"
              defaultValue={wanted}
              autoComplete="off"
              maxLength={40}
              required
            />
          </Field>
          <FormActions>
            <Button variant={found ? 'quiet' : 'primary'}>{words('find.look')}</Button>
          </FormActions>
        </FormStack>
      </Form>
      {wanted && !found ? <Notice tone="caution">{words('find.unknown')}</Notice> : null}
      {found ? <FoundBill key={found.id} bill={found} /> : null}
    </Card>
  )
}

function FoundBill({ bill }: { bill: BillForSupport }) {
  const words = useWords(paymentMessages)
  const format = useFormatter()
  const { currency, amountMinor, leftMinor, state } = bill
  const left = format.money({ amountMinor: leftMinor, currency })
  return (
    <>
      <DefinitionList
        items={[
          { term: words('reference'), value: <code>{bill.reference}</code> },
          { term: words('find.of'), value: format.dateTimeWithZone(bill.createdAt, 'medium') },
          { term: words('amount'), value: format.money({ amountMinor, currency }) },
          { term: words('state'), value: words(`find.billStates.${state}`) },
          ...(state === 'paid' ? [{ term: words('find.left'), value: left }] : []),
        ]}
      />
      {leftMinor > 0 ? <GiveBackForm reference={bill.reference} left={left} /> : null}
    </>
  )
}

function GiveBackForm(props: { reference: string; left: string }) {
  const { aloneMax } = useLoaderData<typeof loader>()
  const words = useWords(paymentMessages)
  const format = useFormatter()
  const state = usePageForm<{ reference: string; amount: string; words: string }>()
  const { amount, words: reason } = state.fields
  const limits = format.list(aloneMax.map((one) => format.money(one)))
  return (
    <PageForm {...state} submitLabel={words('find.submit')} busyLabel={words('find.busy')}>
      <input type="hidden" name="reference" value={props.reference} />
      <Field
        label={words('find.amount')}
        hint={words('find.amountHint', { left: props.left })}
        id={amount.id}
        errors={amount.errors}
      >
        <TextInput
          {...getInputProps(amount, { type: 'text' })}
          key={amount.key}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
        />
      </Field>
      <Field
        label={words('find.words')}
        hint={words('find.wordsHint')}
        id={reason.id}
        errors={reason.errors}
        required
      >
        <TextArea {...getTextareaProps(reason)} key={reason.key} rows={2} maxLength={500} />
      </Field>
      <p className="text-sm">{words('find.limit', { limits })}</p>
    </PageForm>
  )
}
