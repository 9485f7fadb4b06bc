export {
  type FoundText,
  type Outside,
  OutsideFailure,
  openOutside,
  publicLookup,
} from './open-outside.ts'
export { isPublicAddress, readOutsideAddress } from './outside-address.ts'
