import type { CompanyId, Id } from '@kara/kernel'
import { z } from 'zod'

export const directoryLimits = {
  /** As the name of a connection. */
  labelCharsMax: 80,
  /** One per source of people; a company has one or two. */
  directoriesMax: 4,
  /** As much as one reads through; what is turned away stands first. */
  directoriesShown: 200,
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

/** `turned_away`: its last call was refused; `silent`: it never called. */
export const directoryStates = ['turned_away', 'silent', 'heard'] as const
export type DirectoryState = (typeof directoryStates)[number]

/**
 * Why a directory was turned away: its token is not ours, its request cannot be read, what it names is not there or is
 * there already, or we could not answer.
 */
export const directoryRefusals = ['token', 'request', 'answer', 'unavailable'] as const
export type DirectoryRefusal = (typeof directoryRefusals)[number]

/** How a directory is getting on, for support; whom it told us of is not among it. */
export interface DirectoryHealth {
  readonly companyId: CompanyId
  readonly directoryId: Id<'sso_directory'>
  readonly label: string
  readonly kind: DirectoryKind
  readonly state: DirectoryState
  /** Changes that it brought, since it was connected, and calls of it that were refused. */
  readonly pushCount: number
  readonly refusalCount: number
  readonly refusedFor: DirectoryRefusal | null
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly tokenMadeAt: string
  readonly heardAt: string | null
  readonly pushedAt: string | null
  readonly refusedAt: string | null
}

/** The token is here and nowhere else, once. */
export interface ConnectedDirectory {
  readonly directory: SsoDirectory
  readonly token: string
}
