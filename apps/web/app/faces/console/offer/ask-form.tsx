import { formatter, useFormatter, useWords } from '@kara/language'
import { Card, Notice } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { AskedTimeFields } from '../../../care/asked-time-fields.tsx'
import { offerMessages } from '../offer-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** Which service, in which hub, and when, by the professional’s clock. */
export function AskForm() {
  const { professional, services, hubs, asked, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(offerMessages)
  const { locale } = useFormatter()
  const zone = formatter(locale, professional.timeZone).zoneName()
  return (
    <Card>
      <Form method="get" action={consolePaths.offer(professional.id)} preventScrollReset>
        {isUnreadable ? (
          <Notice tone="caution" isLive>
            {words('unreadable')}
          </Notice>
        ) : null}
        <AskedTimeFields
          services={services}
          places={hubs.map(({ companyId, name }) => ({ value: companyId, label: name }))}
          asked={asked}
          labels={{
            service: words('service'),
            where: words('where'),
            anywhere: words('anywhere'),
            day: words('day'),
            time: words('time', { zone }),
            ask: words('ask'),
          }}
        />
      </Form>
    </Card>
  )
}
