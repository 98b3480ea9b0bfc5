import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Waste, regulation, property, energy. */
export const environment = conceptsFrom([
  {
    slug: 'environmental-health',
    label: 'environmental health and trading standards',
    category: 'environmental-health-and-trading-standards',
    phrases: `
      environmental health; environmental health system; trading standards; regulatory services;
      regulatory services system; public protection; food safety; food hygiene; food inspections;
      environmental protection; consumer protection; regulatory case management; pest control; noise complaints;
      animal health; iechyd yr amgylchedd; safonau masnach; contaminated land; trading standards case management;
      regulatory services software; eh and ts; environmental health database; regulatory database;
      protection of the public system`,
    acronyms: 'EHTS',
    products: `
      Civica APP; Flare; Civica Flare; APP Flare; Authority Public Protection; Idox Regulatory;
      Tascomi Public Protection; Idox Public Protection; Northgate Assure; Victoria Regulatory; RHE Noise`,
  },
  {
    slug: 'licensing-service',
    label: 'licensing of taxis, premises and landlords',
    category: 'licensing',
    phrases: `
      taxi licensing; premises licensing; licensing system; licencing system; alcohol licensing;
      licensing applications; selective licensing; landlord licensing; property licensing;
      houses in multiple occupation; hmo licensing; private hire; hackney carriage; licensing case management;
      licensing service; additional licensing; trwyddedu tacsi; private rented sector; licensing act 2003;
      licence applications; licensing administration; online licence applications; licensing software;
      taxi and private hire`,
    acronyms: 'HMO',
    products: `
      Lalpac; IDOX Lalpac; Metastreet; Kamma; Taxi Plus; Idox Licensing; Quo licensing`,
  },
  {
    slug: 'waste-management',
    label: 'waste collection',
    category: 'waste-and-recycling-management',
    phrases: `
      waste management system; waste collection; waste and recycling; waste management software; in-cab technology;
      in cab technology; in cab; in-cab; waste system; waste services; refuse collection; refuse; bin collection;
      bin collections; missed bins; garden waste; garden waste subscription; recycling collections;
      waste and street cleansing; bulky waste; waste data; bin weighing; waste ict system;
      environmental services system; waste in-cab; bin sensors; gwastraff; ailgylchu; trade waste; commercial waste;
      household waste`,
    acronyms: 'RCV',
    products: `
      Bartec; Bartec Collective; Collective Bartec; Whitespace; Whitespace Work Software; Webaspx; Alloy Waste;
      Yotta waste; Selected Interventions; Cloud 9 waste; Echo waste; Contender waste; Urbaser Echo; WasteDataFlow;
      Vehicle Weighing Solutions; Binfleet; Terberg Matec; ISL waste; AMCS; Gatehouse waste; Vwork`,
  },
  {
    slug: 'recycling-centres',
    label: 'household recycling centres',
    category: 'waste-and-recycling-management',
    phrases: `
      household waste recycling centre; household waste recycling centres; recycling centre booking; recycling centre;
      recycling centres; weighbridge; weighbridge software; waste transfer station; tip booking; civic amenity site;
      CA site`,
    acronyms: 'HWRC',
    products: 'Gatehouse weighbridge; Isys weighbridge; Precia Molen',
  },
  {
    slug: 'grounds-and-street-cleansing',
    label: 'street cleansing and grounds maintenance',
    category: 'street-cleansing-and-grounds-maintenance',
    phrases: `
      grounds maintenance; street cleansing; street scene; streetscene; grounds maintenance software;
      environmental works management; green spaces management; open spaces management; graffiti and fly tipping;
      fly tipping; litter bins`,
  },
  {
    slug: 'air-quality',
    label: 'air quality monitoring',
    category: 'air-quality-and-environmental-sensors',
    phrases: `
      air quality; air quality monitoring; air quality sensors; noise monitoring equipment; environmental monitoring;
      pollution monitoring; air quality modelling; diffusion tubes`,
    acronyms: 'AQMA',
    products: 'Earthsense; Zephyr air quality; AQMesh; Airly',
  },
  {
    slug: 'facilities-and-property',
    label: 'property and facilities management',
    category: 'corporate-property-and-estates',
    phrases: `
      property management system; property asset management; facilities management system; estates management;
      computer aided facilities management; corporate property; property portfolio; asset management system;
      asset management solution; property database; estates system; property management; asset management software;
      property portal; commercial property; building maintenance system; corporate asset management;
      property terrier; integrated workplace management;
      computerised maintenance management`,
    acronyms: 'CAFM; IWMS',
    products: `
      Concerto; Technology Forge; Tech Forge; TF Cloud; Planon; K2 asset; Civica Property Management; CIPFA Property;
      Uniform Estates; Techforge; Trace Tramps; Concept Evolution; Qube PM; Horizon property; Asset Manager.NET;
      MRI Evolution; FSI Concept; Atrium property; Manhattan Trimble`,
  },
  {
    slug: 'energy-management',
    label: 'energy and carbon management',
    category: 'energy-carbon-and-climate',
    phrases: `
      energy management system; energy management software; energy monitoring; utility bill validation; energy bureau;
      carbon management; carbon accounting; carbon footprint; automatic meter reading; smart meters;
      building management system; building energy management; building energy management system; net zero tool;
      carbon reporting; utilities management software`,
    acronyms: 'BEMS; AMR',
    products: `
      Systemslink; TEAM Sigma; Sigma energy; Stark energy; Trend controls; Energy Metering Technology; Unify carbon;
      SmartCarbon`,
  },
  {
    slug: 'markets-and-harbours',
    label: 'markets and harbours',
    category: 'markets-and-street-trading',
    phrases: `
      markets management; market stalls; market traders; market management system; harbour management; moorings;
      marina management; beach huts; street trading; stall bookings`,
    products: 'Harbour Assist; Havenstar; Market Manager',
  },
] satisfies ConceptEntry[])
