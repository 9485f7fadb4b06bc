import {
  defineMessages,
  formatter,
  type InstantLike,
  type Locale,
  type MoneyLike,
  translator,
} from '@kara/language'
import { LetterFrame } from '../frame/letter-frame.tsx'
import { Action, Aside, Paragraph } from '../frame/parts.tsx'
import { billUpdate as en } from '../messages/en/bill-update.ts'
import { billUpdate as is } from '../messages/is/bill-update.ts'
import type { Letter } from '../render-letter.ts'

export const messages = defineMessages(en, is)

export interface BillUpdateProps {
  recipientName: string
  update:
    | 'opened'
    | 'paid'
    | 'refused'
    | 'refunded'
    | 'transferred'
    | 'paid_twice'
    | 'refund_refused'
    | 'disputed'
  /** Why something is owed. */
  because: 'completed' | 'late_cancelled' | 'client_no_show'
  amount: MoneyLike
  /** The time that it is for. */
  sessionAt: InstantLike
  /** When the first card is asked by itself; absent: never. */
  chargeAt?: InstantLike | undefined
  /** Its professional takes no cards: it is paid directly. */
  isOutside?: boolean
  /** Why the card was refused, as far as a person can do something about it. */
  failure?: keyof typeof en.failed | undefined
  reference: string
  timeZone: string
  billUrl: string
  noticesUrl: string
  supportUrl: string
}

/** To whoever pays: a bill, its receipt, a refusal or money on its way back; no word about what it was for. */
export function billUpdate(props: BillUpdateProps, locale: Locale): Letter {
  const words = translator(locale, messages)
  const format = formatter(locale, props.timeZone)
  const { update, chargeAt, failure } = props
  const when = chargeAt ? format.dateTimeWithZone(chargeAt) : null
  const isDue = update === 'opened' || update === 'refused'
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
        <Paragraph>
          {words(`${update}.what`, { amount: format.money(props.amount) })}
          {failure ? ` ${words(`failed.${failure}`)}` : ''}
        </Paragraph>
        {update === 'opened' ? (
          <Paragraph>
            {words(`why.${props.because}`, { moment: format.dateTimeWithZone(props.sessionAt) })}
          </Paragraph>
        ) : null}
        {update === 'opened' ? (
          <Paragraph>
            {props.isOutside ? words('outside') : when ? words('charged', { when }) : words('notCharged')}
          </Paragraph>
        ) : null}
        {update === 'refused' ? (
          <Paragraph>{when ? words('again', { when }) : words('byHand')}</Paragraph>
        ) : null}
        <Action href={props.billUrl}>{words(isDue && !props.isOutside ? 'pay' : 'look')}</Action>
        {props.isOutside || update === 'transferred' ? null : (
          <Aside>{words('reference', { reference: props.reference })}</Aside>
        )}
      </LetterFrame>
    ),
  }
}
