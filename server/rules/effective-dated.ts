/** A rule in force from a day on, up to and without another, and where it was read. */
export interface EffectiveDated {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string
  /** First day on which it no longer applies; null while it still does. */
  readonly until: string | null
  readonly source: string
}

/** The rules of a table in force on a day. */
export function inForce<Rule extends EffectiveDated>(rules: readonly Rule[], day: Date): Rule[] {
  const on = day.toISOString().slice(0, 10)
  return rules.filter(({ from, until }) => from <= on && (until === null || on < until))
}

/** The one rule of a table in force on a day; undefined when there was none. Throws when the table has two. */
export function ruleInForce<Rule extends EffectiveDated>(rules: readonly Rule[], day: Date): Rule | undefined {
  const [rule, another] = inForce(rules, day)
  if (rule && another) throw new Error(`Two rules are in force at once: ${rule.source} and ${another.source}`)
  return rule
}
