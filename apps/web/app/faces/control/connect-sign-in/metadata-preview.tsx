import { defineMessages, useFormatter, useWords } from '@kara/language'
import { DefinitionList, Notice } from '@kara/ui'
import { useActionData } from '@remix-run/react'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import type { connectProvider } from './wizard.server.ts'

const messages = defineMessages(en, is)

/** What was read of the provider's metadata, before anything is saved; nothing until somebody looked. */
export function MetadataPreview() {
  const answer = useActionData<typeof connectProvider>()
  const words = useWords(messages)
  const { date } = useFormatter()
  if (!answer || !('preview' in answer)) return null
  const { idpEntityId, ssoUrl, certificates, warnings } = answer.preview
  const code = (text: string) => <code className="break-all text-sm">{text}</code>
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

function isKnown(warning: string): warning is keyof typeof en.warnings {
  return Object.hasOwn(en.warnings, warning)
}
