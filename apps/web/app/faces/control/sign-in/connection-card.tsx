import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { IncidentKind } from '@kara/sso/contracts'
import { Button, Card, CopyField, DefinitionList, Disclosure, Notice, Status, TextLink } from '@kara/ui'
import { Form } from '@remix-run/react'
import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'
import { renewalOf } from '../../../company/providers.ts'
import { en } from '../messages/sign-in/en.ts'
import { is } from '../messages/sign-in/is.ts'
import type { SetUpPlace } from '../paths.ts'
import { SwitchConnection, type SwitchConnectionProps } from './switch-connection.tsx'

const messages = defineMessages(en, is)

const toneOf = {
  draft: 'draft',
  tested: 'waiting',
  optional: 'positive',
  required: 'positive',
  disabled: 'neutral',
} as const
const certificateNoticeDays = 60

export interface ConnectionView {
  id: string
  label: string
  state: keyof typeof toneOf
  protocol: 'saml' | 'oidc'
  redirectUrl: string
  logoutUrl: string
  backChannelUrl: string | null
  frontChannelUrl: string | null
  providerClientId: string | null
  idpEntityId: string
  ssoUrl: string
  entityId: string
  acsUrl: string
  testedAt: string | null
  replaces: { connectionId: string; until: string } | null
  /** Whether a test was ever begun. */
  hasTest: boolean
  certificateDays: number | null
  certificates: { fingerprintSha256: string; subject: string; validTo: string }[]
}

export interface ConnectionCardProps {
  place: SetUpPlace
  connection: ConnectionView
  /** Whom its switch is about, and how far it is tested; null where it cannot be switched. */
  switching: Omit<SwitchConnectionProps, 'connection'> | null
  /** What people read of it where they sign in, while it lasts. */
  trouble?: IncidentKind | null
  /** What else needs somebody. */
  notices?: ReactNode
}

/** One link to an identity provider: what it is, whether it works, and its switch. */
export function ConnectionCard({ place, connection, switching, trouble, notices }: ConnectionCardProps) {
  const words = useWords(messages)
  const { number, date } = useFormatter()
  const { state, certificateDays } = connection
  const test = place.test(connection.id)
  const renew = <TextLink href={place.connect(renewalOf(connection))}>{words('renew')}</TextLink>
  const needsTest = state === 'draft'
  return (
    <Card
      title={connection.label}
      description={words(`what.${state}`)}
      aside={<Status tone={toneOf[state]}>{words(`state.${state}`)}</Status>}
    >
      {certificateDays !== null && certificateDays <= certificateNoticeDays ? (
        <Notice
          tone={certificateDays < 0 ? 'critical' : 'caution'}
          title={words(certificateDays < 0 ? 'certificateEnded' : 'certificateEnds', {
            days: number(Math.max(0, certificateDays)),
          })}
          actions={renew}
        >
          {words('renewHow')}
        </Notice>
      ) : trouble ? (
        <Notice
          tone="critical"
          title={words(`trouble.${trouble}.title`)}
          actions={trouble === 'ours' ? null : renew}
        >
          {words(`trouble.${trouble}.what`)}
        </Notice>
      ) : null}
      {notices}
      {state === 'disabled' ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <Form method="post" action={test} target="_blank" reloadDocument>
            <Button variant={needsTest ? 'primary' : 'secondary'} icon={FlaskConical}>
              {words('test')}
            </Button>
          </Form>
          {connection.hasTest ? <TextLink href={test}>{words('lastTest')}</TextLink> : null}
          <p className="basis-full text-ink-quiet text-sm">{words('testWhat')}</p>
        </div>
      )}
      {switching ? <SwitchConnection connection={connection} {...switching} /> : null}
      <Disclosure summary={words(connection.protocol === 'oidc' ? 'detailsOpenId' : 'details')}>
        <div className="flex flex-col gap-4">
          <Addresses connection={connection} />
          <DefinitionList
            arrangement="stacked"
            items={[
              {
                term: words(connection.protocol === 'oidc' ? 'issuer' : 'idpEntityId'),
                value: <code className="break-all text-sm">{connection.idpEntityId}</code>,
              },
              {
                term: words('ssoUrl'),
                value: <code className="break-all text-sm">{connection.ssoUrl}</code>,
              },
              ...(connection.providerClientId
                ? [{ term: words('clientId'), value: <code>{connection.providerClientId}</code> }]
                : []),
              ...connection.certificates.map((certificate) => ({
                term: words('certificate'),
                value: words('certificateUntil', {
                  subject: certificate.subject,
                  date: date(certificate.validTo),
                }),
              })),
            ]}
          />
          {state === 'disabled' || !switching ? null : <p>{renew}</p>}
        </div>
      </Disclosure>
    </Card>
  )
}

function Addresses({ connection }: { connection: ConnectionView }) {
  const words = useWords(messages)
  const copy = { label: words('copy'), copiedLabel: words('copied') }
  const signOut = (
    <CopyField
      name={words('logoutUrl')}
      hint={words('logoutUrlHint')}
      text={connection.logoutUrl}
      {...copy}
    />
  )
  if (connection.protocol === 'oidc') {
    return (
      <>
        <CopyField name={words('redirectUrl')} text={connection.redirectUrl} {...copy} />
        {signOut}
        {connection.backChannelUrl ? (
          <CopyField
            name={words('backChannelUrl')}
            hint={words('backChannelUrlHint')}
            text={connection.backChannelUrl}
            {...copy}
          />
        ) : null}
        {connection.frontChannelUrl ? (
          <CopyField
            name={words('frontChannelUrl')}
            hint={words('frontChannelUrlHint')}
            text={connection.frontChannelUrl}
            {...copy}
          />
        ) : null}
      </>
    )
  }
  return (
    <>
      <CopyField name={words('entityId')} text={connection.entityId} {...copy} />
      <CopyField name={words('acsUrl')} text={connection.acsUrl} {...copy} />
      {signOut}
    </>
  )
}
