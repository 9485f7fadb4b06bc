/** A professional's presence in the hub of this call. */
export interface HubListing {
  readonly id: string
  readonly companyId: string
  readonly hubId: string
  readonly professionalId: string
  readonly state: 'invited' | 'accepted' | 'declined' | 'withdrawn' | 'left'
  readonly bookingMode: 'open' | 'on_request'
}
