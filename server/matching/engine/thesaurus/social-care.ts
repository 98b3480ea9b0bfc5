import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Adults, children, health and care. */
export const socialCare = conceptsFrom([
  {
    slug: 'adult-social-care',
    label: 'adult social care case management',
    category: 'adults-case-management',
    broader: 'social-care-case-management',
    phrases: `
      adult social care; adults social care; adult social care case management; adult social care system;
      care act assessment; care and support plan; safeguarding adults; adult safeguarding;
      electronic social care record; social care record; adult care case management; deprivation of liberty;
      deprivation of liberty safeguards; client level data; social work recording; adults case management;
      care management system; strength based assessment; gofal cymdeithasol oedolion; personal budgets;
      direct payments; social care record for adults; adult safeguarding system`,
    acronyms: 'ASC; DOLS; ESCR',
  },
  {
    slug: 'social-care-case-management',
    label: 'social care case management',
    category: 'adults-case-management',
    phrases: `
      social care case management system; social care system; social care case recording; social work case management;
      social services system; social care solution; social care software; social care it system; care case management;
      social care management system; social work it system; social work system; social care case management;
      integrated social care system; integrated social care case management; system gofal cymdeithasol`,
    acronyms: 'WCCIS',
    products: `
      Liquidlogic; Liquid Logic; Access Mosaic; Servelec Mosaic; Mosaic social care; Corelogic Mosaic; Frameworki;
      Eclipse social care; OLM Eclipse; OLM CareFirst; CareFirst; CareDirector; Civica CareDirector; CareWorks;
      Azeus Care; Azeus; System C; Advanced Carenotes; Care Director; LAS Liquidlogic; Beacon Cura; SWIFT AIS; Draig;
      Mosaic`,
  },
  {
    slug: 'childrens-social-care',
    label: "children's social care case management",
    category: 'childrens-case-management',
    phrases: `
      children's social care; children's services case management; children's services system;
      children's case management; looked after children; children in care; child protection; children looked after;
      children's safeguarding; safeguarding children; children in need; care leavers; leaving care;
      children's social care case management; children's social care system; multi agency safeguarding hub;
      contact referral and assessment; gofal cymdeithasol plant; child safeguarding; integrated childrens system`,
    acronyms: 'LAC; MASH; CSC',
    products: 'Liquidlogic LCS; LCS Liquidlogic; Mind of My Own',
  },
  {
    slug: 'early-help',
    label: 'early help and families',
    category: 'early-help-and-family-support',
    phrases: `
      early help; early help module; troubled families; supporting families; family hubs;
      family support case management; team around the family; start for life; children's centre; children's centres;
      youth service system; youth services; early intervention`,
    acronyms: 'EHM',
    products: `
      Liquidlogic EHM; eStart; Capita eStart; Substance Views; Upshot youth; IO youth; Core+ youth; Aspire youth`,
  },
  {
    slug: 'fostering-and-adoption',
    label: 'fostering and adoption',
    category: 'fostering-and-adoption',
    phrases: `
      fostering; foster carer; foster carers; foster care; foster carer application; adoption; adoption and fostering;
      fostering recruitment; special guardianship; maethu; prospective adopters; children placements;
      placement matching for children`,
    acronyms: 'IFA',
    products: 'Charms fostering; CHARMS',
  },
  {
    slug: 'youth-justice',
    label: 'youth justice',
    category: 'youth-justice-and-youth-services',
    phrases: `
      youth justice; youth offending; youth offending team; youth justice case management;
      youth offending information system; youth justice system; yj case management`,
    acronyms: 'YOT; YOIS; YJS',
    products: 'ChildView; Careworks YJ; Core+ YJ; CACI ChildView; Capita One YJ',
  },
  {
    slug: 'social-care-finance',
    label: 'social care finance',
    category: 'care-finance-and-charging',
    phrases: `
      social care finance; care payments; provider payments; client contributions; financial assessment;
      financial assessments; care charging; fairer charging; residential care payments; care provider payments;
      deferred payments; social care financial; online financial assessment; care cost calculator; deputyship;
      appointeeship; client money; social care charging; charging and billing for care;
      social care charging and billing; direct payment cards`,
    acronyms: 'FAB',
    products: `
      ContrOCC; Oxford Computer Consultants; Abacus social care; BetterCare Finance; Bettercare; Caspar deputyship;
      Trojan deputyship; Caspar`,
  },
  {
    slug: 'care-brokerage',
    label: 'care brokerage and commissioning',
    category: 'care-brokerage-and-commissioning',
    phrases: `
      care brokerage; care marketplace; e-brokerage; care sourcing; homecare brokerage; home care packages;
      domiciliary care system; provider management; care provider portal; home care monitoring;
      electronic call monitoring; homecare scheduling; home care scheduling; care placements; placement sourcing;
      provider quality assurance; care commissioning; care home beds; electronic care monitoring;
      domiciliary care scheduling; care rostering; homecare; provider market management; market oversight of care;
      dynamic purchasing for homecare`,
    products: `
      CM2000; CACI CM2000; adam care; Access adam; SProc.Net; Care Cubed; CareCubed; PAMMS; Webroster; Staffplan;
      CarePlanner; CareLineLive; Birdie care; HAS Technology`,
  },
  {
    slug: 'telecare',
    label: 'telecare',
    category: 'care-technology-and-telecare',
    phrases: `
      telecare; technology enabled care; community alarm; community alarms; alarm receiving centre; telecare platform;
      lifeline service; assistive technology; digital telecare; telehealth; warden call; careline; pendant alarm;
      monitoring centre platform; alarm monitoring platform; analogue to digital telecare; teleofal; alarm units;
      digital alarm units; call monitoring centre; falls detectors`,
    acronyms: 'ARC; TEC; TECS',
    products: `
      Tunstall; Tunstall PNC; PNC8; Jontek; Jontek Answerlink; Answerlink; Chiptech; Legrand UMO; UMO platform;
      Enovation UMO; Doro; Careium; Chubb Careline; Appello; TeleAlarm; Alcove; Just Checking; Possum telecare`,
  },
  {
    slug: 'community-equipment',
    label: 'community equipment',
    category: 'community-equipment',
    phrases: `
      community equipment; community equipment system; equipment loan store; equipment loan;
      occupational therapy equipment; integrated community equipment; disabled facilities grant; home adaptations;
      loan equipment; loan equipment management; equipment stores`,
    acronyms: 'ICES; DFG',
    products: 'ELMS2; ELMS equipment; TCES; Ethitec; Foundations Case Manager',
  },
  {
    slug: 'care-front-door',
    label: 'social care front door and information',
    category: 'lifestyle-and-prevention-services',
    phrases: `
      front door for adult social care; front door; directory of services; service directory; community directory;
      care and support directory; local offer; family information service; family information directory;
      information and advice portal; care portal; health and wellbeing information; social prescribing;
      wellbeing information; health social care and wellbeing;
      services directory; community services directory; wellbeing directory`,
    products: `
      Open Objects; Idox Openobjects; Quickheart; MarketPlace Plus; Elemental social prescribing;
      Joy social prescribing; PCG Public Partnerships; Ask SARA; AskSARA; Livewell directory`,
  },
  {
    slug: 'shared-care-record',
    label: 'shared care record',
    category: 'shared-care-records',
    phrases: `
      shared care record; integrated care record; hospital discharge; transfer of care;
      health and social care integration; integrated care; nhs number matching; patient record; care record;
      integrated digital care record; health and care interoperability; interoperability platform;
      health and care records`,
    acronyms: 'PDS; ICS; SHCR',
    products: `
      Graphnet; CareCentric; Cerner HIE; Orion Health; Rhapsody; Alertive; Strata PathWays`,
  },
  {
    slug: 'public-health',
    label: 'public health services',
    category: 'sexual-health-and-substance-misuse',
    phrases: `
      public health; substance misuse; sexual health; stop smoking; smoking cessation; nhs health check;
      health checks; drug and alcohol; needle exchange; health visiting; school nursing; weight management;
      healthy lifestyle service`,
    products: `
      PharmOutcomes; Quit Manager; Theseus; Nebula case management; Preventx; Webstar Health`,
  },
  {
    slug: 'care-home-records',
    label: 'care home records',
    category: 'care-home-and-home-care-rostering',
    phrases: `
      care home software; electronic medication; medication administration record; care home management;
      digital care records; care planning software; digital social care record; care rota; care rota scheduling;
      care home rostering`,
    acronyms: 'EMAR',
    products: `
      Nourish care; Person Centred Software; Access Care Planning; Log my Care; Mobile Care Monitoring`,
  },
  {
    slug: 'domestic-abuse',
    label: 'domestic abuse and safeguarding partnerships',
    category: 'safeguarding-and-multi-agency-working',
    phrases: `
      domestic abuse; domestic violence; multi agency risk assessment conference; safeguarding partnership;
      safeguarding board; prevent programme; child exploitation; section 11 audit`,
    acronyms: 'MARAC; VAWG',
    products: 'Paloma MODUS; Phew safeguarding; Safeguarding Adults Board Portal',
  },
  {
    slug: 'public-health-analysis',
    label: 'public health analysis',
    category: 'public-health-analysis',
    phrases: `
      joint strategic needs assessment; population health; population health management; population health analytics;
      health intelligence; public health intelligence; public health data; health needs assessment`,
    acronyms: 'JSNA; PHM',
  },
  {
    slug: 'social-care',
    label: 'social care',
    category: 'adults-case-management',
    phrases: `
      social care; social services; gofal cymdeithasol; health and social care; care services`,
  },
] satisfies ConceptEntry[])
