import { defineMessages, formatter, type Locale, type MoneyLike, translator } from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Paragraph } from '../frame/parts.tsx'
import { payUpdate as en } from '../messages/en/pay-update.ts'
import { payUpdate as is } from '../messages/is/pay-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

/** The money of one statement. */
interface PayFacts {
  update: 'issued' | 'paid' | 'failed' | 'reversed'
  amount: MoneyLike
  /** First day, ISO date. */
  month: string
  number: string
  /** Whether a new statement waits for a bank account. */
  isWaiting: boolean
  /** What to do about what failed. */
  todo?: keyof typeof en.todo | undefined
}

export type PayUpdateProps = {
  recipientName: string
  statementUrl: string
  accountUrl: string
  noticesUrl: string
  supportUrl: string
} & (PayFacts | { update: 'needs_more' | 'refused' })

/** To whoever is paid: a statement, its money, or what keeps it; no payer, no client and no field. */
export function payUpdate(props: PayUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const { update } = props
  const isTheirs =
    !('amount' in props) ||
    (update === 'issued' && props.isWaiting) ||
    (update === 'failed' && (props.todo === 'account_not_ready' || props.todo === 'bank_account'))
  return {
    subject: words(`${update}.title`),
    body: (
      <LetterFrame
        locale={locale}
        preview={words(`${update}.preview`)}
        title={words(`${update}.title`)}
        recipientName={props.recipientName}
        reason={words('reason')}
        supportUrl={props.supportUrl}
        noticesUrl={props.noticesUrl}
      >
        {'amount' in props ? (
          <Money facts={props} locale={locale} />
        ) : (
          <Paragraph>{words(`${props.update}.what`)}</Paragraph>
        )}
        <Action href={isTheirs ? props.accountUrl : props.statementUrl}>
          {words(update === 'refused' ? 'whatToDo' : isTheirs ? 'account' : 'look')}
        </Action>
      </LetterFrame>
    ),
  }
}

function Money({ facts, locale }: { facts: PayFacts; locale: Locale }) {
  const words = translator(locale, messages)
  // Noon in UTC is the same month everywhere people live.
  const format = formatter(locale, 'UTC')
  const { update, todo, isWaiting, number } = facts
  const values = {
    amount: format.money(facts.amount),
    month: format.month(`${facts.month}T12:00:00Z`),
    number,
  }
  return (
    <>
      <Paragraph>{words(`${update}.what`, values)}</Paragraph>
      {update === 'issued' ? (
        <Paragraph>{words(isWaiting ? 'issued.waits' : 'issued.sent')}</Paragraph>
      ) : null}
      {update === 'failed' && todo ? <Paragraph>{words(`todo.${todo}`)}</Paragraph> : null}
    </>
  )
}
