import { KeepNotice, type KeepNoticeProps } from '../keep-notice.tsx'
import { WaitingRow } from './waiting-row.tsx'

interface WaitsForYouProps {
  offers: readonly KeepNoticeProps[]
  waiting: { count: number; isFree: boolean }
}

/** What the person is asked, and what they wait for themself. */
export function WaitsForYou({ offers, waiting }: WaitsForYouProps) {
  return (
    <>
      {offers.map((offer) => (
        <KeepNotice key={offer.sessionId} {...offer} />
      ))}
      {waiting.count > 0 ? <WaitingRow {...waiting} /> : null}
    </>
  )
}
