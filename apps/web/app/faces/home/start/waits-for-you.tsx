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
import { FeedbackNotice, type FeedbackNoticeProps } from '../session/feedback/feedback-notice.tsx'
import { CheckNotice } from '../wellbeing/check-notice.tsx'
import { CardAsked } from './card-asked.tsx'
import { WaitingRow } from './waiting-row.tsx'

interface WaitsForYouProps {
  cardAsked: readonly string[]
  handovers: readonly HandoverNoticeProps[]
  credits: readonly CreditProposalNoticeProps[]
  series: readonly SeriesProposalNoticeProps[]
  offers: readonly KeepNoticeProps[]
  waiting: { count: number; isFree: boolean }
  feedback: FeedbackNoticeProps | null
  isCheckDue: boolean
}

/** What the person is asked, and what they wait for themself. */
export function WaitsForYou(props: WaitsForYouProps) {
  const { cardAsked, handovers, credits, series, offers, waiting, feedback, isCheckDue } = props
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
      {feedback ? <FeedbackNotice {...feedback} /> : null}
      {isCheckDue ? <CheckNotice /> : null}
      {waiting.count > 0 ? <WaitingRow {...waiting} /> : null}
    </>
  )
}
