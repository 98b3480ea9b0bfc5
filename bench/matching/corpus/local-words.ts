import { Random } from './random.ts'

// Ordinary words of council plans and prose: noise that has nothing to do with what is bought.
const ordinary =
  `ambition ageing agreement airport alliance ancient approach aspiration audience autumn balance bandstand
barrier beacon bequest blossom boundary brave bridge bright brisk broad brook calendar canal candid canopy careful castle
cathedral celebration century chapter charter chestnut choice citizen civic clarity classic clean clear coast collective
colour comfort common compact compass concern confident connected conservation corner courage courtesy craft creative crest
culture curious custom dawn dedicated delight dignity distinct diverse dream durable eager early earnest earth eastern echo
economic elegant emerging endeavour energy enterprise equal essential estuary evening exchange expansive explore fabric fair
faith familiar family farmland fellowship festival field flagship flexible flourish forest forward foundation fountain free
fresh friendly frontier fruitful future galley garden gateway generation generous gentle genuine glimpse golden good grace
grand grateful green growth guardian guidance guild habitat hamlet handsome happy harbour harmony harvest haven headland
healthy heart hearth heritage hilltop holistic honest honour hope horizon humble hundred idea imagine impact inclusive
independent industry influence inspire integrity invest island jubilee journey joyful junction justice keen kind kindred
landmark lantern lasting laurel lead legacy liberty lifelong light likely listen lively lofty logic loyal magnet mainstay
maritime market meadow measured memory merit mill mindful minster modest moor moorland morning motion mountain museum
mutual narrative natural neighbour neutral noble north notable nurture oak oasis obvious ocean open orchard orderly origin
outlook overall oversee pace palace parade parish passage passion pasture patient pavilion peace people perspective pioneer
place pleasant pledge plentiful polite population positive potter practical precious prepare pride principle promenade
promise prompt prosper proud prudent purpose quality quarry quarter quay quiet railway rainbow rapid reach ready realistic
rebuild reform refresh regard regatta region relish renewal resilient resolve respect revive ribbon rich ridge rise river
robust roots rural safe sail sandstone season second secure sensible serene seven shared shelter shine shire shoreline simple
skilful slate smart society solid southern spark spirit spring square stable station steady stewardship stone strategic
stream strength strive strong summer summit sustainable swift talent tenacious terrace thoughtful thrive tide timely together
torch tower tradition tranquil travel treasure trust unity upland upper urban useful valley valued vibrant view vigilant
village vision vital vivid voice voyage walking warm water wealth welcome western wharf whole wider wild willing winter wise
wonder woodland worthy yard young youthful zeal`.split(/\s+/)

const starts =
  `Ash Barn Beck Bex Birch Black Bram Bran Brook Carl Chal Cher Clay Cold Cor Dal Dart Den Eller Elm Fal Fen
Ferry Frome Gal Glen Gran Hal Harle Hasel Haver Hazel Helm Hol Hux Ingle Ken Kirk Lam Lang Lea Lin Long Lyd Mal March Mar
Mel Mid Mor Nether New Nor Oak Old Ox Pen Pel Pick Rad Raven Red Roth Rush Saf Sal Sed Shel Sher Sil Stan Stock Strat
Sut Swan Tar Tay Thorn Tor Tre Ulver Wal Ware Wel Wen West Whit Wil Win Wood Wych Yar`.split(/\s+/)
const ends =
  `acre beck borough bourne bridge brook bury by caster cliffe combe cot dale dean don down field firth fold ford
gate grove ham hampton hill holme hurst keld leigh ley low mere minster mouth port shaw shot stead stoke stone stow thorpe
thwaite ton vale wade wall wick wold wood worth`.split(/\s+/)

/** Names of places that do not exist, no two the same; the same ones every time. */
export const placeNames: readonly string[] = new Random(1847).shuffle(
  starts.flatMap((start) => ends.map((end) => start + end)),
)

const schemes = ordinary.flatMap((word) => ends.map((end) => word + end))

/** Words that tell nothing of what is bought, the most usual first: plain English, then the names of local schemes. */
export const localWords: readonly string[] = [
  ...new Random(1974).shuffle([...ordinary, ...schemes.slice(0, 1000)]),
  ...new Random(1888).shuffle(schemes.slice(1000)),
]

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
