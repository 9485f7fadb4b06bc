import { randomInt } from 'node:crypto'

/** Short, common, and unlike each other over a bad line; none of them says anything about a person. */
const WORDS = (
  'amber anchor apple arrow autumn badge bamboo banjo basket beach bell berry birch blanket bottle branch ' +
  'bridge bronze brush bucket butter button cabin camel candle canoe carpet castle cedar chalk cherry circle ' +
  'clover cobalt comet copper coral cotton cricket crystal dragon drum eagle ember engine falcon feather fern ' +
  'fiddle forest fossil garden garlic ginger glacier golden granite grape hammer harbor hazel helmet hockey ' +
  'honey indigo island ivory jacket jasmine jungle kettle kitten ladder lagoon lantern laurel lemon lily linen ' +
  'lobster magnet mango maple marble meadow melon mirror mitten monkey mountain mustard napkin nectar nickel ' +
  'oasis ocean olive onion orange orchard otter paddle panda paper parrot peach pebble pencil pepper piano ' +
  'pillow pine planet plum pocket poppy potato puffin pumpkin purple puzzle quartz rabbit radio rainbow raven ' +
  'ribbon river robin rocket saddle salmon sandal satin silver spider spoon squirrel summer sunset tiger timber ' +
  'tomato trumpet tulip tunnel turtle valley velvet violet walnut water willow window winter yellow zebra'
).split(' ')

/** A new reference code, as `river-candle-otter-284`: four billion of them, readable over the telephone. */
export function newReference(): string {
  const word = () => WORDS[randomInt(WORDS.length)] ?? 'river'
  return `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`
}
