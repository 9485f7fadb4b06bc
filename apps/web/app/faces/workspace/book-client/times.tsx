import { useWords } from '@kara/language'
import { Card } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { ChooseTime } from '../choose-time/choose-time.tsx'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

/** When: the free times of the service, and the way to a time that is not offered. */
export function Times() {
  const { offer, professional, client, service, today, isUnreadable } = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  if (!offer) return null
  const fields = [
    ['client', client],
    ['service', service],
  ] as const
  return (
    <Card title={words('book.at')}>
      <ChooseTime
        offer={offer}
        professional={professional}
        placeOf={(place) => workspacePaths.bookClient({ client, service, ...place })}
        hrefOf={(at) => workspacePaths.bookClient({ client, service, at })}
        own={{ action: workspacePaths.bookClient(), fields, today, isUnreadable }}
      />
    </Card>
  )
}
