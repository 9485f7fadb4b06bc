import { useFormatter, useWords } from '@kara/language'
import { Button, Disclosure, Field, FieldRow, FormStack, Notice, TextInput } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FreeTimes, type FreeTimesProps } from '../../../care/free-times/free-times.tsx'
import { chooseTimeMessages } from './choose-time-messages.ts'

/** Why a time is asked about again instead of being chosen. */
export interface OwnTimeProps {
  /** The page that a typed time leads to. */
  action: string
  /** What else stands in its address. */
  fields?: readonly (readonly [name: string, value: string])[]
  /** ISO date; no day before it can be chosen. */
  today: string
  /** What was typed last is no time. */
  isUnreadable: boolean
}

interface ChooseTimeProps extends Pick<FreeTimesProps, 'professional' | 'placeOf'> {
  /** Null where there is no service whose times could be offered. */
  offer: FreeTimesProps['offer'] | null
  /** Where choosing a free time leads. */
  hrefOf: (startsAt: string) => string
  own: OwnTimeProps
}

/** A time of the own calendar: the free ones as links, and the way to one that is not offered. */
export function ChooseTime({ offer, own, ...rest }: ChooseTimeProps) {
  const words = useWords(chooseTimeMessages)
  return (
    <>
      {offer ? (
        <FreeTimes
          {...rest}
          offer={offer}
          actOf={(when) => words('choose', { when })}
          whenNothing={words('nothing')}
        />
      ) : null}
      <Disclosure summary={words('own')} isOpen={own.isUnreadable}>
        <OwnTime {...own} />
      </Disclosure>
    </>
  )
}

function OwnTime({ action, fields = [], today, isUnreadable }: OwnTimeProps) {
  const words = useWords(chooseTimeMessages)
  const format = useFormatter()
  return (
    <Form method="get" action={action}>
      {fields.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <FormStack>
        <p className="text-ink-quiet text-sm">{words('ownText', { zone: format.zoneName() })}</p>
        {isUnreadable ? (
          <Notice tone="caution" isLive>
            {words('unreadable')}
          </Notice>
        ) : null}
        <FieldRow>
          <Field label={words('ownDay')} required>
            <TextInput type="date" name="onDay" min={today} required />
          </Field>
          <Field label={words('ownTime')} required>
            <TextInput name="onTime" inputMode="numeric" placeholder="14:30" required />
          </Field>
        </FieldRow>
        <div>
          <Button>{words('ownGo')}</Button>
        </div>
      </FormStack>
    </Form>
  )
}
