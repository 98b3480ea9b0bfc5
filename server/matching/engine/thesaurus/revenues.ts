import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Local taxation, benefits and money owed to the council. */
export const revenues = conceptsFrom([
  {
    slug: 'revenues-and-benefits',
    label: 'revenues and benefits',
    category: 'council-tax-and-business-rates',
    phrases: `
      revenues and benefits; revenues and benefits system; revenue and benefit; revs and bens; council tax;
      council tax billing; local taxation; council tax system; council tax and benefits; housing benefit;
      benefits system; benefits administration; council tax reduction; council tax support; local council tax support;
      annual billing; council tax and business rates; council tax benefit; revenues system; benefit claims;
      benefits assessment; liability orders; treth gyngor; trethi a budd-daliadau`,
    acronyms: 'CTAX; CTRS; LCTS; R&B',
    products: `
      NEC Revenues; NEC Revenues and Benefits; Northgate Revenues; Northgate iWorld; iWorld; Civica OpenRevenues;
      OpenRevenues; Open Revenues; Capita Academy; Academy Revenues; Academy Revenues and Benefits;
      Capita One Revenues; MRI Academy; Civica Icon Revenues; Ascendant; IRRV Cloud; Northgate SX3; SX3`,
  },
  {
    slug: 'business-rates',
    label: 'business rates',
    category: 'council-tax-and-business-rates',
    broader: 'revenues-and-benefits',
    phrases: `
      business rates; non domestic rates; national non domestic rates; business rates system; rateable value;
      rating list; business rates avoidance; rates forecasting; small business rate relief; empty rates inspection;
      rates maximisation; empty property inspections for rates`,
    acronyms: 'NNDR; NDR',
    products: 'Analyse Local; Inform CPI; LG Futures rates',
  },
  {
    slug: 'revenues-automation',
    label: 'revenues and benefits automation',
    category: 'council-tax-and-business-rates',
    broader: 'revenues-and-benefits',
    phrases: `
      revenues automation; benefits automation; risk based verification; e-billing; ebilling; paperless billing;
      online benefit claim; benefits e-claim; change of circumstances form; council tax self service;
      citizen access revenues; universal credit automation; moving home online; electronic billing; new claims form;
      e-claims`,
    acronyms: 'RBV',
    products: `
      Citizen Access; Civica Open Portal; Capita Connect; Victoria Forms; IEG4; Coactiva; Xantura; Netcall Revenues;
      Telsolutions; GovTech Solutions; Govtech`,
  },
  {
    slug: 'debt-recovery',
    label: 'debt recovery',
    category: 'debt-recovery-and-enforcement-agents',
    phrases: `
      debt recovery; debt management; corporate debt; sundry debt; single view of debt; enforcement agent;
      enforcement agents; bailiff; debt collection; arrears collection; collection of debt; single view of debtor;
      debt management system; attachment of earnings; charging orders; breathing space`,
    products: `
      Ascendant Debt; Destin debt; Policy in Practice debt; OneStep debt; LiFT Dashboard`,
  },
  {
    slug: 'single-person-discount',
    label: 'discount and exemption reviews',
    category: 'fraud-and-error-detection',
    phrases: `
      single person discount; single person discount review; discount review; empty homes review; exemption review;
      single occupancy discount`,
    acronyms: 'SPD',
  },
  {
    slug: 'counter-fraud',
    label: 'counter-fraud',
    category: 'fraud-and-error-detection',
    phrases: `
      counter fraud; fraud detection; fraud prevention; anti fraud; fraud case management; national fraud initiative;
      fraud hub; tenancy fraud; data matching for fraud; fraud investigation`,
    acronyms: 'NFI',
    products: 'INCASE; Opus fraud; IDIS fraud; Destin Solutions',
  },
  {
    slug: 'welfare-support',
    label: 'welfare and crisis support',
    category: 'welfare-support-and-grants',
    phrases: `
      household support fund; local welfare assistance;
      discretionary housing payment; crisis support; welfare support; e-vouchers; evouchers; evoucher; voucher scheme;
      local voucher scheme; welfare rights; benefits calculator; financial inclusion; prepaid cards; prepayment cards;
      free school meal vouchers; supermarket vouchers; cash grants; financial assistance`,
    acronyms: 'DHP; HSF',
    products: `
      Huggg; Edenred; Blackhawk Network; Wonde evouchers; EVouchers; Policy in Practice; Entitledto; Inbest;
      Lightning Reach; AllPay prepaid; PFS prepaid; Charis`,
  },
] satisfies ConceptEntry[])
