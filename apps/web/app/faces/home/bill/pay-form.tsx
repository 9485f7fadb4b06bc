import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { Card } from '@kara/payments/contracts'
import { Button, ChoiceCards, FormActions } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { cardName } from '../../../care/payment-card.ts'
import { en } from '../messages/payments/en.ts'
import { is } from '../messages/payments/is.ts'
import { homePaths } from '../paths.ts'
import type { BillView } from '../payments/page.server.ts'

const messages = defineMessages(en, is)

interface PayFormProps {
  bill: BillView
  cards: readonly Card[]
  hasFailed: boolean
  /** The card with which a payment waits at the bank. */
  isLeftAtBank: string | null
}

/** A card and one button; another card is one step away and leads back here. */
export function PayForm({ bill, cards, hasFailed, isLeftAtBank }: PayFormProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const { formAction } = useNavigation()
  const amount = format.money({ amountMinor: bill.amountMinor, currency: bill.currency })
  const usable = cards.filter((card) => !card.isExpired)
  const other = 'add-card'
  return (
    <>
      {usable.length > 0 ? (
        <Form method="post" className="flex flex-col gap-4">
          <ChoiceCards
            legend={words('bill.payWith')}
            name="cardId"
            defaultValue={isLeftAtBank ?? (hasFailed ? usable.at(-1) : usable[0])?.id}
            choices={usable.map((card) => ({ value: card.id, label: cardName(card) }))}
          />
          <FormActions>
            <Button
              variant="primary"
              size="large"
              busy={formAction === homePaths.bill(bill.id)}
              busyLabel={words('bill.paying')}
            >
              {words(isLeftAtBank ? 'bill.goOn' : 'bill.pay', { amount })}
            </Button>
            <Button form={other} variant="quiet" busy={formAction === homePaths.cards()}>
              {words('bill.addCard')}
            </Button>
          </FormActions>
        </Form>
      ) : (
        <FormActions>
          <Button
            form={other}
            variant="primary"
            size="large"
            busy={formAction === homePaths.cards()}
            busyLabel={words('cards.adding')}
          >
            {words('cards.add')}
          </Button>
        </FormActions>
      )}
      <Form id={other} method="post" action={homePaths.cards()}>
        <input type="hidden" name="returnTo" value={homePaths.bill(bill.id)} />
      </Form>
    </>
  )
}
