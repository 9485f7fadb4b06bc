import { useFormatter, useWords, zoneName } from '@kara/language'
import type { OptionalNotice } from '@kara/notifications/contracts'
import { Button, Card, Checkbox, PageHeader, PageStack } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { choiceMessages } from './choice-messages.ts'

interface NoticeChoiceProps {
  notices: readonly { notice: OptionalNotice; isWanted: boolean }[]
  timeZone: string
  backPath: string
}

/** Which of the things that one can do without should come, and where. */
export function NoticeChoice({ notices, timeZone, backPath }: NoticeChoiceProps) {
  const words = useWords(choiceMessages)
  const { locale } = useFormatter()
  const isBusy = useNavigation().state === 'submitting'
  const isShownHere = (notice: OptionalNotice) => notice === 'session_soon'
  const groups = [
    { label: words('wanted'), notices: notices.filter(({ notice }) => !isShownHere(notice)) },
    { label: words('shown'), notices: notices.filter(({ notice }) => isShownHere(notice)) },
  ]
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: backPath, label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          {groups.map(({ label, notices }) => (
            <fieldset key={label} className="flex min-w-0 flex-col gap-2">
              <legend className="mb-2 font-semibold text-sm">{label}</legend>
              {notices.map(({ notice, isWanted }) => (
                <Checkbox
                  key={notice}
                  name="wanted"
                  value={notice}
                  defaultChecked={isWanted}
                  label={words(`notices.${notice}`)}
                  hint={words(`hints.${notice}`)}
                />
              ))}
            </fieldset>
          ))}
          <div>
            <Button variant="primary" type="submit" busy={isBusy} busyLabel={words('busy')}>
              {words('save')}
            </Button>
          </div>
        </Form>
      </Card>
      <p className="max-w-prose text-ink-quiet text-sm">
        {words('quiet', { zone: zoneName(timeZone, locale) })}
      </p>
    </PageStack>
  )
}
