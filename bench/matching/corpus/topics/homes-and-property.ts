import { topic } from '../topic.ts'

/** Council homes, land, buildings and the people who look after them. */
export const homesAndProperty = [
  topic(
    'landlord',
    '48000000 48100000 72260000 70333000',
    720,
    'Aareon QL; Civica Cx Housing; MRI Orchard; NEC Housing; Capita One Housing',
    {
      management: [
        'housing management system; landlord services software; tenancy and rents platform; HMS; social housing core system; council housing ICT system',
        'rent accounts | rent ledger; tenancy sign ups; void homes | empty properties; leaseholder service charges; rent arrears | former tenant arrears; tenant portal; estate inspections; anti social behaviour cases | ASB; right to buy sales; universal credit landlord schedule; tenant satisfaction measures',
      ],
      repairs: [
        'housing repairs scheduling; responsive repairs appointment system; repairs DRS; dynamic resource scheduling for repairs; trades mobile working for repairs; repairs diagnostics tool',
        'operative diaries | trade diaries; schedule of rates | SOR codes; missed appointments; van stock; job tickets | works orders; emergency call outs; damp and mould jobs; repair diagnostics; subcontractor allocation; first time fix',
      ],
      allocations: [
        'choice based lettings; housing register and allocations; CBL system; waiting list and lettings software; homefinder system',
        'bidding cycle; banding | priority points; nominations to housing associations; shortlists; applicants register; mutual exchange | home swaps; property adverts; offers and refusals; medical priority',
      ],
      homelessness: [
        'homelessness case management; housing options system; temporary accommodation management; HCLIC system; rough sleeping database',
        'personal housing plans; H-CLIC return; relief duty | prevention duty; nightly paid rooms | bed and breakfast placements; duty to refer; landlord incentives; rough sleepers count; reviews of decisions; TA subsidy',
      ],
    },
  ),
  topic('housing-assets', '48000000 71315300 72260000', 210, 'Apex by MRI; PIMSS; Lifespan; Promaster; C365; Riskhub', {
    stock: [
      'stock condition database; housing asset management software; planned investment system; HRA asset register; component lifecycle modelling',
      'decent homes standard; component replacement years | lifecycles; thirty year plan; energy ratings | EPC; kitchens and bathrooms; stock surveys; attribute data; scenario modelling; net present value by block',
    ],
    compliance: [
      'landlord compliance software; big six compliance system; gas and electrical safety certificates platform; fire safety and building safety case system',
      'gas servicing | LGSR; electrical installation reports | EICR; legionella; lifts LOLER; asbestos register; fire risk assessments | FRA; golden thread; certificates due; no access visits; building safety case',
    ],
  }),
  topic(
    'corporate-property',
    '48000000 70332200 72260000 79993000',
    260,
    'Concerto; Technology Forge; Planon; K2; Civica Property; Idox CAFM',
    {
      estates: [
        'corporate property database; estates management software; asset and terrier system; commercial property and lease management; property asset management',
        'terrier; leases | lease events; rent reviews; capital valuations | asset valuations; landholdings; disposals; tenancies at will; IFRS 16; deeds packets; community asset transfer',
      ],
      facilities: [
        'CAFM; computer aided facilities management; building maintenance helpdesk; FM system; planned preventative maintenance software',
        'PPM schedules; reactive helpdesk calls; contractor portal; cleaning audits; SFG20 library; plant assets; statutory inspections; barcode asset tagging; soft services; purchase order for works',
      ],
      energy: [
        'energy management and utility bill validation; energy bureau; carbon and meter data software; automatic meter reading; half hourly data portal',
        'bill validation | invoice checking; half hourly readings; AMR loggers; carbon footprint; display energy certificates; water meters; street lighting unmetered; tariff errors; consumption alarms; solar generation',
      ],
    },
  ),
  topic(
    'workplace',
    '48000000 35120000 72260000',
    85,
    'Condeco; Matrix Booking; Envoy; Paxton Net2; Gallagher; Proxyclick',
    {
      booking: [
        'room and desk booking; workspace reservation system; hot desking software; meeting room booking; flexible working space app',
        'floor plans; no show release; meeting room panels; neighbourhood zones; occupancy sensors; outlook calendar plug in; catering requests; lockers; hybrid working days',
      ],
      access: [
        'door access control; access control and ID badges; staff ID card system; building security entry system; door entry and fobs',
        'proximity readers; badge printing; fobs; turnstiles; out of hours zones; anti passback; maglocks; lost cards; fire roll call; controllers',
      ],
      visitors: [
        'visitor management; digital reception; contractor sign in system; reception kiosk; front desk check in',
        'visitor badges; host notification; contractor inductions; evacuation list; pre registration; tablet kiosk; QR check in; signing in book; deliveries',
      ],
    },
  ),
  topic(
    'building-technology',
    '48921000 50700000 45315000 51110000',
    320,
    'Trend; Tridonic; Siemens Desigo; Schneider EcoStruxure; Distech',
    {
      bms: [
        'building management system; BMS maintenance; building energy management controls; BEMS upgrade; heating controls replacement',
        'outstations; set points; heating schedules; boiler sequencing; trend logs; air handling units; controls engineers; graphics pages; chillers; BACnet',
      ],
      av: [
        'audio visual equipment; council chamber AV; conferencing and microphones; meeting room technology; AV installation and support; hybrid meeting equipment',
        'delegate microphones; hearing loops; display screens; projectors; camera tracking; control panels; video bars; chamber refurbishment; cabling; voting units',
      ],
      signage: [
        'digital signage; information screens; wayfinding totems; interactive kiosks; town centre digital screens',
        'playlists; media players; content scheduling; touch screens; outdoor displays; advertising income; wayfinding maps; player health; screens in receptions',
      ],
    },
  ),
]
