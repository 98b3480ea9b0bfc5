import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Law, democracy, information rights, registration, the local economy. */
export const governance = conceptsFrom([
  {
    slug: 'legal-case-management',
    label: 'legal case management',
    category: 'legal-case-management',
    phrases: `
      legal case management; legal practice management; legal services system; legal practice management system;
      court bundle; court bundling; legal time recording; legal case; legal services case management; matter management;
      case management for legal services; solicitors practice management; fee earners`,
    products: `
      Iken; IKEN Practice; Norwel; Civica Legal; Visualfiles; DPS Software; Caselines; Zylpha; iManage Work`,
  },
  {
    slug: 'legal-research',
    label: 'legal research',
    category: 'legal-research-and-libraries',
    phrases: `
      legal research; legal database; legal online; online legal library; legal information services; law library;
      legal reference; online legal research`,
    products: `
      Lexis Nexis; LexisNexis; LexisLibrary; Westlaw; Practical Law; PLC legal; LocalGovernmentLawyer;
      Encyclopaedia of planning law`,
  },
  {
    slug: 'committee-management',
    label: 'committee management',
    category: 'committee-management',
    phrases: `
      committee management; committee management system; committee minutes; committee administration;
      agenda management; agendas and minutes; decision making process; democratic services system; meeting management;
      committee system; committee papers; committee reports; committee decisions; forward plan;
      report and decision workflow; member declarations; rheoli pwyllgorau; democratic services software;
      democratic services; democratic management system`,
    products: `
      Modern.Gov; Moderngov; Mod.gov; CMIS; Civica CMIS; Decisions for Teams; iBabs; Granicus agenda; Convene;
      Decision Time`,
  },
  {
    slug: 'webcasting',
    label: 'webcasting and hybrid meetings',
    category: 'webcasting-and-hybrid-meetings',
    phrases: `
      webcasting; webcast; hybrid meeting; hybrid meetings; council chamber; delegate microphones;
      conference microphones; conferencing microphones; live streaming of meetings; electronic voting;
      chamber audio visual; council chamber audio; microphones and audio visual; simultaneous translation;
      cyfarfodydd hybrid; live streaming of committees; council meetings streaming; hybrid council meetings;
      council meeting webcasting; streaming of meetings`,
    products: `
      Public-i; Connect Remote webcasting; Auditel; VP-AV; Televic; Bosch Dicentis; Shure conferencing; Arbor Media`,
  },
  {
    slug: 'members-casework',
    label: 'casework for councillors',
    category: 'councillor-casework',
    phrases: `
      member casework; councillor casework; members enquiries; members casework; correspondence system;
      correspondence management; member enquiries; mp enquiries; casework tracking for members; ward casework;
      ward casework tracking; councillor portal`,
    products: 'Caseworker.MP; eCasework; Caseworker councillor',
  },
  {
    slug: 'elections',
    label: 'elections and electoral registration',
    category: 'elections-and-electoral-registration',
    phrases: `
      electoral registration; electoral management; electoral management system; elections system; electoral services;
      elections; election management; polling station; polling stations; postal vote; postal votes;
      postal vote scanning; annual canvass; electoral roll; register of electors; e-counting; polling station tablets;
      ballot papers; etholiadau; EMS elections; voter registration; voter registration system; electronic poll books;
      poll books; count management; poll cards; digital polling; election count; electoral software`,
    acronyms: 'IER',
    products: `
      Xpress Elections; Xpress; Democracy Counts; Idox Eros; EROS; Halarose; Idox Elections; Modern Polling;
      Civica Election Services; Electoral Reform Services; eCounting Smartmatic; Halarose Eros`,
  },
  {
    slug: 'information-requests',
    label: 'information requests and records of processing',
    category: 'freedom-of-information-and-data-protection',
    phrases: `
      freedom of information; information requests; information request; subject access request;
      subject access requests; environmental information regulations request; redaction; redaction software;
      information governance; record of processing; data protection impact assessment; privacy management;
      data protection system; rhyddid gwybodaeth; foi and sar; gdpr compliance; gdpr compliance tool;
      data protection officer; data protection software; information asset register; privacy software`,
    acronyms: 'FOI; FOIA; SAR; DSAR; ROPA; DPIA',
    products: `
      iCasework; Civica iCasework; InfoFlow; InfoBank; eCase FOI; eCase; OneTrust; Rapid Redact; Objective Redact;
      IG Smart; Vuelio FOI`,
  },
  {
    slug: 'complaints',
    label: 'complaints and feedback',
    category: 'complaints-and-feedback',
    phrases: `
      complaints management; complaints system; complaint handling; customer feedback; compliments and complaints;
      customer complaints; feedback management; customer satisfaction; customer insight survey; corporate complaints;
      complaints case management; cwynion`,
    products: `
      Respond complaints; Aptean Respond; GovMetric; gov metric; CX Complaints; Infreemation`,
  },
  {
    slug: 'performance-management',
    label: 'performance and project management',
    category: 'project-and-portfolio-management',
    phrases: `
      performance management system; performance management; project and portfolio management; portfolio management;
      project management system; project management software; project management tool; programme management office;
      portfolio reporting; corporate performance; business planning system; project portfolio; ppm tool;
      strategic planning software; key performance indicators system; portfolio reporting tool;
      project and programme management; programme management tool; talent and projects portfolio`,
    acronyms: 'PPM; PMO',
    products: `
      InPhase; Pentana Performance; Covalent; Ideagen Pentana; Verto; Verto 365; Microsoft Project; Smartsheet;
      Monday.com; Spar.net; Psoda; Jira; Atlassian; Wrike`,
  },
  {
    slug: 'economic-development',
    label: 'economic development and business support',
    category: 'business-intelligence-and-dashboards',
    phrases: `
      economic development; business support crm; inward investment; business directory; high street;
      town centre footfall; footfall; footfall monitor; footfall counting; footfall monitoring; people counting;
      people counter; people counters; visitor counting; town centre monitoring; place marketing; visitor economy;
      tourism website; destination management; business support system; investor enquiries;
      commercial property search`,
    products: `
      Evolutive; Springboard footfall; MRI Springboard; Hanlon economic; Place Informatics; CoStar; EGi Radius;
      Simpleview; New Mind`,
  },
  {
    slug: 'insight-subscriptions',
    label: 'data and research subscriptions',
    category: 'business-intelligence-and-dashboards',
    phrases: `
      consumer segmentation; customer segmentation; demographic data; credit reference; media monitoring;
      research subscription; benchmarking service; market data subscription; press cuttings; geodemographic data;
      segmentation data`,
    products: `
      Mosaic Experian; Experian Mosaic; Experian; CACI Acorn; Acorn; Vuelio; LG Inform; Local Insight;
      Dun & Bradstreet; Equifax; TransUnion; Gartner`,
  },
  {
    slug: 'registrars',
    label: 'registration of births, deaths and marriages',
    category: 'registrars-and-ceremonies',
    phrases: `
      registration service; births deaths and marriages; registrars; registrar; ceremonies; ceremony booking;
      certificate ordering; registration appointments; birth and death registration; citizenship ceremonies;
      nationality checking`,
    products: 'Stopford; Zipporah; Zipporah Registrars; Stopford RCM',
  },
  {
    slug: 'coroners',
    label: "coroners' case management",
    category: 'coroners',
    phrases: `
      coroner; coroners; coroner case management; coroner service; medical examiner; coroners service system;
      mortuary management`,
    products: 'WPC Coroners; Civica Coroners',
  },
  {
    slug: 'bereavement',
    label: 'cemeteries and crematoria',
    category: 'cemeteries-and-crematoria',
    phrases: `
      cemetery; cemeteries; crematorium; crematoria; burial records; bereavement services; bereavement; cremation;
      burial; cemetery management; memorial management; burial administration; music system for crematorium; amlosgfa;
      mynwentydd`,
    acronyms: 'BACAS',
    products: `
      Epilog; PlotBox; Obitus; Wesley Media; Gower bereavement; Clear Skies BACAS; Plantscape burial;
      Everlasting Memory; CAS bereavement`,
  },
] satisfies ConceptEntry[])
