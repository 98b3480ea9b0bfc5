import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Roads, parking, transport, lighting. */
export const streets = conceptsFrom([
  {
    slug: 'parking-enforcement',
    label: 'parking enforcement',
    category: 'parking-management',
    phrases: `
      parking enforcement; civil parking enforcement; penalty charge notice; penalty charge notices;
      parking management; parking management system; parking back office; parking notice processing;
      notice processing; parking permits; virtual permits; parking permit; parking system; civil enforcement officers;
      parking appeals; parking software; gorfodi parcio; parcio; parking services; e-permits; permits system;
      parking permit system; resident permits; CEO handhelds; civil enforcement; civil enforcement software;
      parking notices`,
    acronyms: 'PCN; CPE; ANPR',
    products: `
      Taranto; Imperial 360; Imperial Civil Enforcement; ICES parking; Chipside; Chipside MiPermit; MiPermit; Si-Dem;
      Conduent; Barbour Logic; Spur parking; Spur Eole; Unity5; Zatpark; WSP Parking; Permit Smarti; PermitSmarti;
      Buchanan parking; ParkMap; Traffweb; NSL Apply; Gamma parking`,
  },
  {
    slug: 'parking-payment',
    label: 'parking payment',
    category: 'car-park-equipment',
    phrases: `
      cashless parking; pay and display; pay and display machine; pay and display machines; parking machines;
      parking meters; car park machines; car parking machines; pay by phone parking; mobile phone parking;
      car park payment; ticket machines; pay on foot; car park management; car park barrier; car park system;
      parking meter; car park; car parks; parking app; parking payments; parking equipment; barrier equipment`,
    acronyms: 'P&D',
    products: `
      RingGo; PayByPhone; JustPark; Flowbird; Metric parking; Parkeon; Cale CWT; CWT parking; Skidata;
      Scheidt & Bachmann; IPS meters; Designa; Hub Parking; Just Park; APT Skidata`,
  },
  {
    slug: 'camera-enforcement',
    label: 'camera enforcement',
    category: 'camera-enforcement',
    broader: 'parking-enforcement',
    phrases: `
      bus lane enforcement; moving traffic enforcement; moving traffic offences; school street enforcement;
      clean air zone; low emission zone; enforcement cameras; number plate recognition enforcement; anpr enforcement;
      anpr cameras; unattended camera enforcement; clean air zone cameras`,
    acronyms: 'MTE',
    products: 'Videalert; Siemens Yunex enforcement; Farthest Gate',
  },
  {
    slug: 'electric-vehicle-charging',
    label: 'electric vehicle charging',
    category: 'electric-vehicle-charging',
    phrases: `
      electric vehicle charging; ev charging; charge point; charge points; chargepoint; chargepoints;
      charging infrastructure; electric vehicle charge points; ev charge; gwefru cerbydau trydan`,
    acronyms: 'EVCP; EVCI; LEVI',
    products: 'Connected Kerb; char.gy; Ubitricity; Monta; Fuuse',
  },
  {
    slug: 'highways-asset-management',
    label: 'highways and street works',
    category: 'highways-asset-management',
    phrases: `
      highways asset management; highway asset management; highways management; highways management system;
      highway maintenance; highways maintenance; highway inspections; highways inspections;
      infrastructure asset management; pothole; potholes; road condition; highways system; pavement management;
      bridge management; structures management; winter maintenance; gritting; public rights of way; rights of way;
      highways and environmental asset management; highways works ordering; road traffic collision data; priffyrdd;
      highway works; highway works and inspection; street lighting and highways; infrastructure asset system`,
    acronyms: 'PROW; UKPMS; NSG',
    products: `
      Brightly Confirm; Confirm OnDemand; Confirm Enterprise; Pitney Bowes Confirm; Confirm; Alloy; Causeway Alloy;
      Yotta Alloy; Mayrise; Yotta Mayrise; Horizons Yotta; Insight highways; Symology; Aurora Symology;
      Symology Insight; Exor; Bentley Exor; AMX highways; Kaarbontech; Gaist; Vaisala RoadAI; WDM; WDM highways;
      CAMS rights of way; Exegesis CAMS; FixMyStreet; Pear Technology; Bentley AssetWise; Vaisala Manager;
      Bridgestation`,
  },
  {
    slug: 'street-works-permits',
    label: 'street works permits',
    category: 'street-works-and-permits',
    broader: 'highways-asset-management',
    phrases: `
      street works; streetworks; street works permits; street works permit scheme; street manager; lane rental;
      traffic regulation orders; traffic regulation order; street works coordination; skip and scaffold permits;
      highway licences`,
    acronyms: 'TRO; DTRO',
    products: `
      Elgin one.network; one.network; Buchanan traffic orders; AppyWay; Causeway one.network`,
  },
  {
    slug: 'street-lighting',
    label: 'street lighting control',
    category: 'street-lighting-management',
    phrases: `
      street lighting; street light; street lights; lighting central management system;
      street lighting central management; smart lighting; lighting control nodes; lighting columns; goleuadau stryd`,
    products: `
      Telensa; CityTouch; Mayflower lighting; Urbancontrol; Lucy Zodion; Itron lighting; Harvard LeafNut;
      PLANet lighting`,
  },
  {
    slug: 'traffic-management',
    label: 'traffic signals and control',
    category: 'traffic-management-and-signals',
    phrases: `
      traffic signals; traffic management system; urban traffic control; traffic control;
      intelligent transport systems; variable message signs; traffic counters; traffic count; traffic monitoring;
      traffic data; common database; vehicle activated signs; traffic survey; traffic sensors; traffic modelling;
      goleuadau traffig; traffic and transport modelling; cycle counters; urban traffic management;
      urban traffic management and control; traffic systems`,
    acronyms: 'UTC; UTMC; ITS; VMS; SCOOT; MOVA',
    products: `
      Yunex; Siemens Stratos; Stratos; Swarco; Dynniq; Imtrac; Envitia; Drakewell; VivaCity; Vivacity Labs;
      Telent traffic; Cloud Amber`,
  },
  {
    slug: 'passenger-information',
    label: 'real-time passenger information',
    category: 'passenger-transport-and-real-time-information',
    phrases: `
      real time passenger information; real time information; passenger information; bus stop displays; bus station;
      bus information; bustracker; bus tracker; passenger information displays; journey planner; bus priority;
      public transport information; bus shelters; bus open data; concessionary travel; concessionary fares;
      smart ticketing; bus pass; concessionary bus passes; blue badge; blue badges; travel smartcard;
      integrated ticketing; travel pass; travel passes; travel pass bureau; card bureau`,
    acronyms: 'RTPI; RTI; ENCTS; ITSO',
    products: `
      Novus FX; Trapeze Novus; Vix Technology; Vix; Papercast; Passenger Technology Group; INIT; Traveline; Journeo;
      21st Century Passenger Systems; ACT smartcard; Euclid smartcard; ESP Systex; Valtech Blue Badge`,
  },
  {
    slug: 'fleet-management',
    label: 'fleet and vehicle telematics',
    category: 'fleet-management',
    phrases: `
      fleet management; fleet management system; vehicle telematics; vehicle tracking; telematics; journey recorders;
      workshop management; fuel management; driver licence checking; vehicle cameras; dashcam; dash cams;
      fleet software; grey fleet; fuel cards; vehicle tracking system; pool cars; vehicle maintenance system;
      tachograph; pool car booking; fflyd; fleet and workshop; gps tracking; bunkered fuel; vehicle fleet;
      fuel system; fleet tracking; telematics renewal; tracking of vehicles`,
    products: `
      Tranman; Civica Tranman; Jaama; Jaama Key2; Key2 fleet; FleetWave; Chevin; Quartix; Masternaut;
      Michelin Connected Fleet; Webfleet; TomTom Telematics; Ctrack; Lightfoot; VisionTrack; R2C Online;
      FreeWay fleet; Triscan; Merridale; Samsara; BigChange; Teletrac Navman; Geotab`,
  },
  {
    slug: 'route-planning',
    label: 'route planning',
    category: 'waste-and-recycling-management',
    broader: 'waste-management',
    phrases: `
      route planning; route optimisation; round optimisation; rounds optimisation; route planning software;
      routing software; route planning tool; waste route optimisation; optimised routing; round design;
      collection round; collection rounds; round modelling; collection round modelling`,
    products: `
      RouteSmart; Routesmart; PTV Route; Paragon Routing; Easyroute; ISB Global Routing; Route Monkey; Fleetroute`,
  },
] satisfies ConceptEntry[])
