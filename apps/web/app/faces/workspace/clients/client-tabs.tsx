import { useWords } from '@kara/language'
import { TabLinks } from '@kara/ui'
import { workspacePaths } from '../paths.ts'
import { privateClientMessages } from './private-client-messages.ts'

interface ClientTabsProps {
  current: 'clients' | 'waitlist' | 'invites'
  clients?: number
  /** Invites that wait for an answer. */
  invites?: number
}

/** Who is a client, who waits for a time, and who was asked to become one. */
export function ClientTabs({ current, clients, invites }: ClientTabsProps) {
  const words = useWords(privateClientMessages)
  return (
    <TabLinks
      label={words('tabs.label')}
      tabs={[
        {
          href: workspacePaths.clients(),
          label: words('tabs.clients'),
          isCurrent: current === 'clients',
          count: clients,
        },
        {
          href: workspacePaths.waitlist(),
          label: words('tabs.waitlist'),
          isCurrent: current === 'waitlist',
        },
        {
          href: workspacePaths.clientInvites(),
          label: words('tabs.invites'),
          isCurrent: current === 'invites',
          count: invites,
        },
      ]}
    />
  )
}
