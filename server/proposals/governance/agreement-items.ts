import type { AgreementItem } from '../../generated/prisma/enums.ts'

/** A question that authorities settle among themselves before they buy together, and where it comes from. */
export interface AgreementQuestion {
  readonly item: AgreementItem
  readonly title: string
  readonly asks: string
  readonly source: string
}

/** What an agreement between authorities has to settle, in the order in which it is shown. */
export const AGREEMENT_QUESTIONS: readonly AgreementQuestion[] = [
  {
    item: 'COST_SHARE',
    title: 'Costs',
    asks: 'How are the costs of the procurement and of the contract shared, and who pays first?',
    source: 'Local Government Act 1999, s.3 (best value)',
  },
  {
    item: 'LIABILITY',
    title: 'Liability',
    asks: 'Who answers for a breach of a duty owed to suppliers, and who bears the damages?',
    source: 'Procurement Act 2023, Part 9 (remedies)',
  },
  {
    item: 'WITHDRAWAL',
    title: 'Leaving',
    asks: 'Until when may an authority leave, what does it owe, and who ends the procurement if too few remain?',
    source: 'Procurement Act 2023, s.55 (procurement termination notices)',
  },
  {
    item: 'LATE_JOINERS',
    title: 'Joining later',
    asks: 'Which authorities may join or buy after the tender notice, and on what terms?',
    source: 'Procurement Act 2023, s.45 (frameworks) and s.74 (modifying a contract)',
  },
  {
    item: 'DISPUTES',
    title: 'Disputes',
    asks: 'How do the authorities settle a dispute among themselves, and by whom is it decided at the end?',
    source: 'Good practice: the Procurement Act 2023 leaves this to the authorities',
  },
  {
    item: 'FREEDOM_OF_INFORMATION',
    title: 'Freedom of information',
    asks: 'Who answers requests about the procurement, and whom do they ask first?',
    source: 'Freedom of Information Act 2000, s.10 (time to answer) and s.43 (commercial interests)',
  },
  {
    item: 'DATA_PROTECTION',
    title: 'Data protection',
    asks: 'Who is controller of which personal data, and how do the authorities and the supplier handle it?',
    source: 'UK GDPR, Articles 26 (joint controllers) and 28 (processors)',
  },
]

export const agreementItems = AGREEMENT_QUESTIONS.map(({ item }) => item)
