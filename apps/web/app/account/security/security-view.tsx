import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import type { ReactNode } from 'react'
import { en } from '../messages/security/en.ts'
import { is } from '../messages/security/is.ts'
import { AddressesSection } from './addresses-section.tsx'
import { CompanySignInsSection } from './company-sign-ins-section.tsx'
import { FactorsSection } from './factors-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { RecoveryBanner } from './recovery-banner.tsx'
import type { Security } from './security.server.ts'
import { SessionsSection } from './sessions-section.tsx'

const messages = defineMessages(en, is)

export interface SecurityViewProps {
  security: Security
  /** The page's own path. */
  path: string
  newAddressPath: string
  newPasswordPath: string
  backPath: string
  children?: ReactNode
}

/** The security page of a person, wherever it is shown. */
export function SecurityView({ security, path, backPath, children, ...paths }: SecurityViewProps) {
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: backPath, label: words('back') }}
        title={words('title')}
        description={words('lead')}
      />
      {security.recoveryWaitsUntil ? <RecoveryBanner waitsUntil={security.recoveryWaitsUntil} /> : null}
      <FactorsSection {...security} path={path} />
      <PasswordSection password={security.password} newPasswordPath={paths.newPasswordPath} />
      <SessionsSection sessions={security.sessions} />
      <CompanySignInsSection companies={security.companySignIns} />
      <AddressesSection emails={security.emails} newAddressPath={paths.newAddressPath} />
      {children}
    </PageStack>
  )
}
