import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Software licences and everyday software. */
export const licences = conceptsFrom([
  {
    slug: 'microsoft-licensing',
    label: 'Microsoft licences',
    category: 'software-licences-and-resellers',
    phrases: `
      microsoft licences; microsoft licensing; microsoft licenses; microsoft enterprise agreement;
      microsoft enterprise licence; microsoft licence agreement; microsoft enterprise subscription;
      microsoft software; microsoft e5; microsoft e3; e5 licences; office 365 licences; microsoft subscription;
      microsoft 365 licences; microsoft products; microsoft licence; enterprise licence agreement; microsoft ea;
      microsoft ea agreement; microsoft licensing solution provider; microsoft cloud solution provider;
      microsoft licensing contract; microsoft licensing agreement; microsoft enterprise; microsoft volume licensing;
      microsoft enterprise licences; trwyddedau microsoft; microsoft agreement; ms licences; ms licensing;
      microsoft licensing services; microsoft unified support; microsoft premier support; microsoft server licences;
      microsoft enterprise licence agreement; enterprise subscription agreement; m365 e3; m365 e5; m365 licensing;
      microsoft 365 licensing; office 365 licensing; m365 licences; e3 and e5 licensing; microsoft true up; o365 e3;
      o365 e5; office 365 e3; office 365 e5; microsoft business premium; m365 business premium; microsoft f3;
      m365 subscriptions; o365 subscriptions; office 365 subscriptions; microsoft 365 subscriptions`,
    acronyms: 'CSP; EA; LSP',
  },
  {
    slug: 'microsoft-365',
    label: 'Microsoft 365',
    category: 'office-suites-and-e-mail',
    broader: 'microsoft-licensing',
    phrases: `
      microsoft 365; office 365; m365; o365; microsoft teams; sharepoint migration; office 365 migration;
      m365 adoption; microsoft office 365; m365 migration; microsoft 365 adoption; exchange online; email migration;
      email system; google workspace; collaboration tools; collaboration platform; email service; tenant migration;
      tenancy migration of microsoft 365; email and calendar; office productivity; teams deployment; email archiving`,
    products: `
      Google Workspace; G Suite; Exchange Server; Zoom Meetings; Slack; Lotus Notes; Mimecast archive; AvePoint;
      ShareGate; Enterprise Vault`,
  },
  {
    slug: 'software-reseller',
    label: 'software reselling and licensing frameworks',
    category: 'software-licences-and-resellers',
    phrases: `
      software licences; software licensing; software reseller; TePAS; value added reseller; software products;
      software framework; commercial off the shelf software; software and associated services;
      technology products and associated services; software resale; software licence renewals;
      software asset management; licence management; off the shelf software; software procurement; software licenses;
      it products; software catalogue; licence reseller; supply of software; software supply; technology products;
      SAM tool; licence renewals; software licence agreement; corporate software; software value added reseller`,
    acronyms: 'VAR; TEPAS; COTS',
    products: `
      Bytes Software; Bytes Software Services; Phoenix Software; Softcat; Insight Direct; SCC reseller; CDW;
      Snow License; Snow Software; Flexera; Trustmarque; Computacenter; XMA; Certero; License Dashboard; Software Box;
      SoftwareONE; Crayon`,
  },
] satisfies ConceptEntry[])
