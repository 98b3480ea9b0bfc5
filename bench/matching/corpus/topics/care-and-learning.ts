import { topic } from '../topic.ts'

/** Adults, children, schools, health and community safety of people. */
export const careAndLearning = [
  topic(
    'social-care',
    '48814000 48810000 72260000 85300000',
    1500,
    'Liquidlogic; Mosaic; Eclipse; Azeus Care; CareDirector; System C',
    {
      adults: [
        'adult social care case management; ASC system; social care record for adults; adults case recording; electronic care record; adult services client database',
        'Care Act assessments; support plans; safeguarding enquiries; DoLS | deprivation of liberty; reviews due; client level data; carers assessments; occupational therapy; direct payments; NHS number matching; strengths based forms',
      ],
      children: [
        "children's social care case management; children's services system; CSC recording system; looked after children system; early help and children's social work",
        'child protection plans; children in care; referrals from MASH; SSDA903; strategy discussions; care leavers; genograms; family support; adoption; contact and referral; single assessment',
      ],
      payments: [
        'social care finance; provider payments; care charging and billing; ContrOCC; adult care financial assessment; payments for care',
        'provider invoices; client contributions; financial assessments | fairer charging; deferred payments; residential fees; direct payment accounts; third party top up; banded rates; actual hours',
      ],
      market: [
        'care brokerage; homecare e-marketplace; placement commissioning; provider management and quality; care DPS software; electronic call monitoring',
        'care packages; domiciliary rounds; provider bids; quality audits; capacity; visit monitoring; placements; supported living vacancies; fee uplift; contract monitoring visits',
      ],
    },
  ),
  topic(
    'technology-enabled-care',
    '33196200 32552000 85323000 48000000',
    640,
    'Tunstall PNC; Appello; Chubb; Legrand Jontek; Careium; PainChek',
    {
      telecare: [
        'telecare equipment; technology enabled care; TEC; assistive technology; community alarms; digital telecare transition; lifeline alarms',
        'pendants; falls detectors; smart hubs; SIM; analogue to digital switchover; installers; activity sensors; medication dispensers; key safes; peripherals; recycling of units',
      ],
      monitoring: [
        'alarm receiving centre; telecare monitoring platform; ARC software; careline monitoring; emergency response call handling',
        'call handlers; alarm calls; mobile responders; warden; UL number; protocols; NOWIP; business continuity site; call recording; TSA accreditation',
      ],
      equipment: [
        'community equipment store system; equipment loan ordering; prescriber ordering platform; ICES software',
        'prescribers; loan stock; collections; hoists and beds; catalogue; deliveries; decontamination; minor adaptations; peripheral stores; LOLER servicing',
      ],
    },
  ),
  topic(
    'education',
    '48190000 48000000 72260000 80000000',
    480,
    'Capita One; Servelec Synergy; Liquidlogic EYES; Access Synergy; Tribal; Nexus',
    {
      management: [
        'education management system; pupil database; schools admissions and education welfare; EMS; education case system; integrated education software',
        'admissions; in year transfers; attendance | education welfare; exclusions | suspensions; school census; free school meals; elective home education; governor services; children missing education; B2B',
      ],
      send: [
        'SEND case management; EHCP system; special educational needs software; EHC hub; education health and care plans portal; SEN system',
        'EHC plans; annual reviews; professional advice; tribunals; twenty week timescale; SEN2 return; personal budgets; co production with families; top up funding; transport eligibility',
      ],
      earlyyears: [
        'early years funding system; childcare sufficiency and provider portal; nursery education grant; family information directory; thirty hours eligibility',
        'headcount; provider portal; two year olds; eligibility codes; childcare places; pupil premium; term estimates; childminders; sufficiency; funding adjustments',
      ],
      virtual: [
        'virtual school and personal education plans; ePEP; looked after learners attainment; attendance tracking for children in care',
        'PEP meetings; pupil premium plus; designated teachers; attainment of children in care; daily attendance calls; alternative provision; previously looked after; exclusions alerts',
      ],
    },
  ),
  topic('schools', '48190000 32420000 72400000 30200000', 390, 'Arbor; Bromcom; SIMS; RM; Smoothwall; Exa', {
    mis: [
      'school management information system; MIS for schools; pupil information system; schools MIS migration; schools data platform',
      'pupil registers; behaviour points; timetabling; assessment tracking; parents app; census; trips; clubs; dinner money; exam entries',
    ],
    broadband: [
      'schools broadband; education internet and filtering; broadband for learning; schools connectivity and safeguarding filter; regional broadband consortium services',
      'web filtering; keyword monitoring; fibre to schools; firewall per school; DfE standards; classroom WiFi; managed router; JANET; KCSIE; safe search',
    ],
    catering: [
      'cashless catering; school meals ordering; school meals and allergen system; online parent payments; kitchen management',
      'biometric tills; menu cycles; allergens; parent top ups; kitchen stock; universal infant meals; pre order; production sheets; recipes',
    ],
  }),
  topic(
    'transport-for-people',
    '60130000 48000000 72260000 34980000',
    190,
    'Mobisoft; 365 Response; Trapeze; Cordic; ESP Group; ITSO',
    {
      passenger: [
        'passenger transport scheduling; home to school transport software; SEND transport routing; community transport booking; dial a ride system',
        'routes; passenger assistants; taxi contracts; pick ups; eligibility; vehicle runs; operator invoices; dynamic purchasing of routes; walking distance; DBS of drivers',
      ],
      concessions: [
        'concessionary travel passes; ENCTS card management; bus pass bureau; smart ticketing back office; travel card production',
        'ITSO; pass renewals; hotlist; reimbursement to operators; older people; companion passes; card stock; smart readers; photo capture; disabled eligibility',
      ],
      bluebadge: [
        'blue badge assessments; blue badge administration; mobility assessment software; disabled parking permit processing',
        'mobility assessors; appeals; badge orders; hidden disabilities; desk based assessment; expert assessors; misuse; renewals reminders; evidence; fee',
      ],
    },
  ),
  topic(
    'public-health',
    '85100000 48814000 72260000',
    330,
    'Theseus; PharmOutcomes; Inhealthcare; Preventx; Halo; Illy Systems',
    {
      treatment: [
        'drug and alcohol case management; substance misuse treatment system; recovery services database; needle exchange recording',
        'NDTMS; prescribing; keyworker sessions; needle exchange; supervised consumption; treatment outcomes profile; criminal justice referrals; recovery plans; group work',
      ],
      lifestyle: [
        'lifestyle services case system; stop smoking and health checks database; integrated wellbeing service software; NHS health checks recording; healthy child data',
        'quit dates; carbon monoxide readings; health check invitations; weight management; GP payments; pharmacy claims; referrals hub; cohorts; outcomes tariff',
      ],
      sexual: [
        'online sexual health testing; STI self sampling portal; e-sexual health; contraception ordering online',
        'self sampling kits; results by text; chlamydia screening; partner notification; GUMCAD; treatment by post; clinic triage; lab turnaround; HIV tests',
      ],
    },
  ),
  topic(
    'information-advice',
    '48000000 72413000 72260000',
    75,
    'Open Objects; Idox FIS; MarketPlace; Open Referral; Beacon',
    {
      directory: [
        'community directory; local offer website; care and wellbeing information portal; service directory; find support online',
        'listings; self assessment questionnaire; local offer pages; activity search; favourites; open referral feed; editors; provider updates; categories',
      ],
      volunteering: [
        'volunteer management; befriending and volunteering platform; volunteer coordination software; community hub database',
        'volunteer rota; opportunities; reference checks; befriending matches; hours logged; expenses claims; recruitment of volunteers; thank you awards; time credits',
      ],
      youth: [
        'youth justice case management; youth offending system; NEET tracking; participation tracking; IYSS; young people database',
        'AssetPlus; YJB returns; NEET; September guarantee; reparation; detached sessions; court orders; destinations; out of court disposals; participation',
      ],
    },
  ),
]
