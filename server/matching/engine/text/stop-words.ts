import { foldWord } from './fold.ts'
import { welshMutations } from './welsh-mutations.ts'

const list = (text: string): string[] => text.trim().split(/\s+/)

const english = list(`
  a an and are as at be been being by can could do does for from had has have he her his how i if in into is it its
  may more must no nor not of off on only or our out over own per shall she should so such than that the their them
  per then there these they this those through to under until up upon us via was we were what when where whether which
  while who whom why will with within without would you your about above across after again against all also although
  always among any around because before below between both but current currently during each either else etc every
  few further here however including include included includes less many most much namely need needed neither new now
  often once one onto other others same several since some still therefore thereof together too toward two three four
  five six seven eight nine ten first second third very well yet able allow allowing available based ensure ensuring
  following follow give given like make making please provide provided provides providing provider require required
  requires requiring requirement seek seeking seeks take taking use used user uses using want wants wish wishes`)

const welsh = list(`
  y yr ac i o ar am at gan dros drwy heb hyd rhag rhwng tan tros trwy wrth yn un yw mae bod bydd fydd sydd oedd nid na
  nad ond neu ei eu ein eich fy dy hwn hon hyn hynny rhai pob holl fel pan os gyda gydag ag er mwyn yng ym mewn wedi cael
  gyfer hefyd unrhyw eraill arall dyma maent gellir rhaid dylai angen ir fod gall`)

const welshFormalities = list(`
  cyngor cynghorau sir siroedd bwrdeistref dinas tref awdurdod awdurdodau cymru cymraeg lleol llywodraeth gwasanaeth
  gwasanaethau contract contractau cytundeb tendr tendro caffael hysbysiad darparu darpariaeth cyflenwi cyflenwr cyflenwyr
  prynu blwyddyn blynyddoedd ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr`)

const calendar = list(`
  january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday day week month year annum annual annually date daily weekly monthly quarterly`)

/** The formalities of procurement and local government: true of every need, so they tell none apart. */
const formalities = list(`
  council authority borough district county city metropolitan town unitary london royal uk england wales scotland
  english welsh scottish british gov local government public sector north south east west northern southern eastern
  western contract contractor tender tendering tenderer procurement procure procuring purchase purchasing
  buy supplier supply supplying vendor bidder bid provision award awarded notice invitation invite invited quote
  quotation itt itq rfq rfi rfp pqq pin prior lot framework agreement call competition
  further mini direct procedure restricted open regulation regulations pcr act section pursuant term initial period
  extension extend option optional extended up commence commencement expiry expire expires renewal renew value
  estimated vat price pricing cost quality criteria evaluation evaluated submission submit deadline closing portal
  register registered interest expression opportunity interested organisation
  appointed appoint appointment successful suitable suitably qualified experienced ltd limited plc llp part reference
  ref number dps dynamic crown commercial ccs ojeu lgss ypo espo kcs nepo`)

const stop = new Set(
  [
    ...english,
    ...welsh,
    ...welshFormalities,
    ...welshFormalities.flatMap(welshMutations),
    ...calendar,
    ...formalities,
  ].map(foldWord),
)

/** Words that tell no need apart from another: grammar (English and Welsh), the calendar, and procurement's formalities. */
export function isStopWord(stem: string): boolean {
  return stop.has(stem)
}

/**
 * Words of ordinary IT procurement: informative in a pair, never on their own. They are counted as if seen in a fifth of
 * a few hundred earlier needs, so that a corpus of 50 needs does not take "solution" for a rare word.
 */
const common = new Set(
  list(`
  system software solution service support maintenance management manage managed digital ict it technology technical
  data information application platform project programme implementation implement install installation deliver
  delivery develop development design upgrade replacement replace existing integrated integration hosting hosted
  cloud online web customer resident citizen staff officer team business process training licence licensing
  license subscription product hardware equipment device network site corporate department work working improve
  improvement review access security secure report reporting function functionality module operational operation
  client case record document centre area community environment strategy change transformation experience number
  company associated market specialist consultancy consultant level time order plan full single total key large
  multiple ongoing high good best modern approach capability capable specification scope phase
  live build create enable help meet set look looking partner request
  fully future core suite initial various potential robust flexible scalable reliable efficient effective effectively
  seamless single main existing wide range number relevant appropriate complete end currently procured quickly easy`).map(
    foldWord,
  ),
)

/** Is this one of the everyday words of IT procurement? */
export function isCommonWord(stem: string): boolean {
  return common.has(stem)
}
