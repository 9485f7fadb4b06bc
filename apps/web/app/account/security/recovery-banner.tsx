import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Notice } from '@kara/ui'
import { en } from '../messages/recovery/en.ts'
import { is } from '../messages/recovery/is.ts'
import { recoveryPath } from '../onward.ts'
import { ActButton } from './act-button.tsx'

const messages = defineMessages(en, is)

/** Wherever the account is still open: somebody asked for its keys to be taken off. */
export function RecoveryBanner({ waitsUntil }: { waitsUntil: string }) {
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <Notice
      tone="caution"
      title={words('banner.title')}
      actions={
        <>
          <ActButton
            fields={{ intent: 'stop_recovery' }}
            label={words('banner.stop')}
            says={words('open.stop')}
            busyLabel={words('open.stopping')}
          />
          <ButtonLink size="small" variant="quiet" href={recoveryPath()}>
            {words('banner.more')}
          </ButtonLink>
        </>
      }
    >
      {words('banner.text', { moment: format.dateTimeWithZone(waitsUntil, 'dayLong') })}
    </Notice>
  )
}
