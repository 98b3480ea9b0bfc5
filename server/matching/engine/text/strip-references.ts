/** What identifies a document and says nothing of the need: links, addresses, money, references, dates. */
const references: readonly RegExp[] = [
  /\bhttps?:\/\/\S+|\bwww\.\S+/gi,
  /[^\s@]+@[^\s@]+\.[^\s@]+/g,
  /[£€$]\s?\d[\d.,]*\s?(?:k|m|bn|million|billion|thousand)?\b/gi,
  // Framework and portal references: DN450075, RM6068, LCCITS200291a, PGP2019/820, ocds-h6vhtk-0123.
  /\bocds-\w+(?:-\w+)*/gi,
  /\b(?:[A-Z]{2,8}[-/]?\d{3,}|[A-Z]\d{4,})[A-Za-z]?(?:[/-]\d+)*\b/g,
  // What kind of notice it is, and not what it wants: "Request for Information" is no information request.
  /\brequests? for (?:information|quotations?|proposals?|tenders?)\b|\binvitations? to (?:tender|quote|bid)\b/gi,
  /\bexpressions? of interest\b|\b(?:prior|preliminary) (?:information notice|market engagement)\b/gi,
  /\bfurther competition\b|\bcontract awards?( notice)?\b/gi,
  // 31/03/2027, 2027-03-31, 2026/27.
  /\b\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b/g,
]

/** Removes links, e-mail addresses, money, references and numeric dates: they would match by accident. */
export function stripReferences(text: string): string {
  return references.reduce((stripped, pattern) => stripped.replace(pattern, ' '), text)
}
