import type { Id } from '@kara/kernel'
import { z } from 'zod'

export const directoryLimits = {
  /** As the name of a connection. */
  labelCharsMax: 80,
  /** One per source of people; a company has one or two. */
  directoriesMax: 4,
  /** One person with every attribute of a large directory. */
  directoryBodyCharsMax: 256 * 1024,
} as const

const directoryId = z.uuid({ error: 'sso.id_invalid' })

export const directoryKinds = ['entra', 'okta', 'onelogin', 'jumpcloud', 'generic'] as const
export type DirectoryKind = (typeof directoryKinds)[number]

export const ConnectDirectoryInput = z.object({
  label: z
    .string()
    .trim()
    .min(1, 'sso.label_missing')
    .max(directoryLimits.labelCharsMax, 'sso.label_too_long'),
  kind: z.enum(directoryKinds).default('generic'),
})
export type ConnectDirectoryInput = z.input<typeof ConnectDirectoryInput>

export const DirectoryInput = z.object({ directoryId })
export type DirectoryInput = z.input<typeof DirectoryInput>

export const ReceiveDirectoryRequestInput = z.object({
  directoryId,
  /** What stood behind `Bearer`; empty when nothing did. */
  token: z.string().max(200),
  method: z.string().max(10),
  /** The part of the address behind the directory's own. */
  path: z.string().max(400),
  query: z.record(z.string(), z.string().max(1000)),
  body: z.string().max(directoryLimits.directoryBodyCharsMax),
})
export type ReceiveDirectoryRequestInput = z.input<typeof ReceiveDirectoryRequestInput>

/** A directory of a company that tells us who joins and who leaves. */
export interface SsoDirectory {
  readonly id: Id<'sso_directory'>
  readonly label: string
  readonly kind: DirectoryKind
  /** What IT types into the directory, beside the token. */
  readonly endpoint: string
  /** How many it told us of, and of how many it said that they left. */
  readonly activeCount: number
  readonly endedCount: number
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly tokenMadeAt: string
  readonly heardAt: string | null
}

/** The token is here and nowhere else, once. */
export interface ConnectedDirectory {
  readonly directory: SsoDirectory
  readonly token: string
}
