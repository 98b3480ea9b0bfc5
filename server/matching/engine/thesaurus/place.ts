import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Land, planning, streets, waste, regulation, leisure. */
export const place = conceptsFrom([
  {
    slug: 'planning',
    label: 'planning applications',
    category: 'development-management',
    phrases: `
      planning system; planning software; planning application; planning applications; development management;
      development control; planning and building control; planning and regulatory; development management system;
      planning casework; planning case management; planning portal; planning back office; planning enforcement;
      digital planning; digital planning services; planning services; planning and development; development planning;
      planning viability; viability assessments; ceisiadau cynllunio; planning permission; planning process;
      development and planning; planning search; planning department; dm and bc; dm and bc case management;
      planning regulatory system`,
    products: `
      Idox Uniform; Uniform Idox; Idox Cloud; Tascomi; Tascomi Planning; Arcus; Arcus Global; Arcus Built Environment;
      Agile Applications; Agile Planning; PlanX; BOPS; Northgate M3; Northgate M3 Planning; NEC Assure; Assure NEC;
      Acolaid; Swift LG; SwiftLG; DEF MasterGov; MasterGov; Ocella; Ocellaweb; Civica APP Planning; Idox Acolaid;
      Idox Public Access; Salesforce Arcus; Uniform replacement; Uniform planning`,
  },
  {
    slug: 'building-control',
    label: 'building control',
    category: 'building-control',
    phrases: `
      building control; building regulations; building control system; building control software; building inspection;
      competent persons notifications; dangerous structures; rheoli adeiladu`,
    products: 'Submit-a-Plan; Building Control Alliance; LABC Connect',
  },
  {
    slug: 'local-plan',
    label: 'local plans and consultation',
    category: 'local-plans-and-consultation',
    phrases: `
      local plan; planning policy; local plan consultation; local development plan;
      consultation and engagement on plans; site allocations; call for sites;
      affordable housing; housing land monitoring; development monitoring`,
    acronyms: 'SHLAA',
    products: `
      Objective Keyplan; Keyplan; Opus Consult; OpusConsult; Inovem; Inovem Consult; Smart Commenting; Uniform CDP;
      CDPSmart; Limehouse`,
  },
  {
    slug: 'developer-contributions',
    label: 'developer contributions',
    category: 'developer-contributions',
    phrases: `
      section 106; community infrastructure levy; developer contributions; planning obligations;
      infrastructure funding statement; s106 and cil; biodiversity net gain; biodiversity net gain monitoring`,
    acronyms: 'CIL; S106',
    products: 'Exacom; Public Facing Module',
  },
  {
    slug: 'land-charges',
    label: 'land charges',
    category: 'land-charges',
    phrases: `
      land charges; local land charges; local land charges register; land searches; property searches; llc1 register;
      land charges migration; con29; pridiannau tir; llc1 search; llc1; land charge searches`,
    acronyms: 'LLC; NLIS',
    products: 'Total Land Charges; TLC Land Charges; MDA Land Charges; Idox TLC',
  },
  {
    slug: 'address-gazetteer',
    label: 'address and street gazetteers',
    category: 'address-and-street-gazetteers',
    phrases: `
      land and property gazetteer; local land and property gazetteer; address gazetteer; gazetteer;
      gazetteer management; street gazetteer; street naming and numbering; address management; address matching;
      unique property reference; address data; corporate address`,
    acronyms: 'LLPG; LSG; NLPG; UPRN; SNN; BLPU',
    products: `
      GGP NGz; GGP; Symphony iManage; Aligned Assets; Aligned Assets Symphony; Symphony Bluelight;
      Idox iManage Gazetteer; GeoPlace; QAS; AddressBase; XMAP gazetteer; Loqate; Ideal Postcodes`,
  },
  {
    slug: 'gis',
    label: 'geographic information',
    category: 'geographic-information',
    phrases: `
      geographic information; geographic information system; geographical information;
      geographical information system; mapping software; web mapping; spatial data; geospatial; digital mapping;
      online mapping; desktop mapping; map data; 3d city model; digital twin; underground asset register;
      mapping platform; corporate gis; mapping system`,
    acronyms: 'GIS',
    products: `
      ArcGIS; Esri; Esri ArcGIS; MapInfo; QGIS; Cadcorp; Earthlight; iShare; Astun; Statmap Earthlight; StatMap; XMAP;
      FME; Parish Online; VU.CITY; Vucity; Hexagon Geospatial; Ordnance Survey`,
  },
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
    slug: 'cctv',
    label: 'CCTV',
    category: 'cctv-cameras-and-recording',
    phrases: `
      cctv; closed circuit television; public space cctv; public space surveillance; cctv maintenance; cctv cameras;
      cctv upgrade; cctv system; surveillance cameras; video surveillance; surveillance camera;
      video management system; redeployable cameras; redeployable cctv; camera maintenance; cctv replacement;
      cctv installation; teledu cylch cyfyng; town centre cameras; town centre cctv; public realm cameras;
      public realm surveillance; surveillance system`,
    acronyms: 'PSS',
    products: `
      Genetec; Milestone XProtect; Synectics; Hikvision; Avigilon; Axis cameras; Cathexis; Wavestore; Hanwha`,
  },
  {
    slug: 'cctv-monitoring',
    label: 'CCTV monitoring and control rooms',
    category: 'control-room-systems',
    phrases: `
      cctv monitoring; cctv control room; monitoring of cctv; cctv operation; cctv monitoring service;
      cctv monitoring services; management and operation of cctv; control room operators; cctv monitoring suite;
      cctv platform and services; camera monitoring; out of hours monitoring; monitoring of cameras`,
  },
  {
    slug: 'physical-security',
    label: 'access control and alarms',
    category: 'access-control-and-visitors',
    phrases: `
      access control system; access control; intruder alarm; intruder alarms; door access; door entry;
      door entry system; security alarm; fire alarm; fire alarms; security systems; intruder and fire alarm;
      key management; visitor management; building access; keyless entry; electronic locking; id badge; sign in system; visitor sign in`,
    products: `
      Paxton; Salto; Inner Range; TDSi; Gallagher security; Traka; InVentry; Sign In App; Net2`,
  },
  {
    slug: 'body-worn-video',
    label: 'body-worn video',
    category: 'two-way-radio-and-lone-working',
    phrases: `
      body worn video; body worn camera; body worn cameras; bodycam; body cams; bodycams; bodyworn video`,
    acronyms: 'BWV; BWC',
    products: 'Axon; Reveal Media; Edesix; Halos bodycam; Pinnacle Response',
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
    slug: 'desk-and-room-booking',
    label: 'desk and room booking',
    category: 'facilities-and-building-management',
    phrases: `
      desk booking; room booking; meeting room booking; hot desk booking; hot desking; workspace booking;
      space booking; room scheduling; occupancy sensors; resource booking; desk and room booking; locker management;
      smart lockers; venue booking; hall bookings`,
    products: `
      Matrix Booking; Condeco; Artifax; ResourceBooker; SchoolHire; GoBright; BookingsPlus`,
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
    slug: 'route-planning',
    label: 'route planning',
    category: 'waste-and-recycling-management',
    phrases: `
      route planning; route optimisation; round optimisation; rounds optimisation; route planning software;
      routing software; route planning tool; waste route optimisation; optimised routing; round design;
      collection round; collection rounds; round modelling; collection round modelling`,
    products: `
      RouteSmart; Routesmart; PTV Route; Paragon Routing; Easyroute; ISB Global Routing; Route Monkey; Fleetroute`,
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
    slug: 'fleet-management',
    label: 'fleet and vehicle telematics',
    category: 'fleet-management',
    phrases: `
      fleet management; fleet management system; vehicle telematics; vehicle tracking; telematics; journey recorders;
      workshop management; fuel management; driver licence checking; vehicle cameras; dashcam; dash cams;
      fleet software; grey fleet; fuel cards; vehicle tracking system; pool cars; vehicle maintenance system;
      tachograph; pool car booking; fflyd; fleet and workshop; gps tracking; bunkered fuel; vehicle fleet;
      fuel system`,
    products: `
      Tranman; Civica Tranman; Jaama; Jaama Key2; Key2 fleet; FleetWave; Chevin; Quartix; Masternaut;
      Michelin Connected Fleet; Webfleet; TomTom Telematics; Ctrack; Lightfoot; VisionTrack; R2C Online;
      FreeWay fleet; Triscan; Merridale; Samsara; BigChange; Teletrac Navman; Geotab`,
  },
  {
    slug: 'leisure-management',
    label: 'leisure management and bookings',
    category: 'leisure-management-and-bookings',
    phrases: `
      leisure management; leisure management system; leisure booking; leisure booking system; leisure centre;
      leisure centres; leisure services; leisure sector; gym membership; swimming lessons; sports bookings;
      activity booking; leisure membership; sports centre; leisure system; hamdden; leisure crm; leisure software;
      facility booking; leisure facilities`,
    products: `
      Legend leisure; Legend Club Management; Gladstone; Gladstone MRM; XN Leisure; XN Dimension; Dimensions leisure;
      Jonas Leisure; TechnoGym; PerfectGym; Playwaze; Xplor Recreation; MRM Plus2; ClubManager`,
  },
  {
    slug: 'ticketing-and-events',
    label: 'ticketing and events',
    category: 'events-theatres-and-ticketing',
    phrases: `
      box office; event ticketing; theatre ticketing; ticketing system; ticketing; event management; event booking;
      events booking; arts centre; theatre; venue management; theatre box office; event applications; till system;
      electronic point of sale; point of sale; catering tills; epos system; museum ticketing; theatr`,
    acronyms: 'EPOS',
    products: `
      Spektrix; Tessitura; TicketSolve; Ticketsource; Eventbrite; Artifax Event; Eventapp; Apply4; EventApp;
      Patronbase; Digitickets; AudienceView; Yesplan`,
  },
  {
    slug: 'parks-and-playgrounds',
    label: 'parks and playground inspections',
    category: 'street-cleansing-and-grounds-maintenance',
    phrases: `
      parks inspections; playground inspection; playground inspections; play area inspections;
      parks mobile inspections; parks management; allotments; allotment management; play equipment inspection;
      mobile inspections; mobile inspections software; caravan sites`,
    products: `
      PSS Live; Colony allotments; Playsafe inspections; Operations Inspections; Public Sector Software;
      Ropes playground`,
  },
  {
    slug: 'booking-system',
    label: 'bookings and appointments',
    category: 'appointments-queues-and-reception',
    phrases: `
      booking system; booking capability; booking process; appointment booking; appointments system; online booking;
      online bookings; corporate booking; booking solution; bookings and appointments; appointment system;
      bookings platform; queue management; queue management system; customer queue; queuing system; bookings;
      system archebu; customer flow; reception check in; check in kiosk; customer flow management`,
    products: `
      BookingLive; Bookinglab; JRNI; BookingBug; Qmatic; Zipporah Booking; GovBooking; Q-nomy; Bookings 247; Qudini;
      Jadu Bookings`,
  },
  {
    slug: 'emergency-planning',
    label: 'emergency planning and control',
    category: 'emergency-planning-and-resilience',
    phrases: `
      emergency planning; critical incident management; incident management software; civil contingencies;
      mass notification; emergency communications; control room; emergency services control; command and control;
      public safety software; business continuity planning; business continuity; fire and rescue; mobilising system;
      operations centre; emergency response system; resilience forum; incident command; crisis management;
      computer aided dispatch; fire control; fire control mobilising; incident management platform;
      emergency notification; emergency alerts to residents`,
    acronyms: 'JESIP',
    products: `
      Clearview Continuity; Everbridge; JESIP app; Resilience Direct; MooD fire; Vision mobilising; Xvr; F24;
      Alert Cascade; Noggin; Veoci`,
  },
  {
    slug: 'drainage-and-flood',
    label: 'drainage, flood and engineering design',
    category: 'flood-and-drainage',
    phrases: `
      flood risk; drainage design; drainage; gully; gully sensors; flood monitoring; flood asset register;
      river level monitoring; coastal monitoring; hydraulic modelling; computer aided design; cad software;
      engineering design software; building information modelling; drainage software; gully monitoring; suds;
      flood asset; flood asset system; sustainable drainage; flood modelling`,
    acronyms: 'BIM; CAD; SUDS',
    products: `
      AutoCAD; Autodesk; MicroDrainage; InfoDrainage; Civil 3D; MicroStation; Bentley OpenRoads; Revit; NBS Chorus;
      KeySoft; KaarbonTech Gully SMART; InfoWorks`,
  },
  {
    slug: 'aerial-imagery',
    label: 'aerial imagery and surveys',
    category: 'aerial-imagery-and-surveys',
    phrases: `
      aerial photography; aerial imagery; lidar; street level imagery; drone survey; drone surveys; drone imagery;
      terrain model; laser scanning; topographic survey; aerial survey; oblique imagery; satellite imagery`,
    products: 'Bluesky; Getmapping; Google Street View; Cyclomedia; Vexcel',
  },
  {
    slug: 'tree-management',
    label: 'tree management',
    category: 'tree-conservation-and-heritage-records',
    phrases: `
      tree management; tree inspections; tree management system; tree preservation orders; arboriculture; tree survey;
      tree surveys; tree software; play inspection and tree software; tree database`,
    acronyms: 'TPO',
    products: 'Ezytreev; Arbortrack; Treeplotter; PT-Mapper; MyTrees',
  },
  {
    slug: 'street-works-permits',
    label: 'street works permits',
    category: 'street-works-and-permits',
    phrases: `
      street works; streetworks; street works permits; street works permit scheme; street manager; lane rental;
      traffic regulation orders; traffic regulation order; street works coordination; skip and scaffold permits;
      highway licences`,
    acronyms: 'TRO; DTRO',
    products: `
      Elgin one.network; one.network; Buchanan traffic orders; AppyWay; Causeway one.network`,
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
    slug: 'camera-enforcement',
    label: 'camera enforcement',
    category: 'camera-enforcement',
    phrases: `
      bus lane enforcement; moving traffic enforcement; moving traffic offences; school street enforcement;
      clean air zone; low emission zone; enforcement cameras; number plate recognition enforcement; anpr enforcement;
      anpr cameras; unattended camera enforcement; clean air zone cameras`,
    acronyms: 'MTE',
    products: 'Videalert; Siemens Yunex enforcement; Farthest Gate',
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
    slug: 'markets-and-harbours',
    label: 'markets and harbours',
    category: 'markets-and-street-trading',
    phrases: `
      markets management; market stalls; market traders; market management system; harbour management; moorings;
      marina management; beach huts; street trading; stall bookings`,
    products: 'Harbour Assist; Havenstar; Market Manager',
  },
] satisfies ConceptEntry[])
