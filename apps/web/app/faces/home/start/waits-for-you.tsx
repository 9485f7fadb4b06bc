import {
  CreditProposalNotice,
  type CreditProposalNoticeProps,
} from '../credit-proposal/credit-proposal-notice.tsx'
import { HandoverNotice, type HandoverNoticeProps } from '../handover/handover-notice.tsx'
import { KeepNotice, type KeepNoticeProps } from '../keep-notice.tsx'
import {
  SeriesProposalNotice,
  type SeriesProposalNoticeProps,
} from '../series-proposal/series-proposal-notice.tsx'
import { CardAsked } from './card-asked.tsx'
import { WaitingRow } from './waiting-row.tsx'

interface WaitsForYouProps {
  cardAsked: readonly string[]
  handovers: readonly HandoverNoticeProps[]
  credits: readonly CreditProposalNoticeProps[]
  series: readonly SeriesProposalNoticeProps[]
  offers: readonly KeepNoticeProps[]
  waiting: { count: number; isFree: boolean }
}

/** What the person is asked, and what they wait for themself. */
export function WaitsForYou({ cardAsked, handovers, credits, series, offers, waiting }: WaitsForYouProps) {
  return (
    <>
      {cardAsked.length > 0 ? <CardAsked names={cardAsked} /> : null}
      {handovers.map((handover) => (
        <HandoverNotice key={handover.id} {...handover} />
      ))}
      {credits.map((proposal) => (
        <CreditProposalNotice key={proposal.id} {...proposal} />
      ))}
      {series.map((proposal) => (
        <SeriesProposalNotice key={proposal.id} {...proposal} />
      ))}
      {offers.map((offer) => (
        <KeepNotice key={offer.sessionId} {...offer} />
      ))}
      {waiting.count > 0 ? <WaitingRow {...waiting} /> : null}
    </>
  )
}
