import type { Secret } from '@kara/kernel'
import { AccessToken } from 'livekit-server-sdk'
import type { RoomPass } from './contracts.ts'

export interface RoomsOptions {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: Secret
}

/** The media server. The only file that speaks its protocol. */
export interface Rooms {
  /** A pass for one identity to one room, for as long as the session can last. */
  mintPass(request: { room: string; identity: string; validSeconds: number }): Promise<RoomPass>
}

export function openRooms(options: RoomsOptions): Rooms {
  return {
    async mintPass({ room, identity, validSeconds }) {
      const token = new AccessToken(options.apiKey, options.apiSecret.reveal(), {
        identity,
        ttl: validSeconds,
      })
      // No grant to record or to administer: the platform gives nobody that right.
      token.addGrant({ room, roomJoin: true, canPublish: true, canSubscribe: true, canPublishData: true })
      return { url: options.url, room, token: await token.toJwt() }
    },
  }
}
