/** References of a kind, and what each must contain: most sentences have no such sign, and then nothing is searched. */
interface Kind {
  readonly sign: RegExp
  readonly patterns: readonly RegExp[]
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const day = '\\d{1,2}(?:st|nd|rd|th)?'

const addresses: Kind = {
  sign: /@|:\/\/|www/i,
  // An address is tried only where a word begins: at every letter, one word of a megabyte would take minutes.
  patterns: [/\bhttps?:\/\/\S+|\bwww\.\S+/gi, /(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/g],
}

const numbers: Kind = {
  sign: /\d/,
  patterns: [
    /[£€$]\s?\d[\d.,]*(?:\s?(?:k|m|bn|million|billion|thousand))?\b(?:\s(?:per annum|p\.?a)\b)?/gi,
    // A number with its label, so that the label of a telephone number is no telephony: 0113 496 0000, +44 (0)113 …
    /(?:\b(?:tel|telephone|phone|mobile|fax)\b[.:]?\s*)?(?:\+44\s?(?:\(0\)\s?)?|\b0|\(0)\d[\d\s()-]{7,}\d\b/gi,
    /\b(?:DUNS|company|charity|VAT)(?:\s(?:registration|reg))?(?:\s(?:number|no))?\.?:?\s*(?:[A-Z]{2})?\d[\d -]{5,}\d\b/gi,
    /\bCPV(?:\scodes?)?:?\s*\d{8}(?:-\d)?\b/gi,
    /\bocds-\w+(?:-\w+)*/gi,
    // Framework and portal references: DN450075, RM6068, LCCITS200291a, PGP2019/820, LCC-ICT-2026-014.
    /\b(?:[A-Z]{2,8}[-/]){0,3}(?:[A-Z]{2,8}[-/]?\d{3,}|[A-Z]\d{4,})[A-Za-z]?(?:[/-]\d+)*\b/g,
    // Postcodes, and the statistical regions of notices: LS1 1UR, UKE42.
    /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b(?:UK|TL)[C-N]\d{1,2}\b/g,
  ],
}

const formsOfWords: Kind = {
  sign: /\b(?:request|invitation|expression|prior|preliminary|further|contract)/i,
  // What kind of notice it is, and not what it wants: "Request for Information" is no information request.
  patterns: [
    /\brequests? for (?:information|quotations?|proposals?|tenders?)\b|\binvitations? to (?:tender|quote|bid)\b/gi,
    /\bexpressions? of interest\b|\b(?:prior|preliminary) (?:information notice|market engagement)\b/gi,
    /\bfurther competition\b|\bcontract awards?( notice)?\b/gi,
  ],
}

const dates: Kind = {
  sign: /\d/,
  patterns: [
    // Financial years and quarters: FY 2026/27, FY27, Q3.
    /\bFY\s?\d{2,4}(?:[/-]\d{2,4})?\b|\bQ[1-4]\b/gi,
    // 31/03/2027, 2027-03-31, 2026/27.
    /\b\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g,
    // 31 March 2027, 31st Mar, Sept 2026.
    new RegExp(`\\b${day}(?: of)?[\\s-]+${month}\\b(?:[\\s,-]+\\d{2,4}\\b)?|\\b${month}[\\s,-]+\\d{4}\\b`, 'gi'),
  ],
}

/**
 * Removes what identifies a document and says nothing of the need, and would match by accident: links, e-mail addresses,
 * money, telephone numbers, references, postcodes, dates, and procurement's forms of words.
 */
export function stripReferences(text: string): string {
  let left = text
  for (const { sign, patterns } of [addresses, numbers, formsOfWords, dates]) {
    if (sign.test(left)) for (const pattern of patterns) left = left.replace(pattern, ' ')
  }
  return left
}
