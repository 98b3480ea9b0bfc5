import { topic } from '../topic.ts'

/** Planning, streets, waste, transport, the map and the environment. */
export const placeAndPlanning = [
  topic(
    'planning',
    '48000000 71410000 72260000 48100000',
    430,
    'Idox Uniform; Arcus Built Environment; Agile Applications; NEC Assure; Ocella; DEF Tascomi',
    {
      development: [
        'planning system; development management software; planning, building control and land charges; planning back office; planning case system',
        'planning applications; neighbour notifications; conditions discharge; planning portal connector; site notices; committee reports; appeals; plan validation; enforcement notices; public access; decision notices',
      ],
      policy: [
        'local plan consultation; planning policy software; digital local plan; consultation portal for planning policy; call for sites tool',
        'representations; site allocations; policies map; call for sites; examination library; sustainability appraisal; five year supply; housing trajectory; respondents; inspector',
      ],
      contributions: [
        'section 106 and CIL monitoring; developer contributions software; infrastructure levy; planning obligations database; biodiversity net gain monitoring',
        'obligations; CIL liability notices; triggers; commencement; spend by ward; infrastructure funding statement; indexation; demand notices; habitat units; monitoring fees',
      ],
      buildingcontrol: [
        'building control system; building regulations software; building inspectors mobile app; BSR operational standards; dangerous structures recording',
        'inspections on site; completion certificates; initial notices; full plans; dangerous structures; competent persons; regularisation; higher risk buildings; fees; commencement of work',
      ],
    },
  ),
  topic('land-charges', '48000000 48610000 72260000', 90, 'Idox TLC; NLIS; Land Data; MapInfo; Arcus', {
    searches: [
      'local land charges; LLC1 and CON29 searches; land charges system; land search automation; HMLR migration of land charges',
      'CON29 answers; search turnaround; HM Land Registry migration; personal searches; register entries; charges; spatial extents; NLIS orders; fees',
    ],
    addresses: [
      'gazetteer management; LLPG software; local land and property gazetteer; street naming and numbering; BLPU address database; LSG',
      'UPRN; street naming; new plots; GeoPlace uploads; classifications; aliases; gold standard; USRN; provenance; address matching',
    ],
  }),
  topic('mapping', '38221000 48326000 72314000', 160, 'Esri ArcGIS; Cadcorp; MapThat; QGIS; Astun iShare; GGP', {
    gis: [
      'geographic information system; GIS software; corporate mapping; spatial data platform; web mapping; GIS enterprise licence',
      'layers; web map viewer; MasterMap; spatial analysis; geocoding; field maps; symbology; spatial database; desktop licences; metadata; INSPIRE',
    ],
    imagery: [
      'aerial photography; LiDAR survey; 3D city model; street level imagery; drone survey data',
      'ortho tiles; vertical imagery; point cloud; flying season; resolution in centimetres; oblique views; mobile mapping; height model; change detection',
    ],
  }),
  topic(
    'highways',
    '48000000 45233000 72260000 34923000',
    520,
    'Brightly Confirm; Alloy; Symology Insight; Elgin; Exor; Causeway',
    {
      assets: [
        'highways asset management; street works and highways maintenance system; HAMS; highway inspection and defects software; highway asset inventory',
        'safety inspections; potholes | carriageway defects; permits | street works noticing; gullies; works orders to contractor; section 58; inventory; routine cycles; third party claims defence; Street Manager',
      ],
      lighting: [
        'street lighting central management; CMS for street lights; lighting asset and fault system; LED control nodes; intelligent lighting',
        'dimming profiles; nodes; columns; lamp faults; unmetered supply; night scouts; LED lanterns; mesh; burning hours; electrical testing',
      ],
      conditions: [
        'road condition survey; carriageway condition and AI video; SCANNER survey; pavement management; road surface imagery',
        'condition index; skid resistance; dashcam images; deterioration modelling; resurfacing list; treatments; crack detection; footway network survey; UKPMS; video capture',
      ],
      winter: [
        'weather forecasting and winter maintenance; road weather stations; gritting route software; winter service decision support; grit bin and salt telemetry',
        'road surface temperature; gritting runs; ice prediction; weather stations; salt barns; route optimisation for gritters; forecast text; action decisions; spreader telematics',
      ],
    },
  ),
  topic(
    'traffic',
    '34970000 48813000 34996000',
    610,
    'Yunex Stratos; Swarco; Siemens PC SCOOT; Drakewell; Vivacity; Clearview',
    {
      signals: [
        'traffic signals maintenance; UTMC; urban traffic control; traffic light controllers; SCOOT and MOVA upgrade; signals instation',
        'junction controllers; SCOOT regions; fault monitoring; pelican crossings; loops; variable message; timing plans; bus priority; signal heads; outstation transmission units',
      ],
      counting: [
        'traffic counts; traffic data collection; pedestrian and cycle counters; vehicle classification sensors; journey time monitoring',
        'AI cameras; classified counts; cycle counters; journey time Bluetooth; tube surveys; turning movements; data feed; speed surveys; footfall',
      ],
      realtime: [
        'real time passenger information; bus stop displays; RTPI; bus information system; departure screens',
        'departure displays; SIRI feed; bus stops; AVL; timetable data; next bus predictions; audio units; shelter power; BODS',
      ],
      evcharging: [
        'electric vehicle charging; EV chargepoint back office; charge point operator; on street charging infrastructure; LEVI chargepoints',
        'sockets; tariffs; OCPP; roaming; uptime; lamp column chargers; payment by contactless; grid connection; bays; concession revenue',
      ],
    },
  ),
  topic(
    'parking',
    '98351000 48000000 72260000 38730000',
    470,
    'Chipside; Imperial 360; Taranto; RingGo; PayByPhone; Conduent',
    {
      enforcement: [
        'parking enforcement system; PCN processing; penalty charge notice software; civil parking enforcement IT; notice processing and permits',
        'penalty charge notices; appeals to tribunal; handhelds for wardens; DVLA keeper lookups; bailiff warrants; representations; ticket printing; debt registration; TEC; moving traffic',
      ],
      cashless: [
        'cashless parking; pay by phone parking; mobile app parking payments; phone parking service; parking payment app',
        'location codes; session extension; convenience fee; app; stay reminders; tariffs; car parks; national parking platform; text payments',
      ],
      machines: [
        'pay and display machines; parking terminals; car park equipment; barriers and ticket machines; ANPR car park management',
        'contactless readers; tariff boards; cash collection; barriers; machine faults; solar units; coin jams; ANPR lanes; barrier arms; audit tickets',
      ],
      permits: [
        'virtual parking permits; resident permit system; permits online; visitor vouchers; digital permit platform',
        'resident permits; visitor vouchers; emissions based charges; proof of address; zones; renewals; trade permits; vehicle change; permit cap',
      ],
    },
  ),
  topic(
    'waste',
    '90511000 48000000 72260000 34144511',
    280,
    'Bartec Collective; Whitespace; Yotta Alloy; Webaspx; AMCS; Routesmart',
    {
      collections: [
        'waste collection management; in cab technology; refuse collection software; bin round and in cab devices; environmental services system',
        'missed bins; rounds; in cab tablets; assisted collections; crew; contamination tags; bulky waste booking; garden waste subscriptions; vehicle checks; food caddies',
      ],
      routing: [
        'route optimisation for refuse; round redesign; collection round modelling; waste route planning software',
        'round balancing; depot; tipping; travel time; tonnage; crew hours; optimised days; resident calendars; depots; vehicle numbers',
      ],
      sites: [
        'household recycling centre booking; HWRC site access; weighbridge software; recycling centre ANPR; tip booking',
        'time slots; weighbridge tickets; ANPR; van permits; duty of care notes; residents only; tonnages; WasteDataFlow; operatives',
      ],
    },
  ),
  topic(
    'fleet',
    '48000000 34100000 72260000 32441000',
    170,
    'Jaama Key2; FleetCheck; Tranman; Quartix; Samsara; Webfleet',
    {
      management: [
        'fleet management system; vehicle maintenance and workshop software; transport and workshop system; fleet compliance',
        'workshop job cards; operator licence; MOT due; tyres; tachographs; defects; drivers licence checks; parts stock; hire vehicles; fuel cards',
      ],
      telematics: [
        'vehicle telematics; vehicle tracking; GPS tracking and dashcams; fleet cameras and trackers; driver behaviour monitoring',
        'GPS; harsh braking; dashcams; idling; geofence; 360 cameras; tracker units; incident footage; driver scores; cyclist detection',
      ],
    },
  ),
  topic(
    'environment',
    '38000000 90700000 48000000',
    95,
    'Ricardo; Earthsense; Kaarbontech; Ezytreev; Vaisala; Metasphere',
    {
      air: [
        'air quality monitoring; noise monitoring equipment; environmental sensors; particulate monitors; real time air pollution sensors',
        'nitrogen dioxide; PM2.5; diffusion tubes; analysers; calibration; AQMA; data ratification; noise meters; roadside; ultrafine',
      ],
      trees: [
        'tree management software; arboriculture database; grounds and parks maintenance system; tree inspections; TPO records',
        'tree inspections; preservation orders; works to trees; canopy; grass cutting rounds; play area inspections; ash dieback; species; QTRA',
      ],
      flood: [
        'flood and drainage monitoring; gully sensors; river level telemetry; SuDS asset register; IoT gully monitoring',
        'water level sensors; culverts; section 19; silt; trash screens; flood alerts; telemetry; LoRaWAN; ordinary watercourses; surface water',
      ],
    },
  ),
]
