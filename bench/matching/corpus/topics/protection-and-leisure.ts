import { topic } from '../topic.ts'

/** Regulation, safety, leisure, libraries and bereavement. */
export const protectionAndLeisure = [
  topic(
    'regulatory',
    '48000000 72260000 75100000',
    210,
    'Idox Uniform; NEC Assure; Civica APP; Arcus Regulatory; Tascomi; LalPac',
    {
      health: [
        'environmental health system; regulatory services software; public protection database; trading standards and environmental health; EH and TS system',
        'food hygiene inspections; noise complaints; premises register; food ratings; samples; service requests; statutory nuisance; prosecutions; FSA return; pest treatments',
      ],
      licensing: [
        'licensing system; taxi licensing; licensing administration software; premises and taxi licences; private hire and alcohol licensing',
        'private hire drivers; premises licences; taxi plates; hearings; knowledge test; DBS of drivers; street trading; renewals of licences; gambling permits; NR3',
      ],
      hmo: [
        'HMO licensing; selective licensing; private rented sector enforcement; landlord licensing scheme software; private sector housing system',
        'HMO; selective licence; landlords; rogue landlord; civil penalties; inspection of dwellings; HHSRS; disabled facilities; fit and proper',
      ],
    },
  ),
  topic(
    'cctv',
    '35125300 32323500 79714000 32234000',
    480,
    'Synectics; Genetec; Milestone; Hikvision; Axis; Motorola Avigilon',
    {
      public: [
        'CCTV upgrade; public space CCTV; town centre cameras; CCTV maintenance; surveillance camera system; video surveillance',
        'PTZ cameras; columns; recorders; wireless links; fibre circuits; camera replacement; deployable cameras; maintenance visits; help points; domes',
      ],
      control: [
        'CCTV control room; control room monitoring; video management software; VMS; CCTV operators and monitoring service',
        'operators; video walls; evidence discs; police link; incidents log; retail radio; SIA; control desks; retention of footage; recordings',
      ],
      bodyworn: [
        'body worn video; body cameras; BWV for officers; lone worker devices; bodycams',
        'docking; officers; footage; lone workers; panic alarm; assaults; redaction of video; evidence upload; fall alert',
      ],
    },
  ),
  topic(
    'safety',
    '48000000 79711000 72260000',
    120,
    'ECINS; Empowering Communities; FixMyStreet; Noise App; Everbridge; Resilience Direct',
    {
      asb: [
        'community safety case management; antisocial behaviour partnership system; multi agency case management; ASB case system; domestic abuse case system',
        'partnership; perpetrators; victims; MARAC; community trigger; warnings; vulnerable victims; partner agencies; action plans; noise app',
      ],
      resilience: [
        'emergency planning software; mass notification; incident management; critical alerts; resilience and business continuity planning tool',
        'call out cascade; rest centres; incident log; mass texts; continuity plans; business impact; vulnerable people list; loggist; exercises',
      ],
      reporting: [
        'street reporting app; report it app; fly tipping reports; environmental enforcement and fixed penalty; fixed penalty software',
        'fly tipping; graffiti; map pins; fixed penalty notices; littering; photo; report status; duplicates; handhelds; abandoned vehicles',
      ],
    },
  ),
  topic('leisure', '48000000 92600000 72260000', 130, 'Gladstone; Legend; XN Leisure; Spektrix; Artifax; Eventbrite', {
    centres: [
      'leisure management system; leisure centre software; sports bookings and memberships; gym membership system; leisure booking',
      'memberships; court bookings; swimming lessons; turnstiles; gym; direct debit members; class timetable; prospects; junior courses',
    ],
    box: [
      'box office ticketing; theatre ticketing; venue booking and ticketing; box office system; events ticketing',
      'seats; performances; audiences; box office; gift aid; friends scheme; seating plan; print at home tickets; promoters',
    ],
    venues: [
      'venue and hall hire; sports pitch booking; community centre booking; facilities hire software; parks and events booking',
      'hirers; halls; pitches; lettings; room set up; invoices to hirers; key code; availability; allotment plots; event applications',
    ],
    epos: [
      'EPOS; till system; catering tills; retail point of sale; cafe and shop tills',
      'tills; stock; card terminals; barcode; menus; cafe; price lists; end of day; gift shop; table ordering',
    ],
  }),
  topic(
    'libraries',
    '48160000 30200000 72260000 92511000',
    190,
    'SirsiDynix; Civica Spydus; Axiell; Bibliotheca; Princh; OverDrive',
    {
      lms: [
        'library management system; LMS for libraries; public library system; library catalogue; consortium library system',
        'borrowers; catalogue; reservations; interlibrary loans; stock purchase; issues and returns; fines; MARC; discovery; home library service',
      ],
      selfservice: [
        'library self service kiosks; RFID for libraries; open access libraries; staffless library; self issue machines',
        'RFID tags; kiosks; open access door; gates; self issue; stock wands; extended hours; payment at kiosk; unstaffed',
      ],
      publicpcs: [
        'public access computers; library PCs and WiFi print; peoples network; public PC booking and printing',
        'PC booking; guest printing; filtered internet; sessions; public WiFi; scanners; card for PC use; digital inclusion; hygiene of screens',
      ],
      ebooks: [
        'e-books and e-audio; digital library lending; e-magazines; online reference resources; library digital content',
        'e-audiobooks; titles; simultaneous loans; app; e-magazines; platform fee; content spend; reference databases; newspapers online',
      ],
    },
  ),
  topic('bereavement', '48000000 98370000 72260000', 55, 'Plotbox; Epitaph; Gower BACAS; Obitus; Wesley Media', {
    records: [
      'bereavement services system; cemetery and crematorium software; burial records; BACAS; crematoria administration',
      'burials; grave plots; cremations; funeral directors diary; memorials; deeds of grave; ashes; plot maps; statutory registers',
    ],
    media: [
      'crematorium music and webcast; funeral webcasting; chapel media; visual tributes; chapel audio',
      'music; webcasts; tributes; chapel; services; organ; visual slideshow; families; live stream of services',
    ],
  }),
  topic(
    'economy',
    '48000000 72260000 79400000',
    60,
    'Evolutive; Tractivity; Springboard; Beauhurst; CoStar; PlaceDashboard',
    {
      business: [
        'business support CRM; economic development system; inward investment database; growth hub CRM; client management for business growth',
        'businesses; investors; enquiries; outputs; premises; account management; growth hub; jobs created; events; sectors',
      ],
      footfall: [
        'footfall data; town centre analytics; visitor insights; mobile movement data; high street spend data',
        'footfall; dwell; catchment; card spend; vacancy; mobile phone data; visitors; vitality; postcode origin',
      ],
      employment: [
        'adult education and employment support system; adult learning MIS; skills and employability database; community learning records; job brokerage system',
        'learners; ILR return; enrolments; work coaches; outcomes; qualifications; course fees; employers; barriers; earnings',
      ],
    },
  ),
  topic(
    'fire-and-crisis-control',
    '48000000 35110000 32230000',
    540,
    'Vision; Capita Fortek; Airwave; Hytera; 3tc; SSS Public Safety',
    {
      mobilising: [
        'control room mobilising; command and control system; fire control system; emergency call handling and dispatch',
        'mobilisation; 999 calls; appliances; station turnouts; MAIT; resource status; station end; dispatch; duty',
      ],
      radio: [
        'two way radios; digital radio system; DMR radios; radio network; hand portable radios; shop watch radios',
        'handsets; repeaters; channels; batteries; base station; licence Ofcom; talk groups; coverage; chargers; earpieces',
      ],
    },
  ),
]
