import { defineMessages, LanguageProvider, useFormatter, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FreeTimes } from '../../../care/free-times/free-times.tsx'
import type { Offer } from '../../../care/offer.server.ts'
import { hubPaths, type TimesPlace } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { type ShownService, useCost } from './service-choice.tsx'

const messages = defineMessages(en, is)

export interface TimePickerProps {
  slug: string
  name: string
  service: ShownService
  offer: Offer
  /** Where the professional lives. */
  professionalZone: string
  /** Times are shown by the professional's clock instead of the reader's. */
  isThere: boolean
  isSponsored: boolean
}

/** The free times of a service. Choosing one holds it and goes on to the booking. */
export function TimePicker(props: TimePickerProps) {
  const { slug, name, service, offer, professionalZone, isThere } = props
  const words = useWords(messages)
  const { locale, timeZone } = useFormatter()
  const pathIn = (zone: 'there' | undefined, place: TimesPlace = {}) =>
    hubPaths.professional(slug, { service: service.id, ...place, zone })
  const cost = useCost(props.isSponsored)(service)
  const isAllAsked = service.isAsked
  return (
    <Form method="post" action={hubPaths.hold()} className="flex flex-col gap-4">
      <LanguageProvider locale={locale} timeZone={isThere ? professionalZone : timeZone}>
        <FreeTimes
          offer={offer}
          professional={{ name, timeZone: professionalZone }}
          placeOf={(place) => pathIn(isThere ? 'there' : undefined, place)}
          slotOf={(startsAt) => `${service.id}/${startsAt}`}
          actOf={(when, isAsked) => words(isAsked ? 'times.ask' : 'times.time', { when, cost })}
          zoneSwitch={{ isThere, toThere: `${pathIn('there')}#times`, toOwn: `${pathIn(undefined)}#times` }}
          whenNothing={words('times.nothing')}
        />
      </LanguageProvider>
      {isAllAsked ? null : (
        <>
          <p className="text-ink-quiet text-sm">{words('times.held')}</p>
          <p className="text-sm">
            <TextLink href={hubPaths.waitlist(slug, service.id)}>{words('times.wait')}</TextLink>
          </p>
        </>
      )}
    </Form>
  )
}
