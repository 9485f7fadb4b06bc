import { useFormatter, useWords, zoneName } from '@kara/language'
import { Button, Card, Checkbox, PageHeader, PageStack } from '@kara/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import { noticeMessages } from './notice-messages.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(noticeMessages)

/** Which of the letters that one can do without should come. */
export default function NoticesPage() {
  const { notices, timeZone } = useLoaderData<typeof loader>()
  const words = useWords(noticeMessages)
  const { locale } = useFormatter()
  const isBusy = useNavigation().state === 'submitting'
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.profile(), label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <fieldset className="flex min-w-0 flex-col gap-2">
            <legend className="mb-2 font-semibold text-sm">{words('wanted')}</legend>
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
