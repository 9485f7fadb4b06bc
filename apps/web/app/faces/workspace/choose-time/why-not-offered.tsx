import { useFormatter, useWords } from '@kara/language'
import { Notice, TextLink } from '@kara/ui'
import { availabilityMessages } from '../availability/availability-messages.ts'
import { hasSetting, settingOf } from '../availability/reason-settings.ts'
import type { AskedTime } from './asked-time.server.ts'
import { chooseTimeMessages } from './choose-time-messages.ts'

/** Why a time is not among the free ones, with the setting that decides, and whether it can be had all the same. */
export function WhyNotOffered({ asked, isNamed = false }: { asked: AskedTime; isNamed?: boolean }) {
  const words = useWords(chooseTimeMessages)
  const explain = useWords(availabilityMessages)
  const format = useFormatter()
  const { reason, isPossible, day, at } = asked
  if (!reason) return null
  const title = words(isPossible ? 'notOffered' : 'impossible')
  return (
    <Notice
      tone="caution"
      title={isNamed ? `${title}: ${format.dateTime(at, 'day')}` : title}
      isLive
      actions={
        hasSetting(reason) ? (
          <TextLink href={settingOf(reason, day)}>{explain(`explain.change.${reason}`)}</TextLink>
        ) : undefined
      }
    >
      {explain(`explain.reasons.${reason}`)} {isPossible ? words('anyway') : null}
    </Notice>
  )
}
