import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ChoiceCards, Notice } from '@kara/ui'
import { useNavigation } from '@remix-run/react'
import type { FundingOption, Payment } from '../../../care/payment.server.ts'
import { cardName, lacksCard } from '../../../care/payment-card.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** The ways to pay, each with the whole of what the client pays; one way needs no question. */
export function FundingChoice({ payment, currency }: { payment: Payment; currency: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  const { options } = payment
  const [first] = options
  const split = options.find(({ funding }) => funding === 'split')
  const credits = split ? <input type="hidden" name="creditHalves" value={split.creditHalves} /> : null
  const card = payment.card ? cardName(payment.card) : ''
  const hintOf = ({ funding, creditHalves, leftAfterHalves }: FundingOption) => {
    const taken = format.credits(creditHalves, { case: 'dative' })
    if (!payment.takesCards && funding !== 'credits') return words('funding.directHint')
    if (funding === 'self_pay') return words('funding.self_payHint', { card })
    if (funding === 'split') return words('funding.splitHint', { credits: taken, card })
    return words('funding.creditsHint', { credits: taken, left: format.credits(leftAfterHalves) })
  }
  if (options.length === 1) {
    return <input type="hidden" name="funding" value={first?.funding} />
  }
  return (
    <>
      {credits}
      <ChoiceCards
        legend={words('funding.legend')}
        name="funding"
        defaultValue={
          options.find((option) => !lacksCard(payment, option.dueMinor))?.funding ?? first?.funding
        }
        choices={options.map((option) => ({
          value: option.funding,
          label: words(
            !payment.takesCards && option.funding === 'split'
              ? 'funding.splitDirect'
              : `funding.${option.funding}`,
          ),
          hint: lacksCard(payment, option.dueMinor) ? words('funding.cardFirst') : hintOf(option),
          aside: format.money({ amountMinor: option.dueMinor, currency }),
          disabled: lacksCard(payment, option.dueMinor),
        }))}
      />
    </>
  )
}

/**
 * Which card pays, and when; or the way to one, with the time held meanwhile. It stands inside the booking's form.
 *
 * @param form the id of the form that leads there
 */
export function CardLine({ payment, form }: { payment: Payment; form: string }) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { card, options } = payment
  if (!options.some((option) => option.dueMinor > 0)) return null
  if (!payment.takesCards) {
    return options[0]?.funding === 'credits' ? null : (
      <Notice title={words('funding.directTitle')}>{words('funding.direct')}</Notice>
    )
  }
  if (card && !card.isExpired) {
    return <p className="text-ink-quiet text-sm">{words('funding.charged', { card: cardName(card) })}</p>
  }
  const isNeeded = options.every((option) => lacksCard(payment, option.dueMinor))
  const add = (
    <Button
      form={form}
      variant={isNeeded ? 'primary' : 'secondary'}
      size={isNeeded ? 'normal' : 'small'}
      busy={formAction === hubPaths.bookCard()}
      busyLabel={words('funding.adding')}
    >
      {words('funding.add')}
    </Button>
  )
  // Credits pay it: a card is an offer, not something that is missing.
  if (options[0]?.funding === 'credits') return <div>{add}</div>
  return (
    <Notice
      tone={isNeeded ? 'caution' : undefined}
      title={words(card ? 'funding.expiredTitle' : 'funding.noCardTitle')}
      actions={add}
    >
      {words('funding.noCard')}
    </Notice>
  )
}
