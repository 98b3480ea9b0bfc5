import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Money: ledgers, payments, pensions, audit. */
export const finance = conceptsFrom([
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
    slug: 'budget-planning',
    label: 'budget planning',
    category: 'budgeting-and-forecasting',
    broader: 'finance-system',
    phrases: `
      budget setting; budget planning; budgeting system; budget forecasting; medium term financial planning;
      budget modelling; financial forecasting software; corporate planning and budgeting`,
    acronyms: 'MTFP',
    products: 'Anaplan; Collaborative Planning budgeting; Adaptive Insights; Prophix',
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
    slug: 'payment-cards',
    label: 'purchase and prepaid cards',
    category: 'banking-and-payment-processing',
    phrases: `
      purchasing cards; procurement cards; purchase cards; corporate cards; corporate card programme; virtual cards;
      payment cards; pre paid card service; corporate credit cards; procurement card`,
    products: 'Barclaycard purchasing; Lloyds purchasing card',
  },
  {
    slug: 'invoice-automation',
    label: 'invoice automation',
    category: 'purchase-to-pay-and-e-invoicing',
    broader: 'finance-system',
    phrases: `
      e-invoicing; invoice automation; invoice scanning; electronic invoicing; automated invoice processing;
      invoice capture; accounts payable invoice scanning`,
    products: `
      Basware; Kofax invoice; Oxygen Finance; Proactis Capture; Cloud Trade; OpenECX`,
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
    slug: 'eprocurement',
    label: 'e-procurement and contract management',
    category: 'e-tendering',
    phrases: `
      e-procurement; eprocurement; e-tendering; etendering; electronic tendering; e-sourcing; procurement system;
      supplier portal; procurement portal; electronic marketplace; wholesale and distribution; AP automation;
      source to contract; e-sourcing platform; procurement software; supplier early payment; early payment programme;
      tendering system; tender management system; etendering system`,
    products: `
      ProContract; Proactis; In-tend; Intend etendering; Atamis; Jaggaer; Bravo Solution; The Chest; Delta eSourcing;
      Due North; Mercell; Panacea; Sell2Wales; Loopin; SAP Ariba`,
  },
  {
    slug: 'contract-management',
    label: 'contract management',
    category: 'contract-management',
    broader: 'eprocurement',
    phrases: `
      contract management system; contracts register; contract register; contract management software;
      contract lifecycle management; contract management platform; supplier management system;
      supplier performance management; supplier relationship management`,
    acronyms: 'CLM',
    products: 'Atamis contracts; Gatekeeper contracts; Open ECX contracts',
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
] satisfies ConceptEntry[])
