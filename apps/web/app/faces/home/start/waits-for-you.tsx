import { HandoverNotice, type HandoverNoticeProps } from '../handover/handover-notice.tsx'
import { KeepNotice, type KeepNoticeProps } from '../keep-notice.tsx'
import { WaitingRow } from './waiting-row.tsx'

interface WaitsForYouProps {
  handovers: readonly HandoverNoticeProps[]
  offers: readonly KeepNoticeProps[]
  waiting: { count: number; isFree: boolean }
}

/** What the person is asked, and what they wait for themself. */
export function WaitsForYou({ handovers, offers, waiting }: WaitsForYouProps) {
  return (
    <>
      {handovers.map((handover) => (
        <HandoverNotice key={handover.id} {...handover} />
      ))}
      {offers.map((offer) => (
        <KeepNotice key={offer.sessionId} {...offer} />
      ))}
      {waiting.count > 0 ? <WaitingRow {...waiting} /> : null}
    </>
  )
}
