import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Housing: the landlord, the homes, the people waiting for one. */
export const housing = conceptsFrom([
  {
    slug: 'housing-management',
    label: 'housing management',
    category: 'housing-management',
    phrases: `
      housing management; housing management system; housing management solution; housing management software;
      integrated housing system; integrated housing management system; housing IT system; housing system;
      housing software; housing ERP; landlord system; landlord services system; social housing system;
      social housing platform; housing solution; tenancy management; tenancy and estate management;
      estate management system; leasehold management; tenant management; housing database; housing core system; rheoli tai`,
    acronyms: 'HMS',
    products: `
      Civica Cx; Civica Cx Housing; NEC Housing; Northgate Housing; NPS Housing; MRI Housing; MRI Orchard;
      Orchard Housing; Aareon QL; Aareon; QL Housing; Capita OneHousing; Capita One Housing; OneHousing;
      Capita Housing; Academy Housing; Active H; MRI ActiveH; ActiveH; Civica Universal Housing; Universal Housing;
      Rubixx; Dynamics 365 Housing; HomeMaster; SDM Housing; Castleton Housing; Omniledger Pyramid; Esuasive`,
  },
  {
    slug: 'rent-accounting',
    label: 'rent accounting',
    category: 'rent-collection-and-arrears',
    broader: 'housing-management',
    phrases: `
      rent accounting; rent account; rent collection; rents system; rents ledger; rent arrears; income recovery;
      tenant billing; rent and service charge; rent arrears management; housing income management;
      housing income collection; pay my rent; rent payment; income analytics for housing; income collection;
      service charge accounting; former tenant arrears; automated tenant contact; rent income analytics`,
    products: 'Mobysoft RentSense; RentSense; Voicescape; Caseload Manager',
  },
  {
    slug: 'voids',
    label: 'voids',
    category: 'repairs-and-voids',
    phrases: `
      void property; void properties; voids management; voids; empty homes management; void works; void management;
      empty property; re-let`,
  },
  {
    slug: 'housing-repairs',
    label: 'housing repairs',
    category: 'repairs-and-voids',
    phrases: `
      housing repairs; responsive repairs; reactive repairs; repairs and maintenance system; repairs management;
      repairs system; repairs scheduling; repairs diagnostic; repair diagnostics; repairs diagnostic tool;
      repairs reporting; dynamic resource scheduling; repairs operative; repairs mobile working;
      works management for repairs; property repairs; schedule of rates; raising a repair; report a repair;
      requesting repairs; repairs contractor management; direct labour organisation; job scheduling for operatives;
      repair job; council house repairs; repairs and maintenance; planned and responsive maintenance;
      repairs scheduling system; operative scheduling; repairs and maintenance mobile working`,
    acronyms: 'DRS; DLO',
    products: `
      Advanced Optimise; Kirona; Total Mobile Optimise; Totalmobile; Localz; Oneserve; ROCC; Uniclass Enterprise;
      Plentific; i-Repair; Omfax; Active Housing Repair Finder; Repair Finder; Optimise DRS; Accuserv; FLS Visitour;
      M3NHF; Propeller Powered`,
  },
  {
    slug: 'choice-based-lettings',
    label: 'housing register and lettings',
    category: 'homelessness-and-allocations',
    phrases: `
      choice based lettings; housing register; housing allocations; allocations and lettings;
      housing allocation system; lettings system; housing waiting list; bidding for homes; mobile bidding;
      housing portal; customer housing portal; housing needs system; housing options system; home options;
      choice based letting; housing options; housing applications`,
    acronyms: 'CBL',
    products: `
      Civica Abritas; Abritas; Home Connections; Locata; Huume; Housing Jigsaw; Jigsaw Housing; HomeOptions;
      MRI Housing Jigsaw; Enhanced Housing Options`,
  },
  {
    slug: 'homelessness',
    label: 'homelessness',
    category: 'homelessness-and-allocations',
    broader: 'choice-based-lettings',
    phrases: `
      homelessness; homelessness case management; homelessness prevention; homelessness reduction act;
      personal housing plan; rough sleeping; rough sleepers; homeless; homelessness system; homelessness application;
      digartrefedd`,
    acronyms: 'HCLIC; H-CLIC',
  },
  {
    slug: 'temporary-accommodation',
    label: 'temporary accommodation',
    category: 'homelessness-and-allocations',
    broader: 'homelessness',
    phrases: `
      temporary accommodation; temporary accommodation management; nightly paid accommodation;
      emergency accommodation; temporary housing`,
    products: 'Capita TA; Setting the Standard',
  },
  {
    slug: 'housing-asset-management',
    label: 'housing stock condition and investment',
    category: 'housing-asset-management',
    phrases: `
      stock condition; stock condition survey; stock condition database; housing asset management;
      housing asset management system; decent homes; decent homes standard; housing investment planning;
      planned maintenance programme; component lifecycle; housing stock; asset investment planning;
      energy performance certificate; retrofit; housing revenue account business plan; SAP rating`,
    acronyms: 'HRA',
    products: `
      Keystone Asset Management; Civica Keystone; Keystone KSI; MRI Asset Management; Apex asset management;
      Promaster; PIMSS; Lifespan housing; Savills Parity; Parity Projects; Intelligent Energy`,
  },
  {
    slug: 'housing-compliance',
    label: 'landlord health and safety compliance',
    category: 'housing-asset-management',
    phrases: `
      landlord compliance; gas safety; gas servicing compliance; fire risk assessment; fire door inspection;
      asbestos register; asbestos management; legionella; water hygiene; damp and mould;
      compliance management for housing; building safety act; golden thread; building safety;
      electrical safety inspection; awaab law; property compliance; housing compliance; housing compliance software;
      fire safety case; compliance big six; safety case software; big six compliance`,
    acronyms: 'LGSR; EICR',
    products: `
      C365Cloud; C365; True Compliance; Riskhub; RiskHub; Tersus; Asprey; Morgan Lambert; Pirana; Zutec; Operance`,
  },
  {
    slug: 'anti-social-behaviour',
    label: 'anti-social behaviour cases',
    category: 'community-safety-and-antisocial-behaviour',
    phrases: `
      anti social behaviour; antisocial behaviour; asb case management; noise app; community trigger;
      neighbour nuisance; hate crime; community safety case management`,
    acronyms: 'ASB',
    products: `
      ReACT ASB; React Case Management; The Noise App; E-CINS; ECINS; OPTIMA ASB; Empowering-Communities`,
  },
  {
    slug: 'tenant-portal',
    label: 'tenant self-service',
    category: 'housing-management',
    broader: 'housing-management',
    phrases: `
      tenant portal; tenant self service; resident portal; tenants portal; tenant app; resident self service;
      my tenancy online; tenant engagement; tenant satisfaction; tenant satisfaction measures;
      tenant satisfaction survey; tenant experience; resident engagement platform; resident engagement app;
      resident app; tenant voice; resident engagement`,
    acronyms: 'TSM',
    products: 'MyHomeOnline; Rant & Rave; Acuity satisfaction; Housemark; MRI Engage',
  },
  {
    slug: 'housing-environment-sensors',
    label: 'sensors in homes',
    category: 'air-quality-and-environmental-sensors',
    phrases: `
      environmental sensors; sensor monitoring; damp sensors; internal environment of properties; in-home sensors;
      carbon monoxide sensor; smart thermostat; humidity sensor; environmental monitoring sensors;
      home environment monitoring; damp and mould sensors; home sensors; environmental sensors in homes`,
    products: 'Aico HomeLink; HomeLink; Switchee; AirEx',
  },
  {
    slug: 'private-sector-housing',
    label: 'private sector housing',
    category: 'private-sector-housing',
    phrases: `
      private sector housing; private housing enforcement; housing standards enforcement; landlord enforcement;
      empty homes enforcement; rented homes inspection; housing health and safety rating`,
    acronyms: 'HHSRS',
  },
] satisfies ConceptEntry[])
