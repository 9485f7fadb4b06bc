import { useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLoaderData, useLocation } from '@remix-run/react'
import { credentialMessages } from '../credentials/credential-messages.ts'
import { StandingNotice } from '../credentials/standing-notice.tsx'
import { ChangedRulesNotice } from '../invitations/changed-rules-notice.tsx'
import type { loader } from '../layout.server.ts'
import { workspacePaths } from '../paths.ts'

/** On the first page: whether hubs show the professional and until when, and what hubs changed. */
export function AboutStanding() {
  const { standing, otherRules } = useLoaderData<typeof loader>()
  const words = useWords(credentialMessages)
  const { pathname } = useLocation()
  if (pathname !== workspacePaths.start()) return null
  return (
    <div data-no-print className="mb-5 flex flex-col gap-3 empty:hidden">
      <ChangedRulesNotice hubs={otherRules} />
      <StandingNotice
        {...standing}
        actions={<TextLink href={workspacePaths.credentials()}>{words('go')}</TextLink>}
      />
    </div>
  )
}
