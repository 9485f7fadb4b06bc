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
  /** Where to come back to with a card; or the button of a form, so that what is chosen there is still chosen then. */
  readonly way: { readonly returnTo: string } | { readonly form: string; readonly name: string }
  /** Credits pay it: a card is an offer, not something that is missing. */
  readonly isOffer?: boolean
}

/** Which card pays and when; or the way to one that has to be there first. Never inside of a form. */
export function CardLine({ pays, dueMinor, way, isOffer = false }: CardLineProps) {
  const words = useWords(messages)
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
  const add = <AddCard way={way} isOffer={isOffer} />
  if (isOffer) return add
  return (
    <Notice tone="caution" title={words(card ? 'expiredTitle' : 'noneTitle')} actions={add}>
      {words('none')}
    </Notice>
  )
}

function AddCard({ way, isOffer }: Required<Pick<CardLineProps, 'way' | 'isOffer'>>) {
  const words = useWords(messages)
  const { formAction, formData } = useNavigation()
  const look = {
    variant: isOffer ? 'secondary' : 'primary',
    size: isOffer ? 'small' : 'normal',
    busyLabel: words('adding'),
  } as const
  if ('form' in way) {
    return (
      <Button
        {...look}
        form={way.form}
        name={way.name}
        value="card"
        formNoValidate
        busy={formData?.get(way.name) === 'card'}
      >
        {words('add')}
      </Button>
    )
  }
  return (
    <Form method="post" action={homePaths.cards()}>
      <input type="hidden" name="returnTo" value={way.returnTo} />
      <Button {...look} busy={formAction === homePaths.cards()}>
        {words('add')}
      </Button>
    </Form>
  )
}
