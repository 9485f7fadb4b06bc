import type { Credential, CredentialState } from '@kara/directory/contracts'
import { useFormatter, useWords } from '@kara/language'
import {
  Button,
  EmptyState,
  Section,
  Status,
  type StatusTone,
  Table,
  type TableColumn,
  TextLink,
} from '@kara/ui'
import { Form } from '@remix-run/react'
import { FileBadge } from 'lucide-react'
import { workspacePaths } from '../paths.ts'
import { credentialMessages } from './credential-messages.ts'

const credentialTones: Readonly<Record<CredentialState, StatusTone>> = {
  waiting: 'waiting',
  active: 'positive',
  expired: 'critical',
  refused: 'critical',
  withdrawn: 'neutral',
}

/** Everything that was entered, newest first, each with where it stands. */
export function CredentialTable({ credentials }: { credentials: readonly Credential[] }) {
  const words = useWords(credentialMessages)
  const format = useFormatter()
  const isAnyWaiting = credentials.some(({ state }) => state === 'waiting')
  const nameOf = ({ kind, number }: Credential) => ({ kind: words(`kinds.${kind}`), number })
  const withdrawing: TableColumn<Credential> = {
    key: 'withdraw',
    header: words('withdraw'),
    align: 'end',
    cell: (one) =>
      one.state === 'waiting' ? (
        <Form method="post">
          <Button size="small" name="withdraw" value={one.id} aria-label={words('withdrawOf', nameOf(one))}>
            {words('withdraw')}
          </Button>
        </Form>
      ) : null,
  }
  return (
    <Section title={words('list')}>
      <Table
        caption={words('list')}
        isCaptionHidden
        rows={credentials}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={FileBadge} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'kind',
            header: words('kind'),
            isRowHeader: true,
            cell: ({ kind, number, issuer }) => (
              <>
                {words(`kinds.${kind}`)} {number}
                <span className="block font-normal text-ink-quiet text-sm">{issuer}</span>
              </>
            ),
          },
          {
            key: 'expiresOn',
            header: words('expiresOn'),
            cell: ({ expiresOn }) => (expiresOn ? format.day(expiresOn, 'medium') : words('noEnd')),
          },
          {
            key: 'document',
            header: words('document'),
            cell: (one) =>
              one.hasDocument ? (
                <TextLink
                  href={workspacePaths.credentialDocument(one.id)}
                  as="a"
                  aria-label={words('documentOf', nameOf(one))}
                >
                  {words('openDocument')}
                </TextLink>
              ) : (
                words('noDocument')
              ),
          },
          {
            key: 'state',
            header: words('state'),
            cell: ({ state, reason }) => (
              <>
                <Status tone={credentialTones[state]}>{words(`answers.${state}`)}</Status>
                {reason ? <span className="block text-sm">{reason}</span> : null}
              </>
            ),
          },
          ...(isAnyWaiting ? [withdrawing] : []),
        ]}
      />
    </Section>
  )
}
