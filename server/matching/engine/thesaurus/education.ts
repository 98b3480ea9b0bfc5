import { type ConceptEntry, conceptsFrom } from './entry.ts'

/** Schools, early years, libraries, learning. */
export const education = conceptsFrom([
  {
    slug: 'education-management',
    label: 'education management',
    category: 'education-management',
    phrases: `
      education management system; education management information; education management;
      educational management system; educational management; pupil database; education system;
      education case management; pupil records; education management information system; early years and education;
      school attendance; pupil attendance; attendance monitoring; elective home education; children missing education;
      school census; virtual school; personal education plan; electronic personal education plan; pupil tracking;
      education welfare; free school meals; education and admissions; pupil and education system;
      integrated education system`,
    acronyms: 'EPEP; CME; EMS',
    products: `
      Capita One; Capita One Education; One Education; Synergy; Servelec Synergy; Access Synergy; Tribal Synergy;
      Liquidlogic EYES; EYES Liquidlogic; Impulse Nexus; Impulse education; Welfare Call; ePEP Online; Nexus ePEP;
      Capita ONE Enterprise`,
  },
  {
    slug: 'school-admissions',
    label: 'school admissions',
    category: 'school-admissions',
    broader: 'education-management',
    phrases: `
      school admissions; school admission; admissions system; school places; school place planning;
      in year admissions; admissions and transport; admission appeals; derbyniadau ysgol`,
    products: 'Admissions Plus; A&T Online; Edge-ucate; MME Place Analytics',
  },
  {
    slug: 'early-years',
    label: 'early years and childcare',
    category: 'early-years-and-childcare-funding',
    phrases: `
      early years; early years and childcare; nursery funding; childcare; early years funding; two year old funding;
      provider portal; childminder; early education entitlement; childcare sufficiency`,
    acronyms: 'EYFS',
    products: 'Synergy FIS; Famly; Tapestry',
  },
  {
    slug: 'send',
    label: 'special educational needs',
    category: 'send-and-education-health-and-care-plans',
    broader: 'education-management',
    phrases: `
      special educational needs; special educational needs and disability; education health and care plan; ehc plan;
      send case management; send system; additional learning needs; high needs funding; send hub; ehcp hub;
      annual reviews of plans; sen case work; sen casework; send casework; sen2; sen2 return`,
    acronyms: 'SEND; SEN; EHCP; EHC; ALN',
    products: 'Idox EHC Hub; EHC Hub; EHCP Hub; Invision360; Mastodon C; Edukey',
  },
  {
    slug: 'school-transport',
    label: 'school and passenger transport',
    category: 'school-transport',
    phrases: `
      home to school transport; school transport; send transport; passenger transport; passenger transport management;
      school bus; transport scheduling; community transport; demand responsive transport; dial a ride;
      client transport; school transport route planning; transport eligibility`,
    acronyms: 'DRT; PTS',
    products: `
      Mobisoft; QRoutes; Trapeze PASS; Trapeze; 365 Response; Novus transport; Via Transportation; Flexiroute;
      EasyTransport; Padam; Liftango`,
  },
  {
    slug: 'school-information-system',
    label: 'school information systems',
    category: 'school-management-information',
    phrases: `
      school management information system; mis for schools; schools mis; school information system; pupil assessment;
      school finance software; parental communication; school administration system; school payments;
      online school payments; parent payments; sims software; sims mis`,
    products: `
      Capita SIMS; ESS SIMS; Arbor; Bromcom; ScholarPack; Integris; RM Integris; FMS6; ParentPay; SEEMiS; ParentMail;
      School Gateway; ClassCharts; SchoolComms; HCSS`,
  },
  {
    slug: 'schools-ict',
    label: 'ICT for schools',
    category: 'school-management-information',
    phrases: `
      schools ict; ict for schools; ict managed service for education; ict managed service for schools;
      managed service for education; schools managed service; curriculum network; classroom technology; education ict;
      schools network; interactive whiteboard; interactive whiteboards; interactive panels; schools it support;
      classroom devices; school ict equipment; digital inclusion for pupils`,
    products: 'Promethean; SMART Board; Hwb; Glow schools; C2k; RM Education',
  },
  {
    slug: 'schools-broadband',
    label: 'schools broadband and filtering',
    category: 'wide-area-network-and-internet',
    phrases: `
      schools broadband; school broadband; schools internet; safeguarding web filtering; grid for learning;
      broadband for schools; schools connectivity; school filtering; education network filtering;
      school network filtering`,
    acronyms: 'LGFL',
    products: 'Smoothwall; Lightspeed filtering; Securly; JANET; Netsweeper',
  },
  {
    slug: 'library-management',
    label: 'library management',
    category: 'library-management',
    phrases: `
      library management; library management system; library system; library software; public library;
      library catalogue; libraries ict; library services platform; library services; libraries; public libraries;
      llyfrgell; llyfrgelloedd; prison library; library computer system; library lms`,
    products: `
      Spydus; Civica Spydus; SirsiDynix; SirsiDynix Symphony; Symphony WorkFlows; Axiell; Quria; OpenGalaxy;
      Infor Vubis; Koha; SOLUS library; Capita Prism; Library Management Cloud`,
  },
  {
    slug: 'library-self-service',
    label: 'library self-service and stock',
    category: 'public-access-computers-and-self-service',
    phrases: `
      library kiosk; library kiosks; library self service; self service kiosk; self service kiosks; self issue;
      library rfid; open library; staffless library; library stock; public network pcs; public access pc; pc booking;
      library access control; e-resources for libraries`,
    acronyms: 'RFID',
    products: `
      Bibliotheca; Lyngsoe; Netloan; open+ library; Open Plus; iCAM; Insight Media printing`,
  },
  {
    slug: 'archives-and-museums',
    label: 'archives, museums and heritage',
    category: 'archives-museums-and-collections',
    phrases: `
      archives management; archive catalogue; museum; museum collections; collections management system;
      collections management; historic environment record; heritage; digital preservation; record office;
      local history collection; gallery; digitisation of archives; museums; historic environment; heritage records;
      conservation records`,
    acronyms: 'HER; HBSMR',
    products: `
      CALM Axiell; Axiell CALM; Adlib; Preservica; Archivematica; MODES museum; TMS Collections; Epexio;
      AtoM archives; Mimsy; ContentDM`,
  },
  {
    slug: 'adult-learning',
    label: 'adult learning and employment support',
    category: 'adult-learning-and-skills',
    phrases: `
      adult learning; adult education; adult community learning; individualised learner record;
      course booking and enrolment; learner management; ways into work; employability; employment support;
      employment service; skills service; job brokerage; apprenticeship; apprenticeships; music service;
      learner enrolment; community learning; enrolment software; learner records`,
    acronyms: 'ILR',
    products: `
      Tribal EBS; Aqua adult learning; TERMS adult learning; Hanlon; Hanlon Skillsbase; Paritor; SpeedAdmin;
      PICS learner; OneFile; YETI employment`,
  },
  {
    slug: 'digital-library-content',
    label: 'e-books and digital library content',
    category: 'digital-library-content',
    phrases: `
      e-books; ebooks; e-audiobooks; e-audio; digital magazines; e-magazines; online reference; digital newspapers;
      library e-resources; library digital content; e-book platform`,
    products: 'BorrowBox; OverDrive; PressReader; Libby; uLibrary; cloudLibrary',
  },
  {
    slug: 'catering-management',
    label: 'catering management',
    category: 'school-management-information',
    phrases: `
      catering management; catering management software; menu planning; kitchen management; cashless catering;
      school meals system; school meals ordering; school meals; catering system; catering and school meals`,
    products: 'Cypad; Saffron catering; Civica Catering',
  },
] satisfies ConceptEntry[])
