import { defineMessages, useFormatter, useWords } from '@kara/language'
import type { PaymentDocument } from '@kara/payments/contracts'
import { ButtonLink } from '@kara/ui'
import { Download } from 'lucide-react'
import { en } from '../messages/receipts/en.ts'
import { is } from '../messages/receipts/is.ts'
import { homePaths } from '../paths.ts'

const messages = defineMessages(en, is)

/** Receipts, credit notes and confirmations, each with its files. */
export function DocumentList(props: { documents: readonly PaymentDocument[]; hasNationalId: boolean }) {
  const { documents, hasNationalId } = props
  const words = useWords(messages)
  const format = useFormatter()
  if (documents.length === 0) return <p className="text-ink-quiet">{words('none')}</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {documents.map((document) => {
        const name = words(`kind.${document.kind}`, { number: document.number })
        return (
          <li key={document.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span className="flex min-w-0 flex-col">
              <span className="font-semibold tabular-nums">{name}</span>
              <span className="text-ink-quiet text-sm">
                {words('from', { seller: document.sellerName, when: format.date(document.issuedAt) })}
              </span>
            </span>
            <span className="flex flex-wrap items-center gap-3">
              <strong className="tabular-nums">
                {isPaidWithCredits(document)
                  ? words('paidWithCredits', {
                      credits: format.credits(document.sponsoredHalves, { case: 'dative' }),
                    })
                  : format.money(document.total)}
              </strong>
              <ButtonLink
                size="small"
                icon={Download}
                as="a"
                href={homePaths.document(document.id)}
                aria-label={`${name}: ${words('pdf')}`}
              >
                {words('pdf')}
              </ButtonLink>
              {hasNationalId ? (
                <ButtonLink
                  size="small"
                  icon={Download}
                  as="a"
                  href={`${homePaths.document(document.id)}?ids`}
                  aria-label={`${name}: ${words('withIds')}`}
                >
                  {words('withIds')}
                </ButtonLink>
              ) : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function isPaidWithCredits({ total, sponsoredHalves }: PaymentDocument): boolean {
  return total.amountMinor === 0 && sponsoredHalves > 0
}
