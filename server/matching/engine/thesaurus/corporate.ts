import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Finance, people, buying, law: what every authority runs behind the counter. */
export const corporate = conceptsFrom([
  {
    slug: 'erp',
    label: 'enterprise resource planning',
    category: 'enterprise-resource-planning',
    phrases: `
      enterprise resource planning; enterprise resource planning system; erp system; erp solution; erp;
      hr and finance system; hr and finance systems; finance and hr system; finance and hr; hr and finance;
      finance hr and payroll; finance hr payroll and procurement; finance hr and procurement;
      back office system for finance and hr; corporate systems replacement; core business system; corporate erp;
      cloud erp; erp implementation; human resources and finance systems; finance and human resources;
      core corporate systems; back office transformation; corporate core systems; finance and people systems;
      hr finance and procurement system`,
    products: `
      Unit4; Unit 4; Unit4 ERP; Agresso; Business World; Unit4 Business World; Oracle Fusion; Oracle Cloud;
      Oracle ERP; Oracle E-Business Suite; Oracle EBS; Oracle eBusiness Suite; Oracle E business; SAP; SAP S/4HANA;
      S/4HANA; SAP ERP; SAP ECC; Dynamics 365 Finance; Dynamics AX; Microsoft Dynamics AX; Dynamics 365 Business Central; Business Central; Workday; SuccessFactors;
      Infor; IFS; Sage X3; Ceridian Dayforce`,
  },
  {
    slug: 'finance-system',
    label: 'financial management',
    category: 'finance-and-general-ledger',
    phrases: `
      financial management system; finance system; financial system; financial systems; finance systems;
      financial ledger; financial ledger software; general ledger; core financials; core financial system;
      core financial management; accounting system; accounts payable; accounts receivable; purchase to pay;
      procure to pay; budget monitoring; budget management; financial management information system;
      financial information system; financial management software; finance software; budgeting and forecasting;
      financial management solution; financial planning; system ariannol; core finance; accounting software;
      accounting and budgeting; corporate finance system; ledger system; purchasing and ledger; invoice processing;
      accounts payable automation`,
    acronyms: 'FMS; P2P',
    products: `
      Civica Financials; Advanced e5; e5 financials; eFinancials; Advanced eFinancials; Cedar e5; Integra Centros;
      Capita Integra; Integra financials; TechnologyOne; Technology One; Collaborative Planning; Access Dimensions;
      Authority Financials; Aptos financials; Access Efinancials`,
  },
  {
    slug: 'income-management',
    label: 'income management and payments',
    category: 'income-management-and-payments',
    phrases: `
      income management; income management system; cash receipting; payment gateway; online payments; card payments;
      merchant acquiring; payment services; payment solution; payments platform; chip and pin; telephone payments;
      electronic payments; direct debit; payment card industry; financial and income management; payment processing;
      bacs; bill payment; open banking; payment kiosk; payment kiosks; automated payments; merchant services;
      pci compliance; pci scanning; approved scan vendor; e-payments; income system; payment validation;
      confirmation of payee; bank payment validation; direct debit bureau; bank account validation`,
    acronyms: 'PCI; PCI DSS; ASV',
    products: `
      Civica Pay; CivicaPay; Civica ICON; Pay360; Capita Pay360; Access PaySuite; AXIS Income; Adelante; GOV.UK Pay;
      Allpay; PayPoint; Worldpay; Bottomline; Bottomline PTX; PTX; Civica Icon Cash; Eckoh; PCI Pal; Smartpay`,
  },
  {
    slug: 'treasury-and-capital',
    label: 'treasury, capital and fixed assets',
    category: 'treasury-pension-fund-and-capital-accounting',
    phrases: `
      treasury management; fixed asset register; capital accounting; asset accounting; lease accounting; vat software;
      bank reconciliation; statement of accounts; making tax digital; financial resilience`,
    acronyms: 'CIPFA; MTD',
    products: `
      Logotech; RAM asset accounting; Real Asset Management; CIPFA Asset Manager; Treasury Live; PSTax;
      Link Asset Services`,
  },
  {
    slug: 'pensions-administration',
    label: 'pensions administration',
    category: 'pensions-administration',
    phrases: `
      pensions administration; pension administration; pensions administration software; pensions software;
      pension fund; local government pension scheme; pensions system; member self service for pensions;
      pensions dashboard; pension payroll; gweinyddu pensiynau; pension investment ledger; pension fund accounting;
      custodian services; actuarial valuation; actuarial software; investment performance measurement`,
    acronyms: 'LGPS',
    products: `
      Altair; Heywood Altair; Aquila Heywood; Civica UPM; UPM2; Universal Pensions Management; Equiniti Compendia;
      Hartlink; ITM pensions`,
  },
  {
    slug: 'hr-and-payroll',
    label: 'human resources and payroll',
    category: 'hr-and-payroll-system',
    phrases: `
      human resources; human resource; hr and payroll; hr and payroll system; hr system; hr software; payroll system;
      payroll software; payroll; payroll service; human capital management; human resources management system;
      hr payroll; human resource information system; hr software services; employee self service;
      people management system; people system; integrated hr and payroll; hr information system; absence management;
      adnoddau dynol; cyflogres; staff expenses; employee records`,
    acronyms: 'HR; HCM; HRIS; HRMS',
    products: `
      iTrent; MHR iTrent; Midland iTrent; ResourceLink; Zellis; Zellis ResourceLink; NGA ResourceLink; Selima; Cintra;
      CIPHR; Access PeopleHR; People XD; Cezanne; Frontier Chris; Chris21; Snowdrop; Bond HR; Oracle HCM; Vivup;
      SAP SuccessFactors; Employee Central`,
  },
  {
    slug: 'recruitment-system',
    label: 'recruitment',
    category: 'recruitment-and-onboarding',
    phrases: `
      recruitment system; applicant tracking; applicant tracking system; e-recruitment; recruitment portal;
      recruitment software; jobs portal; online recruitment; pre employment checks; disclosure and barring checks;
      onboarding system; talent acquisition; talent management; performance appraisal;
      talent and performance management`,
    acronyms: 'ATS; DBS',
    products: `
      Tribepad; Jobtrain; TalentLink; Lumesse; Oleeo; WM Jobs; North East Jobs; Jobsgopublic; Eteach; Webrecruit;
      Networx; Engage ATS; Civica Jobs Go Public; Hireserve; Taleo`,
  },
  {
    slug: 'learning-management',
    label: 'staff learning',
    category: 'learning-management',
    phrases: `
      learning management system; learning management; e-learning; elearning; e learning; online learning platform;
      learning platform; learning content; mandatory training; learning and development system;
      virtual learning environment; online training platform; learning solution; learning experience platform;
      training administration system; training records system`,
    acronyms: 'VLE',
    products: `
      Learning Pool; Totara; Moodle; Kallidus; Cornerstone OnDemand; LinkedIn Learning; Me-Learning; Percipio;
      Skillsoft; Essential LMS; Learning Nexus; Pluralsight`,
  },
  {
    slug: 'agency-staff-system',
    label: 'agency and temporary staffing',
    category: 'time-attendance-and-rostering',
    phrases: `
      agency staff; managed service for temporary agency resources; vendor neutral managed service;
      temporary agency workers; temporary agency staff; staff bank; bank staff; agency workers;
      managed service for agency workers; contingent labour; neutral vendor; temporary labour; agency worker`,
    acronyms: 'MSTAR',
    products: 'Matrix SCM; Comensura; Opus LGSS; Neuven; Reed Talent',
  },
  {
    slug: 'rostering',
    label: 'rostering and time recording',
    category: 'time-attendance-and-rostering',
    phrases: `
      rostering; e-rostering; staff scheduling; time and attendance; flexitime; flexi time; clocking system;
      shift planning; timesheets; workforce management; workforce scheduling`,
    acronyms: 'WFM',
    products: `
      Kronos; Allocate; HFX Imperago; Crown workforce; Mitrefinch; tensor.net; Tensor time; RotaMaster; UKG; Calabrio;
      Quinyx`,
  },
  {
    slug: 'occupational-health',
    label: 'occupational health and safety',
    category: 'occupational-health-and-safety',
    phrases: `
      occupational health; occupational health system; occupational health database`,
    products: 'eOPAS; OPAS; e-OPAS; OPAS-G2; Cority',
  },
  {
    slug: 'eprocurement',
    label: 'e-procurement and contract management',
    category: 'e-tendering',
    phrases: `
      e-procurement; eprocurement; e-tendering; etendering; electronic tendering; e-sourcing; procurement system;
      supplier portal; procurement portal; electronic marketplace; wholesale and distribution; AP automation;
      source to contract; e-sourcing platform; procurement software; supplier early payment; early payment programme`,
    products: `
      ProContract; Proactis; In-tend; Intend etendering; Atamis; Jaggaer; Bravo Solution; The Chest; Delta eSourcing;
      Due North; Mercell; Panacea; Sell2Wales; Loopin; SAP Ariba`,
  },
  {
    slug: 'legal-case-management',
    label: 'legal case management',
    category: 'legal-case-management',
    phrases: `
      legal case management; legal practice management; legal services system; legal practice management system;
      court bundle; court bundling; legal time recording`,
    products: `
      Iken; IKEN Practice; Norwel; Civica Legal; Visualfiles; DPS Software; Caselines; Zylpha; iManage Work`,
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
      poll books; count management; poll cards; digital polling`,
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
    slug: 'audit-and-risk',
    label: 'audit and risk management',
    category: 'internal-audit-risk-and-insurance',
    phrases: `
      internal audit; audit management; risk management system; risk register; governance risk and compliance;
      risk management software; audit software; insurance claims; insurance claims management; claims handling;
      claims management; risk and insurance; insurance management software; third party risk; supply chain risk;
      third party assurance; external audit; continuous auditing; claims handling system`,
    acronyms: 'GRC',
    products: `
      TeamMate; Pentana; Pentana Audit; Galileo audit; JCAD; JCAD Core; JCAD Lachs; Symbiant; Magique; LACHS;
      Figtree insurance; Ventiv; MK Insight; IDEA data analysis`,
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
    slug: 'grants-management',
    label: 'grants and funding',
    category: 'welfare-support-and-grants',
    phrases: `
      grants management; grant management; grants management system; grant administration; grant applications;
      external funding; shared prosperity fund; funding portal; energy rebate; business grants; crowdfunding platform;
      community grants; grant funding portal`,
    acronyms: 'UKSPF',
    products: `
      Flexi-Grant; Good Grants; GrantFinder; Grantfinder; Open4Community; Spacehive; Idox Grantfinder;
      Ascendant grants; SmartSurvey grants`,
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
    slug: 'payment-cards',
    label: 'purchase and prepaid cards',
    category: 'banking-and-payment-processing',
    phrases: `
      purchasing cards; procurement cards; purchase cards; corporate cards; corporate card programme; virtual cards;
      payment cards; pre paid card service; corporate credit cards; procurement card`,
    products: 'Barclaycard purchasing; Lloyds purchasing card',
  },
  {
    slug: 'contract-management',
    label: 'contract management',
    category: 'contract-management',
    phrases: `
      contract management system; contracts register; contract register; contract management software;
      contract lifecycle management; contract management platform; supplier management system;
      supplier performance management; supplier relationship management`,
    acronyms: 'CLM',
    products: 'Atamis contracts; Gatekeeper contracts; Open ECX contracts',
  },
  {
    slug: 'invoice-automation',
    label: 'invoice automation',
    category: 'purchase-to-pay-and-e-invoicing',
    phrases: `
      e-invoicing; invoice automation; invoice scanning; electronic invoicing; automated invoice processing;
      invoice capture; accounts payable invoice scanning`,
    products: `
      Basware; Kofax invoice; Oxygen Finance; Proactis Capture; Cloud Trade; OpenECX`,
  },
  {
    slug: 'spend-analysis',
    label: 'spend and supplier analysis',
    category: 'spend-analysis-and-suppliers',
    phrases: `
      spend analysis; spend analytics; supplier credit checking; supplier risk; social value portal;
      social value measurement; duplicate payment review; ap forensics; supplier due diligence`,
    products: `
      Spikes Cavell; Social Value Portal; Creditsafe; FISCAL Technologies; Loop Social Value; Match My Project`,
  },
  {
    slug: 'budget-planning',
    label: 'budget planning',
    category: 'budgeting-and-forecasting',
    phrases: `
      budget setting; budget planning; budgeting system; budget forecasting; medium term financial planning;
      budget modelling; financial forecasting software; corporate planning and budgeting`,
    acronyms: 'MTFP',
    products: 'Anaplan; Collaborative Planning budgeting; Adaptive Insights; Prophix',
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
    slug: 'volunteering',
    label: 'volunteering and community groups',
    category: 'welfare-support-and-grants',
    phrases: `
      volunteer management; volunteer management platform; volunteering platform; volunteer portal;
      volunteers database; community lottery; food bank; community hub directory`,
    products: 'Team Kinetic; Better Impact; Do-it; Gatherwell',
  },
  {
    slug: 'health-and-safety',
    label: 'health and safety',
    category: 'occupational-health-and-safety',
    phrases: `
      health and safety system; health and safety management; health and safety software; accident reporting;
      incident reporting; risk assessment software; accident and incident; display screen equipment assessment;
      policy management software; safety management system`,
    acronyms: 'DSE',
    products: `
      Assessnet; Evotix; SHE Assure; Cardinus; B-Safe; Ulysses safety; Notify safety`,
  },
  {
    slug: 'lone-working',
    label: 'lone worker protection',
    category: 'two-way-radio-and-lone-working',
    phrases: `
      lone worker; lone working; lone worker protection; lone worker devices; lone working app;
      lone worker monitoring; lone worker solution; staff safety app`,
    products: `
      StaySafe; Peoplesafe; Reliance Protect; SoloProtect; Guardian24; Send for Help; Orbis Protect;
      Reliance High-Tech`,
  },
] satisfies ConceptEntry[])
