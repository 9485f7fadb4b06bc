import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { DiscoveryPreview, MetadataPreview } from '@kara/sso/contracts'
import { DefinitionList, Notice } from '@kara/ui'
import { useActionData } from '@remix-run/react'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import type { connectProvider } from './wizard.server.ts'

const messages = defineMessages(en, is)
const code = (text: string) => <code className="break-all text-sm">{text}</code>

/** What was read of the provider, before anything is saved; nothing until somebody looked. */
export function ProviderPreview() {
  const answer = useActionData<typeof connectProvider>()
  if (!answer) return null
  if ('preview' in answer) return <OfMetadata preview={answer.preview} />
  return 'discovery' in answer ? <OfDiscovery preview={answer.discovery} /> : null
}

function OfMetadata({ preview }: { preview: Omit<MetadataPreview, 'metadataXml'> }) {
  const words = useWords(messages)
  const { date } = useFormatter()
  const { idpEntityId, ssoUrl, certificates, warnings } = preview
  return (
    <Notice
      tone={warnings.length > 0 ? 'caution' : 'positive'}
      title={words(warnings.length > 0 ? 'previewWarns' : 'previewFine')}
    >
      <DefinitionList
        arrangement="stacked"
        items={[
          { term: words('previewEntityId'), value: code(idpEntityId) },
          { term: words('previewUrl'), value: code(ssoUrl) },
          ...certificates.map(({ subject, validTo, fingerprintSha256 }) => ({
            term: words('previewCertificate', { date: date(validTo) }),
            value: code(subject || fingerprintSha256),
          })),
          ...warnings.map((warning) => ({
            term: words('previewProblem'),
            value: isKnown(warning) ? words(`warnings.${warning}`) : warning,
          })),
        ]}
      />
    </Notice>
  )
}

function OfDiscovery({ preview }: { preview: DiscoveryPreview }) {
  const words = useWords(messages)
  const { list } = useFormatter()
  const { issuer, authorizationUrl, algorithms, keys, hasLogout } = preview
  return (
    <Notice tone="positive" title={words('previewFine')}>
      <DefinitionList
        arrangement="stacked"
        items={[
          { term: words('previewIssuer'), value: code(issuer) },
          { term: words('previewUrl'), value: code(authorizationUrl) },
          { term: words('previewAlgorithms'), value: list([...algorithms]) },
          ...keys.map(({ id, algorithm }) => ({
            term: words('previewKey', { algorithm }),
            value: code(id || '–'),
          })),
          { term: words('previewLogout'), value: words(hasLogout ? 'previewLogoutYes' : 'previewLogoutNo') },
        ]}
      />
    </Notice>
  )
}

function isKnown(warning: string): warning is keyof typeof en.warnings {
  return Object.hasOwn(en.warnings, warning)
}
