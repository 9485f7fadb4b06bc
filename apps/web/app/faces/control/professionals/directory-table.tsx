import { defineMessages, useWords } from '@kara/language'
import { Avatar, Badge, ButtonLink, Status, Table, TextLink } from '@kara/ui'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { listingTones } from '../../../company/listing-tones.ts'
import { en } from '../messages/professionals/en.ts'
import { is } from '../messages/professionals/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

const messages = defineMessages(en, is)
const topicsShownMax = 4

type Row = Awaited<ReturnType<typeof loader>>['professionals'][number]

/** The verified directory, a line each: enough to decide whose page to open. */
export function DirectoryTable({
  companyId,
  professionals,
}: {
  companyId: string
  professionals: readonly Row[]
}) {
  const words = useWords(messages)
  const names = useVocabulary()
  return (
    <Table
      caption={words('directory')}
      isCaptionHidden
      rows={professionals}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: words('name'),
          isRowHeader: true,
          cell: (row) => (
            <span className="flex items-center gap-3">
              <Avatar name={row.name} src={row.portrait ? `/files/${row.portrait}` : undefined} />
              <span className="flex flex-col">
                <TextLink href={controlPaths.invite(companyId, row.id)}>{row.name}</TextLink>
                <span className="font-normal text-ink-quiet text-sm">{row.title}</span>
              </span>
            </span>
          ),
        },
        {
          key: 'topics',
          header: words('topics'),
          cell: (row) => (
            <span className="flex flex-wrap justify-end gap-1 md:justify-start">
              {row.topics.slice(0, topicsShownMax).map((topic) => (
                <Badge key={topic}>{names.topic(topic)}</Badge>
              ))}
            </span>
          ),
        },
        {
          key: 'languages',
          header: words('languages'),
          cell: (row) => row.languages.map(names.language).join(', '),
        },
        { key: 'formats', header: words('formats'), cell: (row) => row.formats.map(names.format).join(', ') },
        {
          key: 'state',
          header: words('inYourHub'),
          align: 'end',
          cell: (row) =>
            row.listing === 'invited' || row.listing === 'accepted' ? (
              <Status tone={listingTones[row.listing]}>{words(`state.${row.listing}`)}</Status>
            ) : (
              <ButtonLink
                size="small"
                href={controlPaths.invite(companyId, row.id)}
                aria-label={words('inviteName', { name: row.name })}
              >
                {words('invite')}
              </ButtonLink>
            ),
        },
      ]}
    />
  )
}
