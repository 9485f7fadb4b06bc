export { openRooms, type Rooms, type RoomsOptions } from './gateway.ts'
export { joinRoom } from './verbs/join-room.ts'
