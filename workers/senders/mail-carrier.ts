/** A mail as a carrier takes it. `id` stays the same however often it is tried. */
export interface OutgoingMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** What takes mail out of the house. */
export interface MailCarrier {
  /** Whether the text stays readable here afterwards, as in the development mailbox. */
  readonly keepsText: boolean
  /** Sends a mail, or throws with the reason in words, without its text. `again` when an attempt may have got through. */
  send(mail: OutgoingMail, again: boolean): Promise<void>
  close(): void
}

/** The development mailbox: the mail is in its table already, and `/mailbox` shows it. */
export const mailboxCarrier: MailCarrier = { keepsText: true, send: async () => {}, close: () => {} }
