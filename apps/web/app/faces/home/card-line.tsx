import { defineMessages, useWords } from '@kara/language'
import { Button, Notice } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { type CardToPay, cardName, lacksCard } from '../../care/payment-card.ts'
import { en } from './messages/card-line/en.ts'
import { is } from './messages/card-line/is.ts'
import { homePaths } from './paths.ts'

const messages = defineMessages(en, is)

interface CardLineProps {
  readonly pays: CardToPay
  /** What the client would pay themself. */
  readonly dueMinor: number
  /** Where to come back to with a card. */
  readonly returnTo: string
  /** Credits pay it: a card is an offer, not something that is missing. */
  readonly isOffer?: boolean
}

/** Which card pays and when; or the way to one that has to be there first. Never inside of a form. */
export function CardLine({ pays, dueMinor, returnTo, isOffer = false }: CardLineProps) {
  const words = useWords(messages)
  const { formAction } = useNavigation()
  const { card, takesCards } = pays
  if (dueMinor === 0) return null
  if (!takesCards) {
    return isOffer ? null : <Notice title={words('directTitle')}>{words('direct')}</Notice>
  }
  if (!lacksCard(pays, dueMinor)) {
    return card ? (
      <p className="text-ink-quiet text-sm">{words('charged', { card: cardName(card) })}</p>
    ) : null
  }
  const add = (
    <Form method="post" action={homePaths.cards()}>
      <input type="hidden" name="returnTo" value={returnTo} />
      <Button
        variant={isOffer ? 'secondary' : 'primary'}
        size={isOffer ? 'small' : 'normal'}
        busy={formAction === homePaths.cards()}
        busyLabel={words('adding')}
      >
        {words('add')}
      </Button>
    </Form>
  )
  if (isOffer) return add
  return (
    <Notice tone="caution" title={words(card ? 'expiredTitle' : 'noneTitle')} actions={add}>
      {words('none')}
    </Notice>
  )
}
